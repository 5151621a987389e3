import {clip, essence, isCodeFrameLine} from './essence.js';
import {isForeignFrame, isNodeFrameLine, readNodeFrame, readPath, readPlace} from './node-stack.js';
import type {Finding, Frame} from '../tool.js';

/** What a JavaScript tool says about one thrown error. */
export interface ErrorText {
  /** All frames, deepest first; those of the runtime are left out. */
  readonly frames: readonly Frame[];
  /** The error's class, when it says more than `Error`. */
  readonly code?: string;
  /** Text without class and trace. */
  readonly message: string;
}

/** `TypeError: x`, `Uncaught AssertionError [ERR_ASSERTION]: x`, `Caused by: Error: x`. */
const HEAD =
  /^(?:Uncaught |Unhandled error: |error: |thrown: )?(?:Error: )?([A-Z][\w.]*(?:Error|Exception|Failure|Failed)|Error)(?: \[\w+\])?(?:: (.*)|$)/;
/** Where a parser stopped: rolldown's `╭─[ src/a.ts:3:13 ]`, vite's `  File: /app/src/a.ts:3:13`. */
const PARSER_PLACE = /^\s*(?:╭─\[ ?(\S.*:\d+:\d+) ?\]|File: (\S.*:\d+:\d+))$/;
/** Babel's: `SyntaxError: /app/test/a.test.js: Unexpected token (2:12)`; columns from 0. */
const BABEL = /^\s*(SyntaxError): (\/.*?|file:.*?): (.*) \((\d+):(\d+)\)$/;
/** What vite adds, and jest's headings in its JSON. */
const NOISE = /^\s*(?:Plugin: |File: |● )/;

/**
 * Reads the text of one error: class, message, trace. Quoted source is left out.
 *
 * @param lines the error's lines, from its first line of text on; those behind it may be its properties and causes
 */
export function readErrorText(lines: readonly string[]): ErrorText {
  const frames: Frame[] = [];
  const text: string[] = [];
  let place: Frame | undefined;
  let isBehindTrace = false;
  for (const full of lines) {
    const line = full.slice(0, 2_000);
    if (isNodeFrameLine(line.replace(/ \{$/, ''))) {
      isBehindTrace = true;
      const frame = readNodeFrame(line.replace(/ \{$/, ''));
      if (frame) frames.push(frame);
      continue;
    }
    const parser = PARSER_PLACE.exec(line);
    if (parser) {
      place ??= readPlace(parser[1] ?? parser[2] ?? '');
      continue;
    }
    const babel = BABEL.exec(line);
    if (babel && !isBehindTrace) return babelError(babel);
    if (!isBehindTrace && /^\s+[\^~]+\s*$/.test(line)) text.pop();
    if (!isBehindTrace && !NOISE.test(line) && !isCodeFrameLine(line)) text.push(line);
  }
  const own = frames.some(frame => !isForeignFrame(frame));
  const [first = '', ...rest] = essence(text).split('\n');
  const head = HEAD.exec(first.trim());
  const code = head?.[1] === 'Error' ? undefined : head?.[1];
  const said = head ? (head[2] ?? '') : first.trim().replace(/^: /, '');
  return {
    frames: own || !place ? frames : [place, ...frames],
    ...(code !== undefined && {code}),
    message: [said, ...rest].join('\n').trim(),
  };
}

function babelError(match: RegExpExecArray): ErrorText {
  const [, code = '', path = '', message = '', line, column] = match;
  const file = readPath(path);
  return {frames: [{file, line: Number(line), column: Number(column) + 1}], code, message};
}

/**
 * The finding of one failed test: its place is the deepest frame, else the line of the test's own name in `file`.
 *
 * @param test names of the test and the groups around it, outermost first
 * @param file the test's file, when the tool tells it apart from the trace
 */
export function failedTest(
  error: ErrorText,
  test: readonly string[],
  file: string | undefined,
): Omit<Finding, 'at'> {
  const name = test.at(-1);
  const own = error.frames.some(frame => !isForeignFrame(frame));
  const place = own
    ? {frames: error.frames}
    : {...(file !== undefined && {file, ...(name !== undefined && {anchor: name})})};
  const context = name === undefined ? [] : [`in test: ${clip(test.join(' › '))}`];
  return {
    ...place,
    severity: 'error',
    ...(error.code !== undefined && {code: error.code}),
    message: [...(error.message === '' ? [] : [error.message]), ...context].join('\n') || 'failed',
  };
}
