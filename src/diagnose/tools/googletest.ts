import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `/app/a_test.cpp:6: Failure`, `a_test.cpp(6): error: Failure` of Visual Studio, `unknown file: Failure`. */
const FAILURE = /^(?:(unknown file): |(\S.{0,400}?)(?::(\d+): |\((\d+)\): error: ))Failure$/;
const START = /^\[ RUN {6}\] (\S+)/;
const END = /^\[ {2}(?:FAILED {2}|SKIPPED|     OK) ?\] (\S+?)(?:,|\s|$)/;
/** A line of Google Test's own: `[----------]`, `[  FAILED  ]`. */
const OWN = /^\[(?:[=-]{10}| (?:RUN {6}| {2,6}OK| FAILED | PASSED | SKIPPED | DISABLED ) ?)\]/;
const MAX_LINES = 40;

// https://google.github.io/googletest/; PrettyUnitTestResultPrinter in googletest/src/gtest.cc.
export const tool: Tool = {
  name: 'googletest',
  title: 'C++ test framework',
  homepage: 'https://google.github.io/googletest/',
  ecosystem: 'c',
  evidence: [': Failure', '[ RUN      ]', '[  FAILED  ]'],
  reach: 15,
  commands: ['gtest'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    let running: {readonly name: string; readonly at: number} | undefined;
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      const name = line.startsWith('[ RUN') ? START.exec(line)?.[1] : undefined;
      if (name !== undefined) {
        if (running) findings.push(unfinished(running));
        running = {name, at};
        continue;
      }
      if (END.test(line)) running = undefined;
      const failure = line.endsWith(': Failure') ? FAILURE.exec(line) : null;
      if (!failure) continue;
      const until = lastLine(lines, at);
      const test = running?.name ?? testBehind(lines, until);
      findings.push(
        makeFinding({
          file: failure[2],
          line: failure[3] ?? failure[4],
          severity: 'error',
          message: [
            essence(lines.slice(at + 1, until + 1)),
            ...(test === undefined ? [] : [`in test: ${test}`]),
          ].join('\n'),
          at,
          until,
        }),
      );
      at = until;
    }
    if (running) findings.push(unfinished(running));
    return findings;
  },
};

function lastLine(lines: readonly string[], at: number): number {
  let until = at;
  while (until + 1 < lines.length && until < at + MAX_LINES) {
    const line = (lines[until + 1] ?? '').slice(0, 2_000);
    if (line.trim() === '' || OWN.test(line)) break;
    if (line.endsWith(': Failure') && FAILURE.test(line)) break;
    until++;
  }
  return until;
}

/** With `--gtest_brief=1` the test is named only behind its failures. */
function testBehind(lines: readonly string[], until: number): string | undefined {
  for (let index = until + 1; index < Math.min(lines.length, until + MAX_LINES); index++) {
    const name = END.exec((lines[index] ?? '').slice(0, 2_000))?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A crash: the program says nothing more of the test it ran. */
function unfinished(running: {readonly name: string; readonly at: number}): Finding {
  return {severity: 'error', message: `${running.name} did not finish`, at: running.at};
}
