import {isCodeFrameLine} from '../formats/essence.js';
import {failedTest, readErrorText} from '../formats/error-text.js';
import {makeFinding} from '../formats/make-finding.js';
import {isNodeFrameLine, readNodeFrame, readPath} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

/** deno test: `refuses ... an item => ./cart_test.ts:12:11`, where the test starts; then the error. */
const TEST = /^(\S.*?) => (\S+):(\d+):(\d+)$/;
const ERROR = /^(?:error: |Error linting: |Error checking: )(.*)$/;
/** deno lint: `error[no-var]: text`, below it ` --> /app/lint.ts:2:1`. */
const LINT = /^(?:error|warning)?\[([a-z][\w-]*(?:\/[\w-]+)?)\]: (.*)$/;
const LINT_PLACE = /^\s+--> (\S.*?):(\d+):(\d+)$/;
const DOCS = /^\s+docs: (https:\S+)$/;
/** deno check: `TS2322 [ERROR]: text`, the source, `    at file:///app/lint.ts:2:5`. */
const CHECK = /^(?:error: )?(TS\d+) \[(ERROR|WARNING)\]: (.*)$/;
/** deno fmt --check: `from /app/cart_test.ts:`, then the differences. */
const UNFORMATTED = /^from (\/\S.*):$/;
const CHANGED = /^\s*(\d+) \| [-+]/;
const MAX_LINES = 80;

function endOfTrace(lines: readonly string[], at: number): number {
  let until = at;
  let isInTrace = false;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    const isTrace = isNodeFrameLine(line);
    if (isInTrace && !isTrace) break;
    if (line.trim() === '' && isCodeFrameLine(lines[until] ?? '')) break;
    if (TEST.test(line) || ERROR.test(line) || CHECK.test(line)) break;
    isInTrace ||= isTrace;
    until = index;
  }
  return isInTrace ? until : at;
}

function readError(
  lines: readonly string[],
  at: number,
  test?: RegExpExecArray,
): Finding | undefined {
  const head = test ? at + 1 : at;
  const until = endOfTrace(lines, head);
  const first = ERROR.exec((lines[head] ?? '').slice(0, 2_000))?.[1];
  const isOurs = lines.slice(head, until + 1).some(line => line.includes('at file:///'));
  if (first === undefined || (!isOurs && !test)) return undefined;
  const isPath = /^\/\S+$/.test(first);
  const said = isPath ? [] : [first.replace(/^Uncaught (?:\(in promise\) )?/, '')];
  const error = readErrorText([
    ...said,
    ...lines.slice(head + 1, until + 1).map(line => (isPath ? line.replace(/^ {2,4}/, '') : line)),
  ]);
  const found = failedTest(
    error,
    test ? [test[1] ?? ''] : [],
    isPath ? readPath(first) : undefined,
  );
  const start = test && {file: test[2] ?? '', line: Number(test[3]), column: Number(test[4])};
  return {...(!found.frames && start), ...found, at, until};
}

function readLint(
  lines: readonly string[],
  at: number,
  lint: RegExpExecArray,
): Finding | undefined {
  const place = LINT_PLACE.exec((lines[at + 1] ?? '').slice(0, 1_000));
  if (!place) return undefined;
  let until = at + 1;
  let url: string | undefined;
  for (
    let index = at + 2;
    index < Math.min(lines.length, at + MAX_LINES) && url === undefined;
    index++
  ) {
    const line = (lines[index] ?? '').slice(0, 1_000);
    if (line !== '' && !/^\s|^\d+ +\|/.test(line)) break;
    url = DOCS.exec(line)?.[1];
    until = index;
  }
  if (url === undefined) return undefined;
  const [, file, line, column] = place;
  const severity = (lines[at] ?? '').startsWith('warning') ? 'warning' : 'error';
  return makeFinding({
    file,
    line,
    column,
    severity,
    code: lint[1],
    message: lint[2] ?? '',
    url,
    at,
    until,
  });
}

function readCheck(lines: readonly string[], at: number, check: RegExpExecArray): Finding {
  const [, code, severity = '', message = ''] = check;
  for (let index = at + 1; index < Math.min(lines.length, at + 20); index++) {
    const line = lines[index] ?? '';
    const frame = isNodeFrameLine(line) ? readNodeFrame(line) : undefined;
    if (frame) return makeFinding({...frame, severity, code, message, at, until: index});
    if (CHECK.test(line)) break;
  }
  return makeFinding({severity, code, message, at});
}

function readUnformatted(lines: readonly string[], at: number, file: string): Finding | undefined {
  const line = CHANGED.exec((lines[at + 1] ?? '').slice(0, 100))?.[1];
  if (line === undefined) return undefined;
  const message = 'Not formatted as deno would: run `deno fmt`';
  return makeFinding({file, line, severity: 'error', message, at});
}

// https://docs.deno.com/runtime/reference/cli/: test, lint, check and fmt of deno 1.40 to 2.
export const tool: Tool = {
  name: 'deno',
  title: 'JavaScript runtime with test runner, linter and formatter',
  homepage: 'https://deno.com',
  ecosystem: 'javascript',
  evidence: ['at file:///', 'docs.deno.com', 'lint.deno.land', 'not formatted file', ' [ERROR]: '],
  commands: ['deno'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    let isInErrors = false;
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      if (line === ' ERRORS ') isInErrors = true;
      else if (line === ' FAILURES ') isInErrors = false;
      const test = isInErrors && line.includes(' => ') ? TEST.exec(line) : null;
      const check = CHECK.exec(line);
      const lint = check ? null : LINT.exec(line);
      const unformatted = UNFORMATTED.exec(line)?.[1];
      let finding: Finding | undefined;
      if (test) finding = readError(lines, at, test);
      else if (check) finding = readCheck(lines, at, check);
      else if (lint) finding = readLint(lines, at, lint);
      else if (unformatted !== undefined) finding = readUnformatted(lines, at, unformatted);
      else if (ERROR.test(line)) finding = readError(lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
