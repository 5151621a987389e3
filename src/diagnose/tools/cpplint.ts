import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** Default ("emacs"): `a.c:1:  Missing space after ,  [whitespace/comma] [3]`; line 0 is the file. */
const EMACS = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+): {2}(?<message>\S.*?) {2}\[(?<code>[\w+]+\/[\w+]+)\] \[[1-5]\]$/,
  mark: '  [',
};
/** `--output=vs7`. */
const VISUAL_STUDIO = {
  pattern:
    /^(?<file>\S[^(]{0,400})\((?<line>\d+)\): error cpplint: \[(?<code>[\w+]+\/[\w+]+)\] (?<message>.*) \[[1-5]\]$/,
  mark: ': error cpplint: ',
};
/** `--output=eclipse`. */
const ECLIPSE = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+): (?:warning|error): (?<message>\S.*?) {2}\[(?<code>[\w+]+\/[\w+]+)\] \[[1-5]\]$/,
  mark: '  [',
};

// https://github.com/cpplint/cpplint, Error() in cpplint.py.
export const tool: Tool = {
  name: 'cpplint',
  title: "Google's C++ style checker",
  homepage: 'https://github.com/cpplint/cpplint',
  ecosystem: 'c',
  evidence: ['] [1]', '] [2]', '] [3]', '] [4]', '] [5]', ': error cpplint: '],
  reach: 1,
  commands: ['cpplint', 'cpplint.py'],
  read: log => readForms(log, [EMACS, VISUAL_STUDIO, ECLIPSE]),
};
