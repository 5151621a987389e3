/** Beyond this many lines on both sides, what differs in the middle is not compared line by line. */
const MOST_CELLS = 4_000_000;

/** A line of the file as it is here → the same line in the other version; undefined when it is not there unchanged. */
export type LineMap = (line: number) => number | undefined;

/**
 * Compares two versions of a file: equal beginnings and ends first, then the longest common subsequence of what is between.
 *
 * @param here lines of the version that findings point into, `there` those of the version that is shown
 */
export function mapLines(here: readonly string[], there: readonly string[]): LineMap {
  const shorter = Math.min(here.length, there.length);
  let top = 0;
  while (top < shorter && here[top] === there[top]) top++;
  let bottom = 0;
  while (bottom < shorter - top && here.at(-1 - bottom) === there.at(-1 - bottom)) bottom++;
  const middle = commonLines(
    here.slice(top, here.length - bottom),
    there.slice(top, there.length - bottom),
  );
  return line => {
    if (line < 1 || line > here.length) return undefined;
    if (line <= top) return line;
    if (line > here.length - bottom) return line - here.length + there.length;
    const found = middle.get(line - top - 1);
    return found === undefined ? undefined : found + top + 1;
  };
}

/** Indexes of the longest common subsequence, first list → second list; nothing when the lists are too long to compare. */
function commonLines(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> {
  const width = b.length + 1;
  if (a.length * b.length > MOST_CELLS) return new Map();
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const best = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      lengths[i * width + j] = best;
    }
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/**
 * Moves lines to the other version.
 *
 * @returns undefined when one of the lines is not there, or they lie no longer side by side
 */
export function mapRange(
  {startLine, endLine}: {readonly startLine: number; readonly endLine: number},
  map: LineMap,
): {readonly startLine: number; readonly endLine: number} | undefined {
  const first = map(startLine);
  if (first === undefined) return undefined;
  for (let line = startLine; line <= endLine; line++) {
    if (map(line) !== first + line - startLine) return undefined;
  }
  return {startLine: first, endLine: first + endLine - startLine};
}
