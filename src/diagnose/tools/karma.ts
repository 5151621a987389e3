import {failedTest, readErrorText} from '../formats/error-text.js';
import type {Finding, Tool} from '../tool.js';

/** `Chrome Headless 120.0.0.0 (Linux x86_64) cart adds up FAILED`, then its text behind tabs. */
const FAILED = /^(\S.{0,80}? \([^)]{1,60}\)) (\S.*) FAILED$/;
/** `WebKit 537.36 (linux 0.0.0) ERROR`, then its text behind two blanks. */
const ERROR = /^\S.{0,80}? \([^)]{1,60}\) ERROR$/;
/** Karma serves files below `http://localhost:9876/base/`; webpack keeps their names. */
const SERVED = /https?:\/\/[^/\s]+\/(?:base\/|absolute(?=\/)|_karma_webpack_\/(?:webpack:\/)?)/g;

function readText(lines: readonly string[], at: number): {text: string[]; until: number} {
  const text: string[] = [];
  let until = at;
  while (until + 1 < lines.length && /^(?:\t| {2})/.test(lines[until + 1] ?? '')) {
    until++;
    text.push(
      (lines[until] ?? '')
        .slice(0, 2_000)
        .replace(SERVED, '')
        .replace(/^\t/, '')
        .replace(/\?[\da-f]{20,}/, ''),
    );
  }
  return {text, until};
}

/** Each failed expectation is its text and a trace. */
function readExpectations(text: readonly string[]): string[][] {
  const groups: string[][] = [];
  let isInTrace = true;
  for (const line of text) {
    const isTrace = /^\s+at /.test(line);
    if (isInTrace && !isTrace) groups.push([]);
    isInTrace = isTrace;
    if (line.trim() !== 'at <Jasmine>') groups.at(-1)?.push(line);
  }
  return groups;
}

// lib/reporters/base.js of karma 1 to 6: https://karma-runner.github.io
export const tool: Tool = {
  name: 'karma',
  title: 'runs JavaScript tests in browsers',
  homepage: 'https://karma-runner.github.io',
  ecosystem: 'javascript',
  evidence: [') ERROR', ' FAILED'],
  reach: 24,
  commands: ['karma', 'ng test'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 1_000);
      const failed = line.endsWith(' FAILED') ? FAILED.exec(line) : null;
      if (!failed && !(line.endsWith(') ERROR') && ERROR.test(line))) continue;
      const {text, until} = readText(log.lines, at);
      if (text.some(said => said.trim().startsWith('Not run because a beforeAll'))) continue;
      for (const group of readExpectations(text)) {
        const test = failed?.[2] === undefined ? [] : [failed[2]];
        const said = group.filter(other => !/^\s*An error was thrown in \w+$/.test(other));
        findings.push({...failedTest(readErrorText(said), test, undefined), at, until});
      }
      at = until;
    }
    return findings;
  },
};
