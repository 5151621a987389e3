import type {Frame} from '../tool.js';
import {clip} from './essence.js';

/** What Python printed about one uncaught (or logged) exception. */
export interface PythonTraceback {
  /** Deepest first; those of the exceptions that led to this one come last. */
  readonly frames: readonly Frame[];
  /** `ValueError`, `decimal.InvalidOperation`. */
  readonly code: string;
  /** The exception's line, and what follows it in the form of notes. */
  readonly message: string;
  /** 0-based index of its last line. */
  readonly until: number;
}

const HEADER = /(?:^|[^\w'"`])(?:Traceback|Exception Group Traceback) \(most recent call last\):$/;
const FRAME = /^[\s|+]*File "([^"]{1,1000})", line (\d{1,9})(?:, in .*)?$/;
const EXCEPTION = /^((?:[A-Za-z_]\w*\.)*[A-Z_]\w*)(?:: (.*)|:)?$/;
const CHAIN =
  /^(?:During handling of the above exception, another exception occurred|The above exception was the direct cause of the following exception):$/;

/** Python stops printing frames at 1,000; each has three lines at most. */
const MAX_LINES = 4_000;

/**
 * Says whether a traceback begins on a line, with whatever stands before it (pip's indentation, `INTERNALERROR> `).
 * Form: https://docs.python.org/3/library/traceback.html.
 */
export function isTracebackHeader(line: string): boolean {
  return line.endsWith('(most recent call last):') && HEADER.test(line.slice(-400));
}

/** Reads `File "/app/x.py", line 3, in f`; undefined for other lines and for code that is in no file (`<string>`). */
export function readPythonFrame(line: string): Frame | undefined {
  if (!line.includes('File "')) return undefined;
  const [, file = '<', number] = FRAME.exec(line.slice(0, 2_000)) ?? [];
  return file.startsWith('<') ? undefined : {file, line: Number(number)};
}

/** Reads `ValueError: no price` and `KeyError`: what stands at the end of a traceback. */
export function readException(
  line: string,
): {readonly code: string; readonly message: string} | undefined {
  const [, code] = EXCEPTION.exec(line.slice(0, 2_000)) ?? [];
  return code === undefined ? undefined : {code, message: clip(line.trimEnd())};
}

/**
 * Reads the traceback whose header is on line `at`, with the ones it is chained to. Undefined when its end, the line of
 * the exception, is not there.
 */
export function readTraceback(
  lines: readonly string[],
  at: number,
  end = lines.length,
): PythonTraceback | undefined {
  let found: PythonTraceback | undefined;
  for (let next: number | undefined = at; next !== undefined;) {
    const link = readLink(lines, next, end);
    if (!link) break;
    found = {...link, frames: [...link.frames, ...(found?.frames ?? [])]};
    next = chainedHeader(lines, link.until, end, prefixOf(lines[at] ?? ''));
  }
  return found;
}

/** What stands before the header on each line of the traceback, when it is no text of its own. */
function prefixOf(header: string): string {
  return /^(?:[\w-]{1,40}> |\s*(?:\| )*)/.exec(header)?.[0] ?? '';
}

function readLink(lines: readonly string[], at: number, end: number): PythonTraceback | undefined {
  const header = lines[at] ?? '';
  const isGroup = header.includes('Exception Group Traceback');
  const prefix = isGroup ? header.slice(0, header.indexOf('+')) : prefixOf(header);
  const frames: Frame[] = [];
  for (let index = at + 1; index < Math.min(end, at + MAX_LINES); index++) {
    const line = lines[index] ?? '';
    const frame = readPythonFrame(line.startsWith(prefix) ? line.slice(prefix.length) : line);
    if (frame) frames.unshift(frame);
    if (!line.startsWith(prefix)) {
      if (line.trim() === '') continue;
      return undefined;
    }
    const text = isGroup
      ? line.slice(prefix.length).replace(/^\| /, '')
      : line.slice(prefix.length);
    if (text === '' || /^\s/.test(text)) continue;
    const exception = readException(text);
    return exception && {frames, ...exception, until: index};
  }
  return undefined;
}

/** The header of the next traceback in the chain, at most three lines further. */
function chainedHeader(
  lines: readonly string[],
  until: number,
  end: number,
  prefix: string,
): number | undefined {
  let isChained = false;
  for (let index = until + 1; index < Math.min(end, until + 6); index++) {
    const line = (lines[index] ?? '').slice(prefix.length);
    if (CHAIN.test(line)) isChained = true;
    else if (isTracebackHeader(line)) return isChained ? index : undefined;
    else if (line.trim() !== '') return undefined;
  }
  return undefined;
}
