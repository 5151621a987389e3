import type {Finding, Frame} from '../tool.js';
import {isTracebackHeader, readPythonFrame, readTraceback} from './python-traceback.js';
import {clip, essence} from './essence.js';

const RULE = '='.repeat(70);
const DASHES = '-'.repeat(70);
const HEADER = /^(ERROR|FAIL|UNEXPECTED SUCCESS): (\S.*)$/;
/** `test_x (tests.test_cart.CartTest.test_x)`; before Python 3.11 `test_x (tests.test_cart.CartTest)`. */
const TEST = /^(\w+) \(((?:\w+\.)*\w+)\)/;
const CAPTURED = /^(?:Stdout|Stderr):$/;
const EXAMPLE = /^File "([^"]+)", line (\d{1,9}), in \S+$/;

/**
 * Reads the failures that unittest's text runner prints below `=` lines; Django, nose2 and others print the same.
 * Form: `TextTestResult.printErrorList` of https://github.com/python/cpython/blob/main/Lib/unittest/runner.py.
 */
export function readUnittestReport(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at + 1 < lines.length; at++) {
    if (lines[at] !== RULE) continue;
    const [, kind, title] = HEADER.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
    if (kind === undefined || title === undefined) continue;
    const end = endOfBlock(lines, at + 2);
    const finding =
      kind === 'UNEXPECTED SUCCESS' ? readUnexpected(title, at) : readBlock(lines, at, end, title);
    if (finding) findings.push({...finding, until: end - 1});
    at = end - 1;
  }
  return findings;
}

/** A block goes on to the next `=` line or to the total; doctests have `-` lines of their own in it. */
function endOfBlock(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    if (lines[index] === RULE) return index;
    if (lines[index] === DASHES && /^Ran \d+ tests? in /.test(lines[index + 1] ?? '')) return index;
  }
  return lines.length;
}

function readBlock(
  lines: readonly string[],
  at: number,
  end: number,
  title: string,
): Finding | undefined {
  const start = lines.findIndex(
    (line, index) => index > at && index < end && isTracebackHeader(line),
  );
  const trace = start < 0 ? undefined : readTraceback(lines, start, end);
  if (!trace) return undefined;
  const named = `in ${clip(title)}`;
  const doctest = readDoctest(lines.slice(trace.until + 1, end));
  if (doctest) {
    const frames = [...doctest.frames, ...trace.frames];
    const message = `${doctest.message}\n${named}`;
    return {frames, severity: 'error', code: 'DocTestFailure', message, at};
  }
  const more = lines.slice(trace.until + 1, end);
  const captured = more.findIndex(line => CAPTURED.test(line));
  const text = essence([trace.message, ...(captured < 0 ? more : more.slice(0, captured))]);
  return {
    frames: trace.frames,
    severity: 'error',
    code: trace.code,
    message: `${text.replace(/^AssertionError: (?=\S)/, '')}\n${named}`,
    at,
  };
}

/** The example that failed, and where the exception came from when it raised one. */
function readDoctest(
  lines: readonly string[],
): {readonly frames: readonly Frame[]; readonly message: string} | undefined {
  const place = lines.findIndex(line => EXAMPLE.test(line));
  const example = readPythonFrame(lines[place] ?? '');
  if (!example || lines[place + 1] !== 'Failed example:') return undefined;
  const raised = lines.findIndex((line, index) => index > place && isTracebackHeader(line));
  const trace = raised < 0 ? undefined : readTraceback(lines, raised);
  const words = trace
    ? [...lines.slice(place + 1, raised), `    ${trace.message}`]
    : lines.slice(place + 1);
  return {frames: [...(trace?.frames ?? []), example], message: essence(words)};
}

function readUnexpected(title: string, at: number): Finding {
  const [, name, path] = TEST.exec(title) ?? [];
  const message = `unexpected success\nin ${clip(title)}`;
  if (name === undefined || path === undefined) return {severity: 'error', message, at};
  const module = path.split('.');
  if (module.at(-1) === name) module.pop();
  module.pop();
  const file = module.length === 0 ? {} : {file: `${module.join('/')}.py`, anchor: `def ${name}(`};
  return {...file, severity: 'error', message, at};
}
