import {lstatSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import type {Repository} from '../diagnose/repository.js';

/** Files beyond this count are not searched for: such a tree is no longer one that a person would look through. */
const MOST_FILES = 200_000;
/** A larger file is no source that a finding points into. */
const LARGEST_TEXT = 8 * 1024 * 1024;

/** A cached view of the files below `root` (an absolute path). Symbolic links are not followed: they may lead out of the tree. */
export function openRepository(root: string): Repository {
  const lines = new Map<string, readonly string[] | undefined>();
  const kinds = new Map<string, boolean>();
  const lists = new Map<string, readonly string[]>();

  const isFile = (path: string): boolean => {
    try {
      // A link anywhere on the way may leave the tree.
      const parts = path.split('/');
      const isDirect = parts.every(
        (_, i) =>
          i === parts.length - 1 || lstatSync(join(root, ...parts.slice(0, i + 1))).isDirectory(),
      );
      return isDirect && lstatSync(join(root, path)).isFile();
    } catch {
      return false;
    }
  };
  const has = (path: string): boolean => {
    if (path === '' || path.startsWith('/') || path.split('/').includes('..')) return false;
    let known = kinds.get(path);
    if (known === undefined) kinds.set(path, (known = isFile(path)));
    return known;
  };
  const readLines = (path: string): readonly string[] | undefined => {
    if (!lines.has(path)) lines.set(path, has(path) ? readTextLines(join(root, path)) : undefined);
    return lines.get(path);
  };
  const list = (directory: string): readonly string[] => {
    let known = lists.get(directory);
    if (known === undefined) lists.set(directory, (known = listFiles(root, directory)));
    return known;
  };
  return {root, has, readLines, list};
}

function readTextLines(path: string): readonly string[] | undefined {
  try {
    if (lstatSync(path).size > LARGEST_TEXT) return undefined;
    const bytes = readFileSync(path);
    if (bytes.includes(0)) return undefined;
    const text = bytes.toString('utf8').split(/\r?\n/);
    if (text.at(-1) === '') text.pop();
    return text;
  } catch {
    return undefined;
  }
}

function listFiles(root: string, directory: string): readonly string[] {
  const files: string[] = [];
  const pending = [directory === '.' ? '' : directory];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of readDirectory(join(root, next))) {
      const path = posix.join(next, entry.name);
      if (entry.isDirectory() && entry.name !== '.git') pending.push(path);
      else if (entry.isFile()) files.push(path);
      if (files.length >= MOST_FILES) return files;
    }
  }
  return files.sort();
}

function readDirectory(path: string) {
  try {
    return readdirSync(path, {withFileTypes: true});
  } catch {
    return [];
  }
}
