import {posix} from 'node:path';
import type {Origin, PathMap} from '../path-map/path-map.js';
import type {Repository} from '../repository.js';
import type {Finding} from '../tool.js';

/** The one line (1-based) that has the text, or the one that starts with it, or quotes it; undefined when it is not certain. */
export function findAnchor(
  lines: readonly string[],
  anchor: string | undefined,
): number | undefined {
  if (anchor === undefined || anchor.trim() === '') return undefined;
  const wanted = anchor.trim();
  const having = lines.flatMap((line, index) => (line.includes(wanted) ? [index + 1] : []));
  if (having.length === 1) return having[0];
  const starting = having.filter(line => {
    const text = (lines[line - 1] ?? '').trim();
    return text.startsWith(wanted) && !/^\w/.test(text.slice(wanted.length));
  });
  if (starting.length === 1) return starting[0];
  const quoting = having.filter(line =>
    ["'", '"'].some(quote => lines[line - 1]?.includes(`${quote}${wanted}${quote}`)),
  );
  return quoting.length === 1 ? quoting[0] : undefined;
}

/**
 * Finds the file of a finding that names only what stands in it (Go names an example, not its file): the one file of the
 * container with the ending `anchorIn` that has the anchor on one line, and when several have it, the one whose folder
 * has the name of the finding's directory. The line is 1-based within the origin.
 */
export function locateAnchor(
  {anchor, anchorIn, directory}: Finding,
  {pathMap, repository}: {readonly pathMap: PathMap; readonly repository: Repository},
): {readonly origin: Origin; readonly line: number} | undefined {
  if (anchor === undefined || anchorIn === undefined) return undefined;
  const having = [...pathMap.files()].flatMap(([path, origin]) => {
    if (!path.endsWith(anchorIn) || origin.heredoc) return [];
    const line = findAnchor(repository.readLines(origin.path) ?? [], anchor);
    return line === undefined ? [] : [{folder: posix.basename(posix.dirname(path)), origin, line}];
  });
  const folder = directory === undefined ? undefined : posix.basename(directory);
  const chosen = having.length === 1 ? having : having.filter(one => one.folder === folder);
  return chosen.length === 1 ? chosen[0] : undefined;
}
