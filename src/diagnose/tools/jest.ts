import {readCoverageThresholds} from '../formats/coverage-threshold.js';
import {failedTest, readErrorText} from '../formats/error-text.js';
import {readJestJson} from '../formats/jest-json.js';
import type {Finding, Tool} from '../tool.js';

const FILE_RESULT =
  /^\s*(FAIL|PASS|RUNS)\s{1,4}(?:\S.*\s)?(\S+\.[\w.]+)(?: \([\d.]+ m?s\))?(?: \[.*\])?$/;
/** `  ● cart › total › adds up prices`: a failed test, a suite that did not run, or console output. */
const BLOCK = /^ {2}● (.+)$/;
/** How the lines begin that FILE_RESULT, BLOCK, SUMMARY and CONSOLE look for, and thresholds. */
const MAY_MATTER = /^(?:\s|FAIL|PASS|RUNS|Test Suites:|Snapshot|Summary|Jest: )/;
const SUITE_FAILED = 'Test suite failed to run';
const NOT_A_TEST =
  /^(?:Console|Validation Warning|Validation Error|Deprecation Warning|Multiple configurations found|Cannot log after tests are done)/;
/** What tests printed, in verbose mode: `  console.warn`. */
const CONSOLE = /^ {2}console\.\w+(?: .*)?$/;
const SUMMARY =
  /^(?:Test Suites:|Snapshot Summary|Summary of all failing tests| › \d+ snapshots? )/;
/** The place where node's own parser stopped, alone on a line: `/app/src/a.js:2`. */
const NODE_PLACE = /^\s*(\/\S.*?):(\d+)$/;

interface Block {
  readonly title: string;
  readonly file: string | undefined;
  readonly at: number;
  readonly until: number;
}

/** The blocks under `●`, each with the file whose result it belongs to. */
function readBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let file: string | undefined;
  let open: {title: string; at: number} | undefined;
  const close = (next: number) => {
    if (open) blocks.push({...open, file, until: next - 1});
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    if (line.length > 2_000 || !MAY_MATTER.test(line)) continue;
    const result = FILE_RESULT.exec(line);
    const title = BLOCK.exec(line)?.[1];
    if (
      result ||
      title !== undefined ||
      SUMMARY.test(line) ||
      line.startsWith('Jest: ') ||
      CONSOLE.test(line)
    )
      close(at);
    if (result) file = result[1] === 'FAIL' ? result[2] : undefined;
    else if (line.startsWith('Summary of all failing tests')) file = undefined;
    if (title !== undefined && file !== undefined && !NOT_A_TEST.test(title)) open = {title, at};
  }
  close(lines.length);
  return blocks;
}

function readBlock(lines: readonly string[], block: Block): Finding | undefined {
  const {title, file, at} = block;
  const text: string[] = [];
  let until = at;
  for (let index = at + 1; index <= block.until; index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (line !== '' && !line.startsWith('  ')) break;
    if (line.trim() === '') continue;
    until = index;
    if (/ - error TS\d+: |\): error TS\d+: /.test(line)) return undefined;
    const parser = NODE_PLACE.exec(line);
    text.push(parser ? `    at ${parser[1] ?? ''}:${parser[2] ?? ''}` : line);
  }
  const details = text.findIndex(line => line.trim() === 'Details:');
  const error = readErrorText(text.slice(details + 1));
  const test = title === SUITE_FAILED ? [] : title.split(' › ');
  return {...failedTest(error, test, file), at, until};
}

// Reporters of jest 24 to 30: https://github.com/jestjs/jest/tree/main/packages/jest-reporters/src and
// packages/jest-message-util.
export const tool: Tool = {
  name: 'jest',
  title: 'JavaScript test runner',
  homepage: 'https://jestjs.io',
  ecosystem: 'javascript',
  evidence: ['  ● ', 'Jest: ', '"numFailedTestSuites"'],
  commands: ['jest', 'react-scripts test', 'craco test', 'ng test'],
  read: log => {
    const findings = readBlocks(log.lines).flatMap(block => readBlock(log.lines, block) ?? []);
    const isText = findings.length > 0;
    const thresholds = readCoverageThresholds(log, 'Jest: ');
    return [...findings, ...thresholds, ...(isText ? [] : readJestJson(log, 'jest'))];
  },
};
