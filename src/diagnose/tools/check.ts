import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `tests/check_a.c:4:F:Core:test_total:0: Assertion '3 + 4 == 12' failed: 3 + 4 == 7, 12 == 12`. */
const RESULT = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+):[FE]:(?<suite>[^:]{0,200}):(?<test>[^:]{0,200}):\d+: (?<message>.*)$/,
};

// https://libcheck.github.io/check/, tr_str() in src/check_str.c.
export const tool: Tool = {
  name: 'check',
  title: 'C unit test framework',
  homepage: 'https://libcheck.github.io/check/',
  ecosystem: 'c',
  evidence: [':F:', ':E:'],
  reach: 1,
  commands: [],
  read: log =>
    readForms(log, [RESULT], {
      refine: (finding, {test = ''}) => ({
        ...finding,
        message: `${finding.message}\nin test: ${test}`,
      }),
    }),
};
