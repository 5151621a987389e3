import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readJavaTrace} from '../formats/java-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

/** JUnit Platform's console launcher: below `Failures (2):` the test, its source, `=> exception` and a trace without `at`. */
const THROWN = /^ {4}=> (\S.*)$/;
const NAME = /^ {2}(\S.*)$/;
const PLATFORM_FRAME = /^ {7}(\S+\([^()]*\))$/;
const PLATFORM_CAUSE = /^ {5,7}((?:Caused by|Suppressed): .*)$/;
const BLOCK_END = /^(?: {2}\S|Test run finished|$)/;
/** JUnit 4's org.junit.runner.JUnitCore: `1) addsUp(com.example.CartTest)`. */
const NUMBERED = /^\d+\) (.+)\(([\w.$]+)\)$/;
const MAX_BLOCK = 2_000;

/** Formats: https://junit.org/junit5/docs/current/user-guide/#running-tests-console-launcher; org.junit.internal.TextListener. */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = readPlatform(lines, at) ?? readCore(lines, at);
    if (!found) continue;
    findings.push(found);
    at = found.until ?? at;
  }
  return findings;
}

function readPlatform(lines: readonly string[], at: number): Finding | undefined {
  const thrown = THROWN.exec(lines[at] ?? '')?.[1];
  const source = /^ {4}\w+Source \[/.test(lines[at - 1] ?? '');
  const named = NAME.exec(lines[at - (source ? 2 : 1)] ?? '')?.[1];
  if (thrown === undefined || named === undefined) return undefined;
  let end = at + 1;
  while (end < Math.min(lines.length, at + MAX_BLOCK) && !isBlockEnd(lines, end)) end++;
  const block = [thrown, ...lines.slice(at + 1, end).map(asTrace)];
  const trace = readJavaTrace(block, 0);
  if (!trace) return undefined;
  const name = named.replace(/^JUnit \w+:/, '').replaceAll(':', ' > ');
  const message = `${name}: ${essence(trace.message) || trace.exception}`;
  const {frames, exception} = trace;
  return makeFinding({frames, severity: 'error', code: exception, message, at, until: end - 1});
}

/** Blank lines may be the message's own: the block ends where a test or the totals follow. */
function isBlockEnd(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line !== '') return BLOCK_END.test(line) && !/^ {3}/.test(line);
  const next = lines.slice(index, index + 6).find(text => text !== '') ?? '';
  return (
    next.startsWith('Test run finished') ||
    !lines.slice(index, index + 60).some(text => PLATFORM_FRAME.test(text))
  );
}

function asTrace(line: string): string {
  const frame = PLATFORM_FRAME.exec(line)?.[1];
  if (frame !== undefined) return `\tat ${frame}`;
  if (/^ {7}\[\.\.\.\]$/.test(line)) return '\t... 1 more';
  return PLATFORM_CAUSE.exec(line)?.[1] ?? line;
}

function readCore(lines: readonly string[], at: number): Finding | undefined {
  const [, method, className = ''] = NUMBERED.exec(lines[at] ?? '') ?? [];
  const trace = method === undefined ? undefined : readJavaTrace(lines, at + 1);
  if (!trace || method === undefined) return undefined;
  const {exception, frames, end} = trace;
  const name = `${className.slice(className.lastIndexOf('.') + 1)}.${method}`;
  const message = `${name}: ${essence(trace.message) || exception}`;
  return makeFinding({frames, severity: 'error', code: exception, message, at, until: end - 1});
}

export const tool: Tool = {
  name: 'junit',
  title: "JUnit's console launcher",
  homepage: 'https://junit.org',
  ecosystem: 'jvm',
  evidence: ['    => ', 'There was 1 failure:', 'There were '],
  commands: [],
  read,
};
