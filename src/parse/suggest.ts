/** Largest edit distance that still counts as a typing error, as in BuildKit's util/suggest. */
const MAX_DISTANCE = 2;

/** Number of single-character insertions, deletions and replacements that turn `from` into `to`. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({length: to.length + 1}, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/**
 * Finds the option that `word` was most likely meant to be.
 *
 * @param word what the user wrote
 * @param options what would have been right, first come first served among equally near ones
 * @param caseSensitive when false, case is ignored and the answer takes on the case of `word`
 * @returns undefined when nothing is near enough or `word` is itself an option
 */
export function findNearest(
  word: string,
  options: readonly string[],
  caseSensitive: boolean,
): string | undefined {
  const wanted = caseSensitive ? word : word.toLowerCase();
  let nearest: string | undefined;
  let distance = MAX_DISTANCE + 1;
  for (const option of options) {
    const candidate = caseSensitive ? option : option.toLowerCase();
    if (candidate === wanted) return undefined;
    if (Math.abs(candidate.length - wanted.length) >= distance) continue;
    const difference = editDistance(wanted, candidate);
    if (difference < distance) {
      distance = difference;
      nearest = candidate;
    }
  }
  if (nearest === undefined || caseSensitive) return nearest;
  return word === word.toUpperCase() && word !== word.toLowerCase()
    ? nearest.toUpperCase()
    : nearest;
}

/** Adds BuildKit's "(did you mean X?)" to a message when one of the options is near `word`. */
export function withSuggestion(
  message: string,
  word: string,
  options: readonly string[],
  caseSensitive: boolean,
): string {
  const nearest = findNearest(word, options, caseSensitive);
  return nearest === undefined ? message : `${message} (did you mean ${nearest}?)`;
}

/** ` (did you mean "…"?)` with the option as it is written, or '' when none is near; for messages of our own. */
export function didYouMean(word: string, options: readonly string[]): string {
  const nearest = findNearest(word, options, false)?.toLowerCase();
  const option = options.find(candidate => candidate.toLowerCase() === nearest);
  return option === undefined ? '' : ` (did you mean "${option}"?)`;
}
