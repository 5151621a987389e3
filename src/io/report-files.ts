import {accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
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

/** Writes one report file. @throws InputError when it cannot be written. */
export function writeReportFile(input: string, path: string, text: string): void {
  try {
    writeFileSync(resolve(path), text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(`Input "${input}": "${path}" cannot be written: ${why}.`, {cause: error});
  }
}
