import {posix} from 'node:path';
import {globToRegExp} from './glob.js';

/** How the files of one pattern are copied out of a stage. */
export interface ReportCopy {
  /** As it was asked for. */
  readonly asked: string;
  /** The pattern as an absolute path. */
  readonly pattern: string;
  /** For COPY: an absolute path with Go's wildcards, so that a missing file is no error. */
  readonly source: string;
  /** The folder that must exist for COPY to look into. */
  readonly folder: string;
  /** Where a file that came out as `relative` stood in the container; undefined when nobody asked for it. */
  readonly pathOf: (relative: string) => string | undefined;
}

/**
 * Decides what COPY is to take for a pattern. COPY knows `*`, `?` and `[…]` only and flattens the folders that it finds by
 * them, so everything below the last folder without a wildcard is taken and filtered when it comes out; a wildcard in the
 * last part only, beside letters, is left to COPY.
 *
 * @param workdir absolute working directory of the stage
 * @returns undefined when all files of the stage would have to be copied
 */
export function planReportCopy(pattern: string, workdir: string): ReportCopy | undefined {
  const absolute = posix.resolve('/', workdir, pattern);
  const parts = absolute.split('/').slice(1);
  const first = parts.findIndex(part => /[*?[]/.test(part));
  const last = parts.at(-1) ?? '';
  if (first === -1) return {asked: pattern, ...copyWhole(absolute)};
  if (first === parts.length - 1 && /[\w.-]/.test(last) && !last.includes('**')) {
    const folder = posix.dirname(absolute);
    const isAsked = globToRegExp(absolute);
    return {
      asked: pattern,
      pattern: absolute,
      source: posix.join(literal(folder), last.replaceAll('[!', '[^')),
      folder,
      pathOf: relative => keep(posix.join(folder, relative), isAsked),
    };
  }
  const root = `/${parts.slice(0, first).join('/')}`;
  if (root === '/') return undefined;
  const isAsked = globToRegExp(absolute);
  return {
    ...takeFrom(root),
    asked: pattern,
    pattern: absolute,
    pathOf: relative => keep(posix.join(root, relative), isAsked),
  };
}

/** A file, or a folder with all within: COPY puts a folder's contents where it would put a file. */
function copyWhole(path: string): Omit<ReportCopy, 'asked'> {
  const name = posix.basename(path);
  return {
    ...takeFrom(path),
    pattern: path,
    pathOf: relative => (relative === name ? path : posix.join(path, relative)),
  };
}

/** What makes a path a wildcard that only it fits. */
function takeFrom(path: string): Pick<ReportCopy, 'source' | 'folder'> {
  const [folder, name] = [posix.dirname(path), posix.basename(path)];
  const at = name.search(/\w/);
  const wild =
    at === -1
      ? literal(name)
      : `${literal(name.slice(0, at))}[${name.charAt(at)}]${literal(name.slice(at + 1))}`;
  return {source: posix.join(literal(folder), wild), folder};
}

const literal = (path: string): string => path.replace(/[*?[]/g, '[$&]');

const keep = (path: string, isAsked: RegExp): string | undefined =>
  isAsked.test(path) ? path : undefined;
