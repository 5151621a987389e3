import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

const UNFORMATTED = {
  pattern: /^Error: File "(?<file>[^"]{1,400})" is not formatted\.$/,
  mark: '" is not formatted.',
};

// mdformat/_cli.py: https://mdformat.readthedocs.io
export const tool: Tool = {
  name: 'mdformat',
  title: 'Markdown formatter',
  homepage: 'https://mdformat.readthedocs.io',
  ecosystem: 'docs',
  evidence: ['" is not formatted.'],
  reach: 0,
  commands: ['mdformat'],
  read: log =>
    readForms(log, [UNFORMATTED], {
      refine: finding => ({...finding, message: 'Not formatted as mdformat would: run `mdformat`'}),
    }),
};
