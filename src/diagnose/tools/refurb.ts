import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `src/a.py:21:1 [FURB118]: Replace function with …`. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.pyi?):(?<line>\d+):(?<column>\d+) \[(?<code>FURB\d+)\]: (?<message>.*)$/,
};

// https://github.com/dosisod/refurb#usage
export const tool: Tool = {
  name: 'refurb',
  title: 'Python modernisation linter',
  homepage: 'https://github.com/dosisod/refurb',
  ecosystem: 'python',
  evidence: [' [FURB'],
  reach: 1,
  commands: ['refurb'],
  read: log => readForms(log, [PROBLEM]),
};
