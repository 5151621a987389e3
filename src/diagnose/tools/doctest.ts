import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `tests/a.cpp:6: ERROR: CHECK( total(3, 4) == 12 ) is NOT correct!`, then `  values: CHECK( 7 == 12 )`. */
const PROBLEM = /^(\S.{0,400}?)(?::(\d+)|\((\d+)\)): (ERROR|FATAL ERROR|WARNING): (.*)$/;
/** What stands above each problem. */
const RULER = /^={60,}$/;
const MAX_LINES = 30;

// https://github.com/doctest/doctest, ConsoleReporter in doctest/parts/doctest.cpp.
export const tool: Tool = {
  name: 'doctest',
  title: 'C++ test framework',
  homepage: 'https://github.com/doctest/doctest',
  ecosystem: 'c',
  evidence: ['[doctest] ', 'TEST CASE:  '],
  reach: 40,
  commands: [],
  read: log => {
    const {lines} = log;
    if (!lines.some(line => line.startsWith('TEST CASE:  '))) return [];
    const findings: Finding[] = [];
    let test: string | undefined;
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 4_000);
      if (line.startsWith('TEST CASE:  ')) test = line.slice('TEST CASE:  '.length);
      const problem = test !== undefined && line.includes('ERROR: ') ? PROBLEM.exec(line) : null;
      if (!problem) continue;
      let until = at;
      while (until < at + MAX_LINES && !isEnd(lines[until + 1])) until++;
      const text = [problem[5] ?? '', ...lines.slice(at + 1, until + 1)];
      findings.push(
        makeFinding({
          file: problem[1],
          line: problem[2] ?? problem[3],
          severity: problem[4] === 'WARNING' ? 'warning' : 'error',
          message: [essence(text), `in test: ${test ?? ''}`].join('\n'),
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};

function isEnd(line: string | undefined): boolean {
  return (
    line === undefined ||
    line.trim() === '' ||
    RULER.test(line) ||
    PROBLEM.test(line.slice(0, 4_000))
  );
}
