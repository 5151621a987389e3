import {jsonDocuments} from '../json-documents.js';
import type {Log} from '../tool.js';

/** Characters that recognisers are given at once: a log within it is read whole. */
const WINDOW_CHARACTERS = 4 * 1_048_576;

/** Characters that two windows share, so that a finding at the edge is whole in one of them. */
const OVERLAP_CHARACTERS = 262_144;

/** Lines a window may grow by to hold a document whole. */
const MAX_DOCUMENT_LINES = 1_000_000;

export interface LogWindow {
  readonly log: Log;
  /** 0-based index in the whole log of the window's first line. */
  readonly start: number;
  /** Lines of the whole log whose findings are this window's: from inclusive, to exclusive. */
  readonly ownedFrom: number;
  readonly ownedTo: number;
}

/**
 * Cuts a log into windows of whole lines that overlap, so that what recognisers hold at once stays bounded. A window does
 * not end within a document that starts with a bracket alone on its line, as pretty-printed JSON does.
 */
export function* logWindows(log: Log): Generator<LogWindow> {
  const {lines} = log;
  let start = 0;
  let ownedFrom = 0;
  for (;;) {
    const end = endOfDocument(lines, start, forward(lines, start, WINDOW_CHARACTERS));
    if (end >= lines.length) {
      yield {log: partOfLog(log, start, end), start, ownedFrom, ownedTo: Infinity};
      return;
    }
    const ownedTo = Math.max(backward(lines, end, OVERLAP_CHARACTERS / 2), ownedFrom + 1);
    yield {log: partOfLog(log, start, end), start, ownedFrom, ownedTo};
    start = Math.max(backward(lines, end, OVERLAP_CHARACTERS), start + 1);
    ownedFrom = ownedTo;
  }
}

/** Lines `start` to before `end` of a log, as a log of their own. */
export function partOfLog(log: Log, start: number, end: number): Log {
  if (start === 0 && end >= log.lines.length) return log;
  return {
    lines: log.lines.slice(start, end),
    command: log.command,
    within: {log, start},
    ...(log.raw && {raw: log.raw.slice(start, end)}),
    ...(log.directories && {directories: log.directories.slice(start, end)}),
  };
}

/**
 * The stretches that reach so many lines before and behind some lines; those that touch are one. A JSON document stays
 * whole.
 *
 * @param lines 0-based, ascending
 * @returns from inclusive, to exclusive
 */
export function stretchesAround(
  lines: readonly number[],
  reach: number,
  log: Log,
): readonly (readonly [number, number])[] {
  const documents = jsonDocuments(log);
  let next = 0;
  const stretches: [number, number][] = [];
  for (const line of lines) {
    while ((documents[next]?.until ?? Infinity) < line) next++;
    const document = documents[next];
    const [first, final] =
      document && document.at <= line ? [document.at, document.until] : [line, line];
    const start = Math.max(0, first - reach);
    const end = Math.min(log.lines.length, final + reach + 1);
    const last = stretches.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else stretches.push([start, end]);
  }
  return stretches;
}

/** Index of the line that is about `size` characters behind `start`; at least one line further. */
function forward(lines: readonly string[], start: number, size: number): number {
  let index = start;
  for (let left = size; index < lines.length && left > 0; index++)
    left -= 1 + (lines[index]?.length ?? 0);
  return index;
}

function backward(lines: readonly string[], end: number, size: number): number {
  let index = end;
  for (let left = size; index > 0 && left > 0; index--) left -= 1 + (lines[index - 1]?.length ?? 0);
  return index;
}

/** Moves `end` behind the bracket that closes the document `end` lies in, when there is one. */
function endOfDocument(lines: readonly string[], start: number, end: number): number {
  if (end >= lines.length) return end;
  let closing: string | undefined;
  const limit = Math.min(lines.length, end + MAX_DOCUMENT_LINES);
  for (let index = start; index < limit; index++) {
    const line = lines[index] ?? '';
    if (closing === undefined) {
      if (index >= end) return index;
      if (line === '{') closing = '}';
      if (line === '[') closing = ']';
    } else if (line === closing) {
      closing = undefined;
    }
  }
  return closing === undefined ? limit : end;
}
