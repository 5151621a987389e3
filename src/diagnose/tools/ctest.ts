import {makeFinding} from '../formats/make-finding.js';
import type {Tool} from '../tool.js';

/** `2/4 Test #2: catch_test .......................***Failed    0.00 sec`. */
const RESULT = /^ *\d+\/\d+ Test +#\d+: (\S.*?) \.{2,}\s?\*\*\*(\S.*?) +[\d.]+ sec/;

// https://cmake.org/cmake/help/latest/manual/ctest.1.html. It names tests, not files: what a test itself printed has the line.
export const tool: Tool = {
  name: 'ctest',
  title: 'Test driver of CMake',
  homepage: 'https://cmake.org/cmake/help/latest/manual/ctest.1.html',
  ecosystem: 'c',
  evidence: ['***Failed', '***Exception', '***Timeout', '***Not Run'],
  reach: 1,
  commands: ['ctest'],
  read: log =>
    log.lines.flatMap((line, at) => {
      const match = line.includes('***') ? RESULT.exec(line.slice(0, 2_000)) : null;
      if (!match) return [];
      const [, name = '', outcome = ''] = match;
      return [makeFinding({severity: 'error', message: `test ${name}: ${outcome}`, at})];
    }),
};
