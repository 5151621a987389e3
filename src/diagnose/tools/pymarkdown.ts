import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `notes/a.md:3:30: MD009: Trailing spaces [Expected: 0 or 2; Actual: 3] (no-trailing-spaces)`. */
const PROBLEM = {
  pattern:
    /^(?<file>[^\s:][^:]{0,400}):(?<line>\d{1,9}):(?<column>\d{1,9}): (?<code>(?:MD|PML)\d{3}): (?<message>\S.*?)(?: \([\w,-]+\))?$/,
  isPlaced: true,
};

// https://pymarkdown.readthedocs.io
export const tool: Tool = {
  name: 'pymarkdown',
  title: 'Markdown linter',
  homepage: 'https://pymarkdown.readthedocs.io',
  ecosystem: 'docs',
  evidence: [': MD0', ': PML1'],
  evidenceForm: PROBLEM.pattern,
  reach: 0,
  commands: ['pymarkdown'],
  read: log => readForms(log, [PROBLEM]),
};
