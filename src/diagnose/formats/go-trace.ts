import type {Frame} from '../tool.js';
import type {GoLine} from './go-output.js';

/** One goroutine's stack. */
export interface GoStack {
  /** Function names, deepest first, with their arguments. */
  readonly functions: readonly string[];
  /** Places, deepest first, without those of the runtime and of the test runner. */
  readonly frames: readonly Frame[];
  /** Index into the lines of the first line behind the stack. */
  readonly end: number;
}

const FRAME = /^\t((?:\/|[A-Za-z]:|[\w.-]+\/)[^:]*\.(?:go|s)):(\d+)(?: \+0x[0-9a-f]+)?(?: .*)?$/;
const RACE_FRAME = /^ {6}(\S[^:]*\.(?:go|s)):(\d+)(?: \+0x[0-9a-f]+)?$/;
const RUNTIME = /(?:^|\/)src\/(?:runtime|testing|internal)\//;

/**
 * Reads the stack that begins at `lines[start]`: a function's line, then its place, until a line that is neither
 * (runtime/traceback.go; the race detector indents by blanks, https://go.dev/doc/articles/race_detector).
 */
export function readGoStack(lines: readonly GoLine[], start: number): GoStack {
  const functions: string[] = [];
  const frames: Frame[] = [];
  let index = start;
  for (; index < lines.length; index += 2) {
    const place = lines[index + 1]?.text ?? '';
    const match = FRAME.exec(place) ?? RACE_FRAME.exec(place);
    if (!match) {
      if (!/^\.\.\.(?:additional frames|\d+ frames) elided/.test(lines[index]?.text ?? '')) break;
      index--;
      continue;
    }
    const file = match[1] ?? '';
    const call = (lines[index]?.text ?? '').trim();
    functions.push(call);
    // What stands above a panic is the deferred call that threw it again.
    if (call.startsWith('panic(')) frames.length = 0;
    if (!RUNTIME.test(file)) frames.push({file, line: Number(match[2])});
  }
  return {functions, frames, end: index};
}

/** Heads of a goroutine's stack: `goroutine 7 [running]:`, `goroutine 18 gp=0xc000 m=3 mp=0xc0 [sleep, 2 minutes]:`. */
export const GOROUTINE = /^goroutine \d+(?: [^[]*)? ?\[[^\]]*\]:$/;

/** Begins of a crash: a panic's or a fatal error's message. */
export const CRASH = /^(panic|fatal error): (.+)$/;

export interface GoCrash {
  readonly code: string;
  readonly message: string;
  readonly frames: readonly Frame[];
  /** Indexes into the lines: of its last line, and of the first behind it. */
  readonly end: number;
}

/** Lines that the message of a panic may have. */
const MAX_MESSAGE = 40;

/**
 * Reads the crash whose message is at `lines[start]` (a line that `CRASH` matches), the stack of the goroutine that
 * crashed included; of a test that ran out of time the stack of the goroutine that runs it.
 *
 * @returns undefined when no stack follows: then it is some program's own line
 */
export function readGoCrash(lines: readonly GoLine[], start: number): GoCrash | undefined {
  const [, code = 'panic', first = ''] = CRASH.exec(lines[start]?.text ?? '') ?? [];
  const message: string[] = [];
  let isRepeated = false;
  let index = start;
  const limit = Math.min(lines.length, start + MAX_MESSAGE);
  for (; index < limit && !GOROUTINE.test(lines[index]?.text ?? ''); index++) {
    const text = index === start ? first : (lines[index]?.text ?? '');
    if (index > start && CRASH.test(text)) return undefined;
    // The same panic, thrown again by whoever recovered it, or the signal behind it.
    isRepeated ||= text.startsWith('\tpanic: ') || text.startsWith('[signal ');
    const told = text.replace(/ \[recovered(?:, repanicked)?\]$/, '').trim();
    if (!isRepeated && told !== '') message.push(told);
  }
  if (index >= limit) return undefined;
  const running = first.startsWith('test timed out')
    ? runningTest(lines, start + 1, index)
    : undefined;
  const stack = readGoStack(lines, index + 1);
  const runner = running === undefined ? undefined : stackOf(running, lines, stack.end);
  const chosen = runner ?? stack;
  return {
    code,
    message: message.slice(0, 6).join('\n'),
    frames: chosen.frames,
    end: stack.end,
  };
}

function runningTest(lines: readonly GoLine[], from: number, to: number): string | undefined {
  for (const {text} of lines.slice(from, to)) {
    const name = /^\t\t(\w+)\S* \(/.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The stack of the goroutine that runs the test function `name`, among those behind `start`. */
function stackOf(name: string, lines: readonly GoLine[], start: number): GoStack | undefined {
  for (let index = start; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text.startsWith('FAIL\t')) return undefined;
    if (!GOROUTINE.test(text)) continue;
    const stack = readGoStack(lines, index + 1);
    const isWaiting = stack.functions[0]?.startsWith('testing.(*T).Run(') ?? true;
    const calls = [`.${name}(`, `.${name}.func`];
    if (!isWaiting && stack.functions.some(call => calls.some(part => call.includes(part))))
      return stack;
    index = Math.max(index, stack.end - 1);
  }
  return undefined;
}
