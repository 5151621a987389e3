import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `test/test_fmt.cpp:17: error: Failure in TEST(Fmt, ReturnsLength)`, then what was expected, indented by a tab. */
const HEAD = /^(\S.{0,400}?):(\d+): error: Failure in ((?:IGNORE_)?TEST\([^)]{1,200}\))$/;
const REACH = 10;

// https://cpputest.github.io/manual.html: its console output, as 4.0 prints it.
export const tool: Tool = {
  name: 'cpputest',
  title: 'Unit tests of C and C++',
  homepage: 'https://cpputest.github.io',
  ecosystem: 'c',
  evidence: [': error: Failure in '],
  reach: REACH,
  commands: ['ctest'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const isHead = line.includes(': error: Failure in ');
      const [, file, row, test = ''] = isHead ? (HEAD.exec(line.slice(0, 2_000)) ?? []) : [];
      if (file === undefined) return [];
      const text: string[] = [];
      while (text.length < REACH - 1 && lines[at + 1 + text.length]?.startsWith('\t') === true) {
        text.push((lines[at + 1 + text.length] ?? '').slice(0, 400));
      }
      const until = at + text.length;
      // The last ones point at the place of the difference.
      const essence = text.map(part => part.trim()).filter(part => part !== '' && part !== '^');
      const message = `${test}: ${essence.join('\n')}`;
      return [makeFinding({file, line: row, severity: 'error', message, at, until})];
    }),
};
