import {posix} from 'node:path';
import {isForeignPath} from './foreign.js';
import type {Origin} from './path-map.js';
import type {Tree, TreeFile} from './tree.js';
import type {Repository} from '../repository.js';

type Found = Origin | 'ambiguous' | undefined;

/** Finds files of a container by the end of their path. */
export interface NameIndex {
  /** The one file of the repository whose path ends with these whole parts. */
  readonly endingWith: (path: string) => Found;
  /**
   * For images that set a WORKDIR of their own: the one file whose whole known path the absolute path ends with.
   */
  readonly belowUnknownRoot: (path: string) => Found;
  /** Directories that a printed one may be: as it is, below those the RUN works in, or a Go import path. */
  readonly resolveDirectory: (printed: string, below: readonly string[]) => readonly string[];
}

/** Makes the index of a container; it is built when it is first asked. */
export function indexNames(tree: Tree, repository: Repository): NameIndex {
  let index: Map<string, [path: string, file: TreeFile][]> | undefined;
  const named = (name: string): readonly [path: string, file: TreeFile][] => {
    index ??= buildIndex(tree);
    return index.get(name) ?? [];
  };
  return {
    endingWith: path => {
      const end = `/${posix.normalize(path)}`;
      return single(named(posix.basename(path)).filter(([candidate]) => candidate.endsWith(end)));
    },
    belowUnknownRoot: path =>
      single(
        named(posix.basename(path)).filter(
          ([candidate, file]) => file.rootUnknown && path.endsWith(candidate),
        ),
      ),
    resolveDirectory: (printed, below) => {
      if (printed.startsWith('/')) return [posix.normalize(printed)];
      const modules = named('go.mod').flatMap(([path, {origin}]) => {
        const rest = inModule(repository.readLines(origin.path) ?? [], printed);
        return rest === undefined ? [] : [posix.join(posix.dirname(path), rest)];
      });
      return modules.length > 0 ? modules : below.map(directory => posix.join(directory, printed));
    },
  };
}

function buildIndex(tree: Tree): Map<string, [string, TreeFile][]> {
  const index = new Map<string, [string, TreeFile][]>();
  for (const [path, file] of tree.files) {
    if (!file || isForeignPath(path)) continue;
    const name = posix.basename(path);
    const entries = index.get(name);
    if (entries) entries.push([path, file]);
    else index.set(name, [[path, file]]);
  }
  return index;
}

/** The path of a package inside the module of a go.mod; undefined when it is of another module. */
function inModule(lines: readonly string[], directory: string): string | undefined {
  const declared = lines.map(line => /^\s*module\s+"?([^\s"]+)/.exec(line)?.[1]).find(Boolean);
  if (declared === undefined) return undefined;
  if (directory === declared) return '.';
  return directory.startsWith(`${declared}/`) ? directory.slice(declared.length + 1) : undefined;
}

/** Several places of one file of the repository are one. */
function single(entries: readonly [string, TreeFile][]): Found {
  const origins = new Map(
    entries.map(([, {origin}]) => [`${origin.path}:${origin.heredoc?.startLine ?? 0}`, origin]),
  );
  const [first] = origins.values();
  return origins.size > 1 ? 'ambiguous' : first;
}
