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

/** What stands behind `thread 'name' `. Rust 1.73 and newer: the place, then the message on lines of its own. */
const NEW = /^(\S[^:]*):(\d+):(\d+):$/;
/** Older: the message in quotes, then the place. */
const OLD_END = /^(.*)', ([^\s:][^:]*\.rs):(\d+):(\d+)$/;
const PANICKED = / (?:\(\d+\) )?(?:has )?panicked at $/;
const PANICKED_MARK = ' panicked at ';
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
  const mark = text.indexOf(PANICKED_MARK);
  if (mark < 0) return undefined;
  const rest = text.slice(mark + PANICKED_MARK.length);
  const thread = threadName(text.slice(0, mark + PANICKED_MARK.length));
  if (thread === undefined) return undefined;
  const fresh = NEW.exec(rest);
  if (fresh) {
    const end = endOfMessage(lines, start + 1);
    const place = [fresh[1], fresh[2], fresh[3]];
    return withBacktrace(lines, end, thread, lines.slice(start + 1, end), place);
  }
  if (!rest.startsWith("'")) return undefined;
  const message: string[] = [];
  for (let index = start; index < Math.min(lines.length, start + MAX_MESSAGE); index++) {
    const line = index === start ? rest.slice(1) : (lines[index] ?? '');
    const last = line.includes("', ") ? OLD_END.exec(line) : null;
    message.push(last?.[1] ?? line);
    if (last) return withBacktrace(lines, index + 1, thread, message, [last[2], last[3], last[4]]);
  }
  return undefined;
}

/** The name in `thread 'name' panicked at `; other text may stand before it (`test a ... thread 'a' panicked at`). */
function threadName(head: string): string | undefined {
  const start = head.lastIndexOf("thread '");
  const name = start < 0 ? '' : head.slice(start + "thread '".length);
  const end = name.indexOf("'");
  return end < 0 || !PANICKED.test(name.slice(end + 1)) ? undefined : name.slice(0, end);
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
  const own = frames.filter(frame => !/^\/(?:rustc|usr\/src\/rustc)\b/.test(frame.file));
  return {thread: thread ?? '', message, frames: own, end: index};
}
