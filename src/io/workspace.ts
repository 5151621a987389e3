import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import process from 'node:process';
import {InputError} from '../errors.js';

/** Where we are: absolute root of the repository, and the working directory relative to it ('.' for the root). */
export interface Workspace {
  readonly root: string;
  readonly directory: string;
}

/**
 * Finds the repository's root: the git top level above the first Dockerfile, else the working directory.
 *
 * @throws InputError when the working directory lies outside of it: docker's paths are relative to where it is started
 */
export function findWorkspace(files: readonly string[]): Workspace {
  const here = process.cwd();
  const first = resolve(here, fixedPart(files[0] ?? '.'));
  const root = gitTopLevel(first) ?? here;
  if (!isInside(root, here) || !isInside(root, first)) {
    throw new InputError(
      `Input "file": "${files[0] ?? ''}" belongs to another folder than the one this runs in; change into its repository first (cd ${dirname(first)}).`,
    );
  }
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
export function readSource(root: string, path: string): Uint8Array {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(`cannot read "${path}": ${why}`, {cause: error});
  }
}

/** BuildKit takes no larger secret (500 KiB). */
const LARGEST_SECRET = 500 * 1024;

/** Reads a secret's file for masking what it holds; '' when it cannot be read, which docker will say itself. */
export function readSecretFile(path: string): string {
  try {
    return statSync(path).size > LARGEST_SECRET ? '' : readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
