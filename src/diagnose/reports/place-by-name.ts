import type {PathMap} from '../path-map/path-map.js';
import type {Repository} from '../repository.js';
import type {Finding} from '../tool.js';

/** Files of languages whose tests are functions, and how these begin. */
const SOURCE = /\.(?:rs|go|py|php|java|kt|js|ts|swift|c|cc|cpp)$/;
const MOST_FILES = 2_000;

/**
 * Finds where a test stands whose failure names no place at all (Rust's own JUnit form): the one line of the container's
 * files that defines a function of its name. Several such lines, or none, leave the finding as it is.
 */
export function placeByName<F extends Finding>(
  finding: F,
  pathMap: PathMap,
  repository: Repository,
): F {
  if (finding.file !== undefined || finding.frames !== undefined) return finding;
  const name = /^(?:[\w.$]+(?:::|\.))*([A-Za-z_]\w{2,})(?=$|[:([\s])/.exec(finding.message)?.[1];
  if (name === undefined) return finding;
  const definition = new RegExp(`\\b(?:fn|func|fun|function|def|void)\\s+${name}\\s*[(<]`);
  const sources = [...pathMap.files()].filter(([path]) => SOURCE.test(path)).slice(0, MOST_FILES);
  const places = sources.flatMap(([file, {path, heredoc}]) =>
    heredoc === undefined
      ? (repository.readLines(path) ?? []).flatMap((text, i) =>
          definition.test(text) ? [{file, line: i + 1}] : [],
        )
      : [],
  );
  const [place] = places;
  return places.length === 1 && place !== undefined ? {...finding, ...place} : finding;
}
