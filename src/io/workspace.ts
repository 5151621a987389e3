import {existsSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import process from 'node:process';
import {InputError} from '../errors.js';

/** Where we are: absolute root of the repository, and the working directory relative to it ('.' for the root). */
export interface Workspace {
  readonly root: string;
  readonly directory: string;
}

/**
 * Finds the repository's root: the git top level above the first Dockerfile, else the working directory. A Dockerfile
 * outside the working directory and of any git tree brings its own folder as the root.
 */
export function findWorkspace(files: readonly string[]): Workspace {
  const here = process.cwd();
  const first = resolve(here, fixedPart(files[0] ?? '.'));
  const root = gitTopLevel(first) ?? (isInside(here, first) ? here : dirname(first));
  return {root, directory: relative(root, here).split(sep).join('/') || '.'};
}

/** The part of a glob before its first sign. */
const fixedPart = (entry: string): string => entry.replace(/[^/]*[*?[{].*$/, '') || '.';

function gitTopLevel(path: string): string | undefined {
  for (let directory = path; ; directory = dirname(directory)) {
    if (existsSync(join(directory, '.git'))) return directory;
    if (directory === dirname(directory)) return undefined;
  }
}

function isInside(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return !isAbsolute(way) && !way.startsWith(`..${sep}`) && way !== '..';
}

/**
 * Reads a file of the repository as bytes.
 *
 * @throws InputError when it cannot be read
 */
export async function readSource(root: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(join(root, path));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(`cannot read "${path}": ${why}`, {cause: error});
  }
}

/** BuildKit takes no larger secret (500 KiB). */
const LARGEST_SECRET = 500 * 1024;

/** Reads a secret's file for masking what it holds; '' when it cannot be read, which docker will say itself. */
export async function readSecretFile(path: string): Promise<string> {
  try {
    const {size} = await stat(path);
    return size > LARGEST_SECRET ? '' : await readFile(path, 'utf8');
  } catch {
    return '';
  }
}
