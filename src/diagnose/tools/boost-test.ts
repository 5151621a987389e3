import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `/app/a.cpp(6): error: in "suite/case": check total(3, 4) == 12 has failed [7 != 12]`; unknown location: an exception. */
const PROBLEM =
  /^(?:(unknown location)\(0\)|(\S.{0,400}?)(?:\((\d+)\)|:(\d+))): (fatal error|error|warning): in "([^"]{1,400})": (.*)$/;
const CHECKPOINT = /^(\S.{0,400}?)(?:\((\d+)\)|:(\d+)): last checkpoint/;

// https://www.boost.org/doc/libs/release/libs/test/doc/html/boost_test/test_output.html, the human readable format.
export const tool: Tool = {
  name: 'boost-test',
  title: 'C++ test framework',
  homepage: 'https://www.boost.org/doc/libs/release/libs/test/',
  ecosystem: 'c',
  evidence: ['error: in "', 'warning: in "'],
  reach: 2,
  commands: [],
  read: log =>
    log.lines.flatMap((line, at): readonly Finding[] => {
      const match =
        line.length < 4_000 && line.includes(': in "') ? PROBLEM.exec(line.trimEnd()) : null;
      if (!match) return [];
      const [, unknown, file, line1, line2, severity = '', test, message = ''] = match;
      const next = (log.lines[at + 1] ?? '').slice(0, 2_000);
      const checkpoint = unknown === undefined ? null : CHECKPOINT.exec(next);
      return [
        makeFinding({
          file: file ?? checkpoint?.[1],
          line: line1 ?? line2 ?? checkpoint?.[2] ?? checkpoint?.[3],
          severity,
          message: [message, `in test: ${test ?? ''}`].join('\n'),
          at,
          until: checkpoint ? at + 1 : at,
        }),
      ];
    }),
};
