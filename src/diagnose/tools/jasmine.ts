import {failedTest, readErrorText} from '../formats/error-text.js';
import type {Finding, Tool} from '../tool.js';

/** `2) cart adds up`, `Suite error: cart hooks`, `Top level suite failed`. */
const HEADING = /^(?:\d+\) (.*)|Suite error: (.*))$/;
const MESSAGE = '  Message:';
const STACK = '  Stack:';
const FOLLOWS = 'Not run because a beforeAll function failed.';

/** Each failed expectation of a test is a message and a stack. */
function readExpectations(lines: readonly string[], start: number, end: number, title: string) {
  const findings: Finding[] = [];
  for (let at = start; at < end; at++) {
    if (lines[at] !== MESSAGE) continue;
    let next = at + 1;
    const text: string[] = [];
    for (; next < end && lines[next] !== MESSAGE; next++) {
      const line = lines[next] ?? '';
      if (line !== STACK && line.trim() !== 'at <Jasmine>') text.push(line);
    }
    if (!text.some(line => line.trim().startsWith(FOLLOWS))) {
      const found = failedTest(readErrorText(text), [title], undefined);
      findings.push({...found, at, until: next - 1});
    }
    at = next - 1;
  }
  return findings;
}

// lib/reporters/console_reporter.js of jasmine 3 to 6: https://github.com/jasmine/jasmine
export const tool: Tool = {
  name: 'jasmine',
  title: 'JavaScript test runner',
  homepage: 'https://jasmine.github.io',
  ecosystem: 'javascript',
  evidence: [MESSAGE],
  reach: 24,
  commands: ['jasmine', 'jasmine-ts'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const [, test, suite] = HEADING.exec((lines[at] ?? '').slice(0, 1_000)) ?? [];
      const title = test ?? suite;
      if (title === undefined || lines[at + 1] !== MESSAGE) continue;
      let end = at + 1;
      while (end < lines.length && /^(?: |$)/.test((lines[end] ?? '').slice(0, 1))) end++;
      while (lines[end - 1] === '') end--;
      findings.push(...readExpectations(lines, at + 1, end, title));
      at = end - 1;
    }
    return findings;
  },
};
