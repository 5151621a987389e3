import {failedTest, readErrorText} from './error-text.js';
import {isNodeFrameLine} from './node-stack.js';
import type {Finding} from '../tool.js';

const COUNT = /^ {2}(\d+) failing$/;
/** `  1) cart`, the outermost group; the others and the test follow, further indented, the test with a colon. */
const HEADING = /^ {2}(\d{1,5})\) (.*)$/;
/** Behind a timeout's message stands the test's file. */
const TIMEOUT_FILE = /^(.*) \((\/\S+)\)$/;

/**
 * Reads the list of failures that mocha's reporters end with: `  2 failing`, then per failure its number, the names of its
 * groups and itself on lines of their own, its error.
 *
 * @see https://github.com/mochajs/mocha/blob/main/lib/reporters/base.js (list)
 */
export function readMochaLists(
  lines: readonly string[],
  runner: 'mocha' | 'cypress',
): readonly Finding[] {
  let isCypress = false;
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').slice(0, 100);
    if (line === '  (Run Starting)') isCypress = true;
    else if (line === '  (Run Finished)') isCypress = false;
    if (isCypress !== (runner === 'cypress') || !COUNT.test(line)) continue;
    const list = readFailures(lines, at + 1);
    findings.push(...list.findings);
    at = list.next - 1;
  }
  return findings;
}

function readFailures(
  lines: readonly string[],
  start: number,
): {findings: Finding[]; next: number} {
  const findings: Finding[] = [];
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const heading = HEADING.exec(line);
    if (Number(heading?.[1]) !== findings.length + 1) break;
    const {names, next} = readNames(lines, at, heading?.[2] ?? '');
    const end = endOfFailure(lines, next, findings.length + 2);
    findings.push(readFailure(lines, names, at, next, end));
    at = end - 1;
  }
  return {findings, next: at};
}

/** Names of the groups and the test, whose last line ends in a colon. */
function readNames(lines: readonly string[], at: number, first: string) {
  const names = [first];
  let next = at + 1;
  for (; next < Math.min(lines.length, at + 12); next++) {
    const line = lines[next] ?? '';
    if ((names.at(-1) ?? '').endsWith(':') || !/^ {4,}\S/.test(line)) break;
    names.push(line.trim());
  }
  return {names: names.map(name => name.replace(/:$/, '')), next};
}

/** Index behind the failure's last line: where the next one starts, or where text is no longer mocha's. */
function endOfFailure(lines: readonly string[], from: number, nextNumber: number): number {
  let blanks = 0;
  let isInTrace = false;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (Number(HEADING.exec(line.slice(0, 200))?.[1]) === nextNumber) return index;
    if (line === '') {
      blanks++;
      if (isInTrace && blanks > 1) return index;
      continue;
    }
    blanks = 0;
    const isTrace = isNodeFrameLine(line);
    if (isInTrace && !line.startsWith(' ')) return index;
    isInTrace ||= isTrace;
  }
  return lines.length;
}

function readFailure(
  lines: readonly string[],
  names: readonly string[],
  at: number,
  from: number,
  end: number,
): Finding {
  let text = lines.slice(from, end);
  const diff = text.findIndex(line => line.trim() === '+ expected - actual');
  const trace = text.findIndex(line => isNodeFrameLine(line));
  const isSaid = text.slice(0, Math.max(diff, 0)).some(line => /!==|actual - expected/.test(line));
  if (isSaid && trace > diff) text = [...text.slice(0, diff), ...text.slice(trace)];
  const error = readErrorText(text);
  const timeout = TIMEOUT_FILE.exec(error.message);
  const message = timeout?.[1] ?? error.message;
  let until = end - 1;
  while (until > at && (lines[until] ?? '').trim() === '') until--;
  return {...failedTest({...error, message}, names, timeout?.[2]), at, until};
}
