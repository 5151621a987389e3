import {readCoverageThresholds} from '../formats/coverage-threshold.js';
import {failedTest, readErrorText} from '../formats/error-text.js';
import {readJestJson} from '../formats/jest-json.js';
import type {Finding, Tool} from '../tool.js';

/** ` FAIL  test/cart.test.ts > cart > adds up`, ` FAIL  |unit| test/a.test.ts [ test/a.test.ts ]`. */
const FAIL = /^ ?FAIL {1,2}(?:\|[^|]+\| |\S+ {2})?(\S.*?)(?: > (.*)| \[ .* \])?$/;
/** `⎯⎯⎯⎯ Unhandled Rejection ⎯⎯⎯⎯⎯`, `⎯⎯⎯[1/11]⎯`, `⎯⎯⎯`. */
const DIVIDER = /^⎯{3,}(?: (\S.*?) ⎯+|\[\d+\/\d+\]⎯+)?$/;
const WITHOUT_TEST = /^(?:Unhandled|Uncaught|Startup Error|Config Error)/;
const ERROR_COUNT = /^Unhandled Errors?$/;
/** esbuild's, in vite up to 7: `/app/test/a.test.ts:3:12: ERROR: Unexpected ";"`; columns from 0. */
const ESBUILD = /^(\/?\S.*?):(\d+):(\d+): ERROR: (.*)$/;

/** A module that is not there, of vite: where and what was asked for. */
const MISSING =
  /^(?:Failed to load url (\S+) .* in (\S+)\. Does|Failed to resolve import "(.+?)" from "(.+?)"\.)/;

interface Heading {
  readonly file?: string;
  readonly test: readonly string[];
  readonly at: number;
}

function readFailure(headings: readonly Heading[], lines: readonly string[], until: number) {
  const parser = lines.map(line => ESBUILD.exec(line.slice(0, 2_000))).find(Boolean);
  const error = readErrorText(lines);
  return headings.map((heading): Finding => {
    const end = Math.max(until, heading.at);
    if (parser) {
      const [, file = '', line, column, message = ''] = parser;
      const place = {file, line: Number(line), column: Number(column) + 1};
      return {
        ...place,
        severity: 'error',
        code: 'SyntaxError',
        message,
        at: heading.at,
        until: end,
      };
    }
    const found = failedTest(error, heading.test, heading.file);
    const missing = MISSING.exec(error.message);
    const anchor = missing?.[1] ?? missing?.[3];
    const file = missing?.[2] ?? missing?.[4];
    const asked = !found.frames && file !== undefined && anchor !== undefined && {file, anchor};
    return {...found, ...asked, at: heading.at, until: end};
  });
}

function readFailures(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let headings: Heading[] = [];
  let from = 0;
  let isInFailures = false;
  const close = (end: number) => {
    if (headings.length > 0) {
      findings.push(...readFailure(headings, lines.slice(from, end), end - 1));
    }
    headings = [];
  };
  for (const [at, line] of lines.entries()) {
    if (line.length > 2_000) continue;
    const divider = line.startsWith('⎯') ? DIVIDER.exec(line) : null;
    if (divider) {
      close(at);
      const title = divider[1] ?? '';
      if (title !== '') isInFailures = title.startsWith('Failed ');
      if (WITHOUT_TEST.test(title) && !ERROR_COUNT.test(title)) {
        headings = [{test: [], at}];
        from = at + 1;
      }
      continue;
    }
    const fail = isInFailures && line.includes('FAIL ') ? FAIL.exec(line) : null;
    if (!fail) continue;
    if (headings.length === 0 || from !== at) close(at);
    headings.push({file: fail[1] ?? '', test: fail[2]?.split(' > ') ?? [], at});
    from = at + 1;
  }
  return findings;
}

// packages/vitest/src/node/printError.ts and reporters/base.ts of vitest 0.34 to 5.
export const tool: Tool = {
  name: 'vitest',
  title: 'JavaScript test runner',
  homepage: 'https://vitest.dev',
  ecosystem: 'javascript',
  evidence: ['⎯⎯⎯', 'ERROR: Coverage for ', '"numFailedTestSuites"'],
  commands: ['vitest'],
  read: log => {
    const failures = readFailures(log.lines);
    const hasCoverage = log.lines.some(line => line.includes('% Coverage report from '));
    const thresholds = hasCoverage ? readCoverageThresholds(log, 'ERROR: ') : [];
    return [
      ...failures,
      ...thresholds,
      ...(failures.length > 0 ? [] : readJestJson(log, 'vitest')),
    ];
  },
};
