import type {Finding} from '../tool.js';
import {clip} from './essence.js';
import {linesStarting} from './line-starts.js';

/** One `@@` part of a unified diff: what a formatter would change. */
export interface DiffHunk {
  /** As the `---` line has it, up to the tab. */
  readonly oldFile: string;
  readonly newFile: string;
  /** What stands behind the tab of the `---` and `+++` lines: a date, `(original)`; '' when nothing does. */
  readonly oldLabel: string;
  readonly newLabel: string;
  /** First and last line of the old file that change; for a pure insertion the line it goes before. */
  readonly line: number;
  readonly endLine: number;
  /** The first changed lines with their `-` and `+`, each cut to what an annotation can show. */
  readonly change: readonly string[];
  /** 0-based indexes of its lines in the log; `at` is the file's header for a file's first hunk. */
  readonly at: number;
  readonly until: number;
}

const HUNK = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
const MAX_SHOWN = 8;

/**
 * Reads all unified diffs in a log. Counts of the `@@` lines bound each hunk, so that what follows a diff is not read
 * as part of it. Linear.
 * Form: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html.
 */
export function readUnifiedDiffs(lines: readonly string[]): readonly DiffHunk[] {
  const hunks: DiffHunk[] = [];
  let next = 0;
  for (const at of linesStarting(lines, '--- ')) {
    const header = at >= next ? readHeader(lines, at) : undefined;
    if (!header) continue;
    next = at + 2;
    for (let first = at; ; first = next) {
      const hunk = readHunk(lines, next);
      if (!hunk) break;
      if (hunk.change.length > 0) hunks.push({...header, ...hunk, at: first});
      next = hunk.until + 1;
    }
  }
  return hunks;
}

function readHeader(lines: readonly string[], at: number) {
  const [old = '', fresh = ''] = [lines[at], lines[at + 1]];
  if (!fresh.startsWith('+++ ')) return undefined;
  if (!HUNK.test(lines[at + 2] ?? '')) return undefined;
  const [oldFile = '', oldLabel = ''] = old.slice(4, 2_000).split('\t');
  const [newFile = '', newLabel = ''] = fresh.slice(4, 2_000).split('\t');
  return {oldFile: oldFile.trimEnd(), newFile: newFile.trimEnd(), oldLabel, newLabel};
}

function readHunk(lines: readonly string[], at: number) {
  const match = HUNK.exec((lines[at] ?? '').slice(0, 200));
  if (!match) return undefined;
  const start = Number(match[1]);
  let oldLeft = Number(match[2] ?? 1);
  let newLeft = Number(match[4] ?? 1);
  let line = oldLeft === 0 ? start + 1 : start;
  let changed: {first: number; last: number} | undefined;
  const change: string[] = [];
  let until = at;
  while ((oldLeft > 0 || newLeft > 0) && until + 1 < lines.length) {
    const text = lines[++until] ?? '';
    const mark = text.charAt(0);
    if (mark === '-' || mark === '+') {
      changed ??= {first: line, last: line};
      if (mark === '-') changed.last = line;
      if (change.length < MAX_SHOWN) change.push(clip(text));
    }
    if (mark !== '+' && mark !== '\\') {
      oldLeft--;
      line++;
    }
    if (mark !== '-' && mark !== '\\') newLeft--;
  }
  const {first, last} = changed ?? {first: line, last: line};
  return {line: Math.max(first, 1), endLine: Math.max(last, first, 1), change, until};
}

/** What a person reads of a formatter's hunk: some words, and the change. */
export function describeHunk(words: string, {change}: DiffHunk): string {
  return [words, ...change, ...(change.length === MAX_SHOWN ? ['…'] : [])].join('\n');
}

/**
 * Makes a finding of a formatter's hunk.
 *
 * @param file the file as the finding is to name it
 */
export function hunkFinding(hunk: DiffHunk, file: string, words: string): Finding {
  const {line, endLine, at, until} = hunk;
  return {file, line, endLine, severity: 'error', message: describeHunk(words, hunk), at, until};
}
