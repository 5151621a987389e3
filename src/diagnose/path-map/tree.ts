import {posix} from 'node:path';
import type {Origin} from './path-map.js';
import {createPatternMatcher} from './dockerignore.js';
import {globExpression, hasWildcard} from './glob.js';

/** A file of a container: where it comes from. */
export interface TreeFile {
  readonly origin: Origin;
  /** True when the directory it was put below is known only up to what the base image sets. */
  readonly rootUnknown: boolean;
}

/** Files by absolute path; undefined: something that is not the repository's stands there. */
export interface Tree {
  readonly files: Map<string, TreeFile | undefined>;
  readonly directories: Set<string>;
}

/** One COPY or ADD from one tree into another, variables expanded. */
export interface CopyJob {
  readonly sources: readonly string[];
  /** Absolute; a trailing '/' (or '/.') makes it a directory. */
  readonly destination: string;
  readonly parents: boolean;
  readonly excludes: readonly string[];
  /** ADD unpacks local archives. */
  readonly unpack: boolean;
  readonly rootUnknown: boolean;
}

const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.(?:gz|bz2|xz|zst|lzma|Z))$/i;

/** A tree with no files but '/' and these directories. */
export function emptyTree(directories: Iterable<string> = []): Tree {
  return {files: new Map(), directories: new Set(['/', ...directories])};
}

/** A tree of its own with the same files. */
export function copyTree(tree: Tree): Tree {
  return {files: new Map(tree.files), directories: new Set(tree.directories)};
}

/** Puts one file (or, without `file`, something foreign) at `path` and makes its directories. */
export function putFile(tree: Tree, path: string, file: TreeFile | undefined): void {
  tree.files.set(path, file);
  addDirectory(tree, posix.dirname(path));
}

/** Makes a directory and those above it. */
export function addDirectory(tree: Tree, path: string): void {
  for (let at = path; !tree.directories.has(at); at = posix.dirname(at)) tree.directories.add(at);
}

/** Forgets all below `path`: a mount hides it. */
export function hideBelow(tree: Tree, path: string): void {
  for (const file of [...tree.files.keys()]) {
    if (file === path || file.startsWith(`${path}/`)) tree.files.delete(file);
  }
}

/** Where a single file goes: into the destination when that is a directory, else it gets the destination's name. */
export function fileDestination(tree: Tree, destination: string, name: string): string {
  const clean = cleanAbsolute(destination);
  const isDirectory = /\/\.?$/.test(destination) || tree.directories.has(clean);
  return isDirectory ? posix.join(clean, name) : clean;
}

/**
 * Copies as BuildKit's file operation does: directories give their contents, wildcards are matched one by one in order, a
 * missing source (built by a RUN, or in an image) makes its destination foreign.
 * Algorithm: solver/llbsolver/file/backend.go of github.com/moby/buildkit and copy/copy.go of github.com/tonistiigi/fsutil.
 */
export function copyIntoTree(target: Tree, from: Tree, job: CopyJob): void {
  for (const source of job.sources) {
    const [root, include] = job.parents ? splitParents(source) : [source, undefined];
    const includes = include === undefined ? undefined : createPatternMatcher([include]);
    const excludes = job.excludes.length === 0 ? undefined : createPatternMatcher(job.excludes);
    for (const match of resolveWildcards(from, cleanAbsolute(root))) {
      const isWanted = (path: string): boolean =>
        includes?.(path) !== false && excludes?.(path) !== true;
      copyMatch(target, from, match, job, isWanted);
    }
  }
}

function copyMatch(
  target: Tree,
  from: Tree,
  source: string,
  job: CopyJob,
  isWanted: (path: string) => boolean,
): void {
  const mark = (file: TreeFile | undefined): TreeFile | undefined =>
    file && {origin: file.origin, rootUnknown: job.rootUnknown};
  if (from.files.has(source)) {
    if (job.unpack && ARCHIVE.test(source)) {
      addDirectory(target, cleanAbsolute(job.destination));
      return;
    }
    const path = fileDestination(target, job.destination, posix.basename(source));
    putFile(target, path, mark(from.files.get(source)));
    return;
  }
  if (from.directories.has(source)) {
    const destination = cleanAbsolute(job.destination);
    const prefix = source === '/' ? '/' : `${source}/`;
    addDirectory(target, destination);
    for (const [path, file] of [...from.files]) {
      if (!path.startsWith(prefix)) continue;
      const relative = path.slice(prefix.length);
      if (isWanted(relative)) putFile(target, posix.join(destination, relative), mark(file));
    }
    return;
  }
  putFile(target, fileDestination(target, job.destination, posix.basename(source)), undefined);
}

/** `COPY --parents a/./b/*.txt`: copied from `a`, only what matches `b/*.txt`. */
function splitParents(source: string): readonly [string, string] {
  const pivot = source.indexOf('/./');
  const root = pivot === -1 ? '/' : source.slice(0, pivot);
  const pattern = pivot === -1 ? source : source.slice(pivot + 3);
  return [root, cleanAbsolute(pattern).slice(1)];
}

/** All entries that a source with wildcards means, sorted as a walk meets them; the source itself when it has none. */
function resolveWildcards(tree: Tree, source: string): readonly string[] {
  const parts = source.split('/').slice(1);
  const first = parts.findIndex(hasWildcard);
  if (first === -1) return [source];
  const base = `/${parts.slice(0, first).join('/')}`;
  const prefix = base === '/' ? '/' : `${base}/`;
  const expression = globExpression(parts.slice(first).join('/'));
  const matches: string[] = [];
  for (const entries of [tree.files.keys(), tree.directories]) {
    for (const path of entries) {
      const rest = path.startsWith(prefix) ? path.slice(prefix.length) : '';
      if (rest !== '' && expression?.test(rest)) matches.push(path);
    }
  }
  return matches.sort(byComponents);
}

function byComponents(left: string, right: string): number {
  const [one, other] = [left.replaceAll('/', '\0'), right.replaceAll('/', '\0')];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Makes a path absolute and clean. */
export function cleanAbsolute(path: string): string {
  const clean = posix.join('/', path);
  return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean;
}
