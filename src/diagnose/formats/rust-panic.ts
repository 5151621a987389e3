import type {Frame} from '../tool.js';

export interface RustPanic {
  /** Name of the thread: a test's, `main`, `<unnamed>`. */
  readonly thread: string;
  /** Lines of the message. */
  readonly message: readonly string[];
  /** The panic's place and then the backtrace's, when there is one. */
  readonly frames: readonly Frame[];
  /** Index of the first line behind it. */
  readonly end: number;
}

/** Rust 1.73 and newer: the place, then the message on lines of its own; 1.91 adds the thread's number. */
const NEW = /(?:^|[^\w])thread '([^']*)' (?:\(\d+\) )?(?:has )?panicked at (\S[^:]*):(\d+):(\d+):$/;
const OLD = /(?:^|[^\w])thread '([^']*)' panicked at '(.*)', (\S[^:]*\.rs):(\d+):(\d+)$/;
const OLD_START = /(?:^|[^\w])thread '([^']*)' panicked at '(.*)$/;
const OLD_END = /^(.*)', (\S[^:]*\.rs):(\d+):(\d+)$/;
const END =
  /^\s*(?:note: (?:run with|test did|panic did|Some details)|stack backtrace:|failures:$|test \S+ \.\.\. |test result: |---- |thread '|error: (?:test|could)|FAILED$)/;
const BACKTRACE_PLACE = /^ +at (\S[^:]*):(\d+)(?::(\d+))?$/;
const MAX_MESSAGE = 40;

/**
 * Reads the panic that `lines[start]` tells of.
 * Source: library/std/src/panicking.rs (default_hook), std/src/backtrace.
 *
 * @returns undefined for other lines
 */
export function readRustPanic(lines: readonly string[], start: number): RustPanic | undefined {
  const text = lines[start] ?? '';
  if (!text.includes(' panicked at ')) return undefined;
  const fresh = NEW.exec(text);
  if (fresh) {
    const end = endOfMessage(lines, start + 1);
    return withBacktrace(lines, end, fresh[1], lines.slice(start + 1, end), [
      fresh[2],
      fresh[3],
      fresh[4],
    ]);
  }
  const old = OLD.exec(text);
  if (old) {
    return withBacktrace(lines, start + 1, old[1], [old[2] ?? ''], [old[3], old[4], old[5]]);
  }
  const first = OLD_START.exec(text);
  for (
    let index = start + 1;
    first && index < Math.min(lines.length, start + MAX_MESSAGE);
    index++
  ) {
    const last = OLD_END.exec(lines[index] ?? '');
    if (!last) continue;
    const message = [first[2] ?? '', ...lines.slice(start + 1, index), last[1] ?? ''];
    return withBacktrace(lines, index + 1, first[1], message, [last[2], last[3], last[4]]);
  }
  return undefined;
}

function endOfMessage(lines: readonly string[], start: number): number {
  let end = start;
  while (end < Math.min(lines.length, start + MAX_MESSAGE)) {
    const line = lines[end] ?? '';
    if (END.test(line)) break;
    if (
      line.trim() === '' &&
      (lines[end + 1] ?? '').trim() !== '' &&
      !/^\s/.test(lines[end + 1] ?? '')
    )
      break;
    if (line.trim() === '' && (lines[end + 1] ?? '').trim() === '') break;
    end++;
  }
  return end;
}

function withBacktrace(
  lines: readonly string[],
  end: number,
  thread: string | undefined,
  message: readonly string[],
  [file, line, column]: readonly (string | undefined)[],
): RustPanic {
  const frames: Frame[] = [{file: file ?? '', line: Number(line), column: Number(column)}];
  let index = end;
  if (lines[index]?.trim() === 'stack backtrace:') {
    for (index++; index < lines.length && /^\s+(?:\d+: |at )/.test(lines[index] ?? ''); index++) {
      const place = BACKTRACE_PLACE.exec(lines[index] ?? '');
      if (!place || (place[1] ?? '').startsWith('/rustc/')) continue;
      const at = Number(place[3] ?? 0);
      frames.push({file: place[1] ?? '', line: Number(place[2]), ...(at > 0 && {column: at})});
    }
  }
  while (/^\s*note: (?:run with|Some details)/.test(lines[index] ?? '')) index++;
  const own = frames.filter(frame => !frame.file.startsWith('/rustc/'));
  return {thread: thread ?? '', message, frames: own, end: index};
}
