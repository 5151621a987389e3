import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `CMakeLists.txt:03,09: [C0103] Invalid function name …`; columns from 0, absent for some. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+)(?:,(?<column>\d+))?: \[(?<code>[CEWR]\d{4})\] (?<message>\S.*)$/,
  mark: ': [',
};

// https://cmake-format.readthedocs.io/en/latest/cmake-lint.html
export const tool: Tool = {
  name: 'cmake-lint',
  title: 'Linter for CMake files',
  homepage: 'https://cmake-format.readthedocs.io/en/latest/cmake-lint.html',
  ecosystem: 'c',
  evidence: [': [C0', ': [E0', ': [E1', ': [W0', ': [R0'],
  reach: 1,
  commands: ['cmake-lint'],
  read: log =>
    readForms(log, [PROBLEM], {
      refine: (finding, {column, code = ''}) => ({
        ...finding,
        ...(column !== undefined && {column: Number(column) + 1}),
        severity: code.startsWith('E') ? 'error' : code.startsWith('W') ? 'warning' : 'info',
      }),
    }),
};
