import type {Frame} from '../tool.js';

/** An exception with the trace below it, its causes included. */
export interface JavaTrace {
  /** Simple name of the exception that was thrown: `AssertionFailedError`. */
  readonly exception: string;
  /** Message of the exception, then of the cause that began it all, when that says more. */
  readonly message: readonly string[];
  /** Of the innermost cause first, then those around it; those of the language and of test runners left out. */
  readonly frames: readonly Frame[];
  /** Index of the first line behind it. */
  readonly end: number;
}

const FRAME = /^\s+at (?:[\w.@-]*\/{1,2})?([\w$.<>/-]+)\(([^():]+)(?::(\d+))?\)/;
const ANY_FRAME =
  /^\s+(?:at \S.*\)|\.{3} (?:\d+ (?:more|common frames omitted|trimmed)|trimmed)|\[CIRCULAR REFERENCE.*)/;
const HEAD =
  /^\s*(?:Caused by: |Wrapped by: )?((?:[a-z][\w$]*\.)+[A-Z][\w$]*(?:\.[A-Z]\w*)*|[A-Z]\w*(?:Exception|Error|Failure))(?:: ?(.*))?$/;
const CAUSE = /^\s*Caused by: /;
const SUPPRESSED = /^\s+Suppressed: /;
/** Frames that no repository holds. */
const FOREIGN =
  /^(?:java|javax|jdk|sun|com\.sun|org\.junit|junit|org\.opentest4j|org\.testng|org\.apache\.maven|org\.gradle|worker\.org\.gradle|org\.hamcrest|org\.assertj|kotlin|scala|groovy|org\.codehaus\.groovy|org\.apache\.groovy|org\.scalatest|io\.kotest)\./;
const MAX_MESSAGE = 100;

/**
 * Reads the stack trace whose exception is named on `lines[start]`, where `head` may be the text to read instead of that
 * line (a prefix taken off).
 * Source: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/Throwable.html#printStackTrace().
 *
 * @param isEnd tells of a line that cannot be the message's
 * @returns undefined when it names none
 */
export function readJavaTrace(
  lines: readonly string[],
  start: number,
  head = lines[start] ?? '',
  isEnd: (line: string) => boolean = () => false,
): JavaTrace | undefined {
  const first = HEAD.exec(head);
  if (!first) return undefined;
  const parts = [readPart(lines, start, first, isEnd)];
  let end = parts[0]?.end ?? start + 1;
  for (;;) {
    const text = lines[end] ?? '';
    // Gradle gives it lines of its own, and a blank one before.
    const start = text === '' && /^\s+Caused by:$/.test(lines[end + 1] ?? '') ? end + 2 : end;
    const isCause = start > end || CAUSE.test(text);
    const cause = isCause ? HEAD.exec(lines[start] ?? '') : null;
    if (!cause) break;
    const part = readPart(lines, start, cause, isEnd);
    parts.push(part);
    end = part.end;
  }
  const outer = parts[0];
  const inner = parts.at(-1);
  if (!outer || !inner) return undefined;
  const says = inner === outer ? [] : [`caused by ${inner.exception}: ${inner.message[0] ?? ''}`];
  return {
    exception: outer.exception,
    message: [...outer.message, ...says],
    frames: parts.toReversed().flatMap(part => part.frames),
    end,
  };
}

/**
 * The failures below a trace that stands for several (JUnit's `assertAll`): `\tSuppressed: org.opentest4j.AssertionFailedError: …`.
 *
 * @param start index of the first line behind the trace
 */
export function readSuppressed(lines: readonly string[], start: number): readonly JavaTrace[] {
  const traces: JavaTrace[] = [];
  let index = start;
  for (;;) {
    const text = (lines[index] ?? '').slice(0, 4_000);
    if (!SUPPRESSED.test(text)) return traces;
    const trace = readJavaTrace(lines, index, text.replace(SUPPRESSED, ''), line =>
      SUPPRESSED.test(line),
    );
    if (!trace) return traces;
    traces.push(trace);
    index = trace.end;
  }
}

function readPart(
  lines: readonly string[],
  start: number,
  head: RegExpExecArray,
  isEnd: (line: string) => boolean,
) {
  const name = head[1] ?? '';
  const message = [head[2] ?? ''];
  let index = start + 1;
  const limit = Math.min(lines.length, start + MAX_MESSAGE);
  while (index < limit && !ANY_FRAME.test((lines[index] ?? '').slice(0, 2_000))) {
    const line = lines[index] ?? '';
    if (isEnd(line) || CAUSE.test(line)) break;
    message.push(line);
    index++;
  }
  const hasTrace = ANY_FRAME.test((lines[index] ?? '').slice(0, 2_000));
  // Without a trace the message's end is not certain: its first line only.
  if (!hasTrace && !isEnd(lines[index] ?? '') && !CAUSE.test(lines[index] ?? '')) {
    index = start + 1;
    message.length = 1;
  }
  const frames: Frame[] = [];
  for (; index < lines.length && ANY_FRAME.test((lines[index] ?? '').slice(0, 2_000)); index++) {
    const frame = readJavaFrame(lines[index] ?? '');
    if (frame) frames.push(...withShorterFolders(frame));
  }
  return {exception: name.slice(name.lastIndexOf('.') + 1), message, frames, end: index};
}

/**
 * Reads one line of a trace, `\tat com.example.Cart$Line.add(Cart.java:12)`.
 *
 * @returns the file below its package's folder (`com/example/Cart.java`); undefined for the language's own frames
 */
export function readJavaFrame(line: string): Frame | undefined {
  const [, method = '', file = '', number] = FRAME.exec(line.slice(0, 2_000)) ?? [];
  if (!/\.(?:java|kt|kts|scala|groovy|clj)$/.test(file) || FOREIGN.test(method)) return undefined;
  return {
    file: `${packageFolder(method.slice(0, method.lastIndexOf('.')))}${file}`,
    ...(number !== undefined && {line: Number(number)}),
  };
}

/** Kotlin, Scala and Groovy may leave the first parts of the package out of a file's folder. */
function withShorterFolders(frame: Frame): readonly Frame[] {
  if (frame.file.endsWith('.java')) return [frame];
  const parts = frame.file.split('/');
  return parts
    .slice(0, -1)
    .map((_, index) => ({...frame, file: parts.slice(index).join('/')}))
    .concat(parts.length === 1 ? [frame] : []);
}

/** `com.example.Cart$Line` → `com/example/`; '' for a class without package. */
export function packageFolder(className: string): string {
  const outer = className.replace(/^.*\//, '').replace(/\$.*$/, '');
  const end = outer.lastIndexOf('.');
  return end < 0 ? '' : `${outer.slice(0, end).replaceAll('.', '/')}/`;
}
