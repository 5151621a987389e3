import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `ERROR:xenon:block "shop/models.py:18 label" has a rank of B`, `ERROR:xenon:module 'shop/models.py' has a rank of C`. */
const PROBLEM = {
  pattern:
    /^ERROR:xenon:(?:block|module) ["'](?<file>[^"':]{1,400}?)(?::(?<line>\d{1,9}) [^"']{1,300})?["'] (?<message>has a rank of [A-F])$/,
};

// https://github.com/rubik/xenon, xenon/core.py.
export const tool: Tool = {
  name: 'xenon',
  title: 'Limits of the complexity of Python',
  homepage: 'https://xenon.readthedocs.io',
  ecosystem: 'python',
  evidence: ['ERROR:xenon:'],
  reach: 1,
  commands: ['xenon'],
  read: log => readForms(log, [PROBLEM]),
};
