import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `bin/release.sh:7:1: E042 local declaration hides errors`; Python's checkers print the same of their own files. */
const FORM = {
  pattern:
    /^(?<file>[^\s:][^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<code>[EW]0[0-4]\d) (?<message>\S.*)$/,
  isPlaced: true,
};

// https://docs.openstack.org/bashate/latest/man/bashate.html; bashate/messages.py has the codes.
export const tool: Tool = {
  name: 'bashate',
  title: 'Style checker of bash scripts',
  homepage: 'https://docs.openstack.org/bashate/latest/',
  ecosystem: 'shell',
  evidence: [': E0', ': W0'],
  evidenceForm: FORM.pattern,
  reach: 1,
  commands: ['bashate'],
  read: log =>
    readForms(log, [FORM], {
      accept: ({file = ''}) => !/\.(?:py|pyi|pyx|ipynb)$/.test(file),
      refine: finding => ({
        ...finding,
        severity: finding.code?.startsWith('W') === true ? 'warning' : 'error',
      }),
    }),
};
