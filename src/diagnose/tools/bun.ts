import {type ErrorText, failedTest, readErrorText} from '../formats/error-text.js';
import {isNodeFrameLine} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

const START = /^bun (?:test|build) v\d|^Bun v\d/;
/** The file whose results follow: `test/cart.test.ts:`. */
const FILE = /^(\S+\.[cm]?[jt]sx?):$/;
const RESULT = /^(?:✗ |\()(pass|fail|skip|todo)?\)? ?(.*?)(?: \[[\d.]+ ?m?s\])?$/;
const HEAD = /^(?:error|[A-Z]\w*(?:Error|Exception)): /;
const TIMEOUT = /^\s+\^ (this test timed out after .*)$/;
const MISSING = /^Cannot find (?:module|package) ['"](.+?)['"] from ['"](.+?)['"]$/;
const QUOTED = /^\s*\d+ \| /;

/** Index of the last line of the error that starts at `at`: its text, then its trace. */
function lastLine(lines: readonly string[], at: number): number {
  let until = at;
  let isInTrace = false;
  for (let index = at + 1; index < Math.min(lines.length, at + 120); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    const isTrace = isNodeFrameLine(line);
    if (isInTrace && !isTrace && line.trim() !== '') break;
    if (/^(?:\((?:pass|fail|skip|todo)\) |✗ |-{10,}$|Bun v\d)/.test(line) || QUOTED.test(line))
      break;
    if (HEAD.test(line)) break;
    isInTrace ||= isTrace;
    if (line.trim() !== '') until = index;
  }
  return until;
}

/** Outside of tests, bun quotes the source and marks the place above every error. */
function isBelowCaret(lines: readonly string[], at: number): boolean {
  return /^\s*\^\s*$/.test(lines[at - 1] ?? '') && QUOTED.test((lines[at - 2] ?? '').slice(0, 200));
}

interface Problem {
  readonly error: ErrorText;
  readonly at: number;
  readonly until: number;
}

function finding(
  {error, at, until}: Problem,
  test: readonly string[],
  file: string | undefined,
): Finding {
  const message = error.message.replace(/^error: /, '');
  const missing = MISSING.exec(message);
  const found = failedTest({...error, message}, test, file);
  const asked = missing && {file: missing[2] ?? '', anchor: missing[1] ?? ''};
  return {...found, ...(!found.frames && asked), at, until};
}

// https://bun.sh/docs/cli/test; src/bun.js/test/reporters of bun 1.
export const tool: Tool = {
  name: 'bun',
  title: 'JavaScript runtime, test runner and bundler',
  homepage: 'https://bun.sh',
  ecosystem: 'javascript',
  evidence: ['bun test v', 'Bun v', 'bun build v'],
  commands: ['bun', 'bunx'],
  read: log => {
    const {lines} = log;
    if (!lines.some(line => START.test(line.slice(0, 100)))) return [];
    const findings: Finding[] = [];
    let problems: Problem[] = [];
    let file: string | undefined;
    let isInTests = false;
    const close = (test: readonly string[]) => {
      for (const problem of problems) findings.push(finding(problem, test, file));
      problems = [];
    };
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      if (line.startsWith('bun test v')) isInTests = true;
      else if (isInTests && line.startsWith('Ran ')) {
        close([]);
        isInTests = false;
      }
      const header = isInTests ? FILE.exec(line)?.[1] : undefined;
      const result =
        isInTests && /^(?:\((?:pass|fail|skip|todo)\) |✗ )/.test(line) ? RESULT.exec(line) : null;
      if (header !== undefined) {
        close([]);
        file = header;
      } else if (result) {
        const test = (result[2] ?? '').split(' > ');
        const timeout = TIMEOUT.exec((lines[at + 1] ?? '').slice(0, 300))?.[1];
        if (problems.length === 0 && timeout !== undefined) {
          problems.push({error: {frames: [], message: timeout}, at, until: at + 1});
        }
        close(test);
      } else if (
        HEAD.test(line) &&
        (isInTests || isBelowCaret(lines, at)) &&
        !/^error: script ".*" exited with /.test(line)
      ) {
        const until = lastLine(lines, at);
        problems.push({error: readErrorText(lines.slice(at, until + 1)), at, until});
        if (!isInTests) close([]);
        at = until;
      }
    }
    close([]);
    return findings;
  },
};
