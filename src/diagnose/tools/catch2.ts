import {essence} from '../formats/essence.js';
import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** Console reporter: `/app/a.cpp:7: FAILED:`, then the expression, its values, and a blank line. */
const FAILED = /^(\S.{0,400}?)(?::(\d+)|\((\d+)\)): FAILED:$/;
/** Compact reporter: `/app/a.cpp:7: failed: total(3, 4) == 12 for: 7 == 12`. */
const COMPACT = {
  pattern: /^(?<file>\S.{0,400}?)(?::(?<line>\d+)|\(\d+\)): failed: (?<message>\S.*)$/,
  mark: ': failed: ',
};
const MAX_LINES = 40;

// https://github.com/catchorg/Catch2, reporters "console" and "compact" of versions 2 and 3.
export const tool: Tool = {
  name: 'catch2',
  title: 'C++ test framework',
  homepage: 'https://github.com/catchorg/Catch2',
  ecosystem: 'c',
  evidence: [': FAILED:', ': failed: '],
  reach: 15,
  commands: [],
  read: log => {
    const {lines} = log;
    const isCatch = lines.some(
      line => line.startsWith('Failed ') && /^Failed (?:all )?\d+ .*assertion/.test(line),
    );
    const findings: Finding[] = [...(isCatch ? readForms(log, [COMPACT]) : [])];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const failed = line.endsWith(': FAILED:') ? FAILED.exec(line.slice(0, 2_000)) : null;
      if (!failed) continue;
      let until = at;
      while (until < at + MAX_LINES && !isEnd(lines[until + 1])) until++;
      findings.push(
        makeFinding({
          file: failed[1],
          line: failed[2] ?? failed[3],
          severity: 'error',
          message: essence(lines.slice(at + 1, until + 1)),
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
    /^(?:[-=.~]{20,}|\S.*: FAILED:$)/.test(line.slice(0, 2_000))
  );
}
