import type {Location} from '../../model.js';
import {printable} from '../markdown.js';

const AROUND = 2;
const MOST_LINES = 12;
const LONGEST_LINE = 200;

/**
 * The lines of a finding with two around them, numbered, its own ones marked.
 *
 * @param lines of the file
 * @returns undefined when the finding lies outside of the file
 */
export function sourceExcerpt(
  {startLine, endLine}: Location,
  lines: readonly string[],
): string | undefined {
  if (startLine > lines.length) return undefined;
  const first = Math.max(1, startLine - AROUND);
  let last = Math.min(lines.length, endLine + AROUND, first + MOST_LINES - 1);
  while (last > endLine && lines[last - 1]?.trim() === '') last--;
  const width = String(last).length;
  return lines
    .slice(first - 1, last)
    .map((line, i) => {
      const number = first + i;
      const mark = number >= startLine && number <= endLine ? '>' : ' ';
      const text = printable(line)
        .replace(/[\n\t]/g, '  ')
        .slice(0, LONGEST_LINE);
      return `${mark} ${String(number).padStart(width)} │ ${text}`.trimEnd();
    })
    .join('\n');
}
