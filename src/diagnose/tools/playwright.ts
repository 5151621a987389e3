import {failedTest, readErrorText} from '../formats/error-text.js';
import type {Finding, Tool} from '../tool.js';

/** `  1) [chromium] › tests/cart.spec.ts:5:3 › cart › adds up ─────`; the place is where the test starts. */
const HEADING = /^ {2}(\d+)\) (?:\[[^\]]+\] › )?(\S.*?):(\d+):(\d+) › (.*?)(?: ─*)?$/;
/** A test is run again and says the same: only its first run counts. */
const END =
  /^ {4}(?:Retry #\d+ ─|Error Context: |attachment #|\[?[Pp]ending)|^ {2}\d+\) |^ {2}\d+ (?:failed|flaky|passed|did not run|skipped)/;
/** Where the next test or the summary starts. */
const NEXT = /^ {2}\d+(?:\) | (?:failed|flaky|passed|did not run|skipped))|^\S/;
/** What follows names the tests that passed when they were run again: `  1 flaky`, `    tests/cart.spec.ts:5:3 › cart › adds up ───`. */
const FLAKY = /^ {2}\d+ flaky$/;
/** `       at cart.js:7`, before the quoted source: a second, shorter telling of the trace. */
const SHORT_PLACE = /^\s+at [^\s:]+:\d+$/;

function readTest(lines: readonly string[], at: number, heading: RegExpExecArray): Finding {
  const [, , file = '', line, column, title = ''] = heading;
  let end = at + 1;
  while (end < lines.length && !END.test((lines[end] ?? '').slice(0, 300))) {
    const text = lines[end] ?? '';
    if (text !== '' && !text.startsWith('    ')) break;
    end++;
  }
  const body = lines.slice(at + 1, end).filter(text => !SHORT_PLACE.test(text.slice(0, 500)));
  const found = failedTest(readErrorText(body), title.split(' › '), undefined);
  let until = end - 1;
  while (until + 1 < lines.length && !NEXT.test((lines[until + 1] ?? '').slice(0, 300))) until++;
  const start = {file, line: Number(line), column: Number(column)};
  return {...(found.frames ? {} : start), ...found, at, until};
}

/** Tests as headings name them. */
function flakyTests(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = lines.findIndex(line => FLAKY.test(line)); at >= 0 && at < lines.length; at++) {
    const line = lines[at + 1]?.slice(0, 1_000) ?? '';
    if (!line.startsWith('    ')) break;
    found.add(nameIn(line));
  }
  return found;
}

const nameIn = (line: string): string => line.replace(/[─\s]+$/, '').trim();

// packages/playwright/src/reporters/base.ts: https://playwright.dev/docs/test-reporters
export const tool: Tool = {
  name: 'playwright',
  title: 'end-to-end test runner',
  homepage: 'https://playwright.dev',
  ecosystem: 'javascript',
  evidence: ['  1) '],
  commands: ['playwright test', 'playwright'],
  read: log => {
    const findings: Finding[] = [];
    const flaky = flakyTests(log.lines);
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 1_000);
      const heading = line.includes(') ') ? HEADING.exec(line) : null;
      if (!heading) continue;
      const finding = readTest(log.lines, at, heading);
      const isFlaky = flaky.has(nameIn(line.replace(/^ {2}\d+\) /, '')));
      findings.push(isFlaky ? {...finding, severity: 'warning'} : finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
