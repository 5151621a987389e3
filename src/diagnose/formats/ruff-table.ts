import {placedLines} from './placed-lines.js';

const ROW = /^\S.*:\d+:\d+: [A-Z]{1,5}\d{3,4} /;
/** What ruff says below its findings. */
const SUMMARY = /^(?:Found \d+ errors?(?: \(\d+ fixed, \d+ remaining\))?\.|\[\*\] \d+ fixable )/;
const FIXABLE = /: [A-Z]{1,5}\d{3,4} \[\*\] /;

/**
 * `ruff check --output-format concise` prints rows like flake8's. Says of a row whether it is ruff's: its table has
 * `[*]` marks, or ends with ruff's summary.
 *
 * @returns a test for the index of a row
 */
export function isRuffTable(lines: readonly string[]): (at: number) => boolean {
  const answers = new Map<number, boolean>();
  const isPlaced = placedLines(lines);
  const isRow = (at: number) => isPlaced(at) && ROW.test((lines[at] ?? '').slice(0, 2_000));
  for (let end = lines.length - 1; end >= 0; end--) {
    if (!isRow(end)) continue;
    let start = end;
    while (start > 0 && isRow(start - 1)) start--;
    const isRuff =
      SUMMARY.test(lines[end + 1] ?? '') ||
      lines.slice(start, end + 1).some(line => FIXABLE.test(line.slice(0, 2_000)));
    if (isRuff) for (let index = start; index <= end; index++) answers.set(index, true);
    end = start;
  }
  return at => answers.get(at) ?? false;
}
