import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `docs/usage.rst:10: (ERROR/3) (json) Expecting value: …`. */
const PROBLEM = {
  pattern:
    /^(?<file>[^\s:][^:]{0,400}):(?<line>\d{1,9}): \((?<severity>INFO|WARNING|ERROR|SEVERE|NONE)\/\d\) (?<message>\S.*)$/,
  mark: ': (',
};

// https://rstcheck.readthedocs.io
export const tool: Tool = {
  name: 'rstcheck',
  title: 'reStructuredText checker, with its code blocks',
  homepage: 'https://rstcheck.readthedocs.io',
  ecosystem: 'docs',
  evidence: [': (INFO/1) ', ': (WARNING/2) ', ': (ERROR/3) ', ': (SEVERE/4) '],
  reach: 0,
  commands: ['rstcheck'],
  read: log => readForms(log, [PROBLEM], {severities: {SEVERE: 'error'}}),
};
