import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import process from 'node:process';
import {InputError} from '../errors.js';

/**
 * Makes sure, before anything runs, that the files which the user asks for can be written.
 *
 * @param files input's name → path as given; '' for none
 * @throws InputError for the first that cannot
 */
export function checkWritable(files: ReadonlyMap<string, string>): void {
  for (const [input, path] of files) {
    if (path === '') continue;
    const target = resolve(path);
    try {
      refuseLinkOut(target);
      makeFolder(dirname(target));
      if (!statSync(dirname(target)).isDirectory()) throw new Error('it is below a file');
      if (existsSync(target) && statSync(target).isDirectory()) throw new Error('it is a folder');
      accessSync(existsSync(target) ? target : dirname(target), constants.W_OK);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new InputError(`Input "${input}": "${path}" cannot be written: ${why}.`, {
        cause: error,
      });
    }
  }
}

/** Makes a folder below one that can be written to. In others, such as /proc, node's own `recursive` never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  accessSync(dirname(folder), constants.W_OK);
  mkdirSync(folder);
}

/**
 * Refuses a path below the working directory that a symbolic link leads out of it: the author of a branch may have put the
 * link there, and chooses so what is written over.
 *
 * @param target absolute
 * @throws Error that says so
 */
export function refuseLinkOut(target: string): void {
  const here = process.cwd();
  const way = relative(here, target);
  if (isAbsolute(way) || way.split(sep)[0] === '..') return;
  let path = here;
  for (const part of way.split(sep)) {
    path = join(path, part);
    const isLink = lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() === true;
    if (!isLink) continue;
    const real = existsSync(path) ? realpathSync(path) : undefined;
    const isInside = real?.startsWith(realpathSync(here) + sep) === true;
    if (!isInside) throw new Error('a symbolic link leads out of the working directory');
  }
}

/** Writes one report file, or leaves no half one. @throws InputError when it cannot be written. */
export function writeReportFile(input: string, path: string, text: string): void {
  const target = resolve(path);
  try {
    refuseLinkOut(target);
    writeFileSync(target, text);
  } catch (error) {
    if (lstatSync(target, {throwIfNoEntry: false})?.isFile() === true) rmSync(target);
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(`Input "${input}": "${path}" cannot be written: ${why}.`, {cause: error});
  }
}
