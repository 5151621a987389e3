import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

const RULES = [
  'backtick-before-role',
  'bad-dedent',
  'carriage-return',
  'dangling-hyphen',
  'default-role',
  'directive-with-three-dots',
  'exclamation-and-tilde',
  'horizontal-tab',
  'hyperlink-reference-missing-backtick',
  'leaked-markup',
  'line-too-long',
  'missing-backtick-after-role',
  'missing-colon-in-role',
  'missing-final-newline',
  'missing-space-after-literal',
  'missing-space-after-role',
  'missing-space-before-default-role',
  'missing-space-before-role',
  'missing-space-in-hyperlink',
  'missing-underscore-after-hyperlink',
  'role-with-double-backticks',
  'role-without-backticks',
  'trailing-whitespace',
  'triple-backticks',
  'unbalanced-inline-literals-delimiters',
  'unnecessary-parentheses',
];
/** `docs/usage.rst:12: missing underscore after closing backtick in hyperlink (missing-underscore-after-hyperlink)`. */
const PROBLEM = {
  pattern: new RegExp(
    `^(?<file>[^\\s:][^:]{0,400}\\.(?:rst|py|po|inc|txt)):(?<line>\\d{1,9}): (?<message>\\S.*) \\((?<code>${RULES.join('|')})\\)$`,
  ),
  isPlaced: true,
};

// https://github.com/sphinx-contrib/sphinx-lint
export const tool: Tool = {
  name: 'sphinx-lint',
  title: 'reStructuredText linter',
  homepage: 'https://github.com/sphinx-contrib/sphinx-lint',
  ecosystem: 'docs',
  evidence: RULES.map(rule => ` (${rule})`),
  evidenceForm: PROBLEM.pattern,
  reach: 0,
  commands: ['sphinx-lint'],
  read: log => readForms(log, [PROBLEM]),
};
