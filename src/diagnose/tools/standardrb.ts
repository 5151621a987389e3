import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `  lib/cart.rb:1:9: Style/StringLiterals: Prefer double-quoted strings`, below `standard: Use Ruby Standard Style`. */
const PROBLEM = {
  pattern:
    /^ {2}(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): (?:\[Corrected\] )?(?<code>[A-Z]\w*(?:\/[A-Z]\w*)+): (?<message>\S.*)$/,
};

// https://github.com/standardrb/standard, lib/standard/formatter.rb.
export const tool: Tool = {
  name: 'standardrb',
  title: 'Ruby linter and formatter',
  homepage: 'https://github.com/standardrb/standard',
  ecosystem: 'ruby',
  evidence: ['standard: Use Ruby Standard Style'],
  commands: ['standardrb', 'rake standard'],
  read: log => readForms(log, [PROBLEM]),
};
