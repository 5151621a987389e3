import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `vim/b.vim:1:10: Use robust operators … (see Google VimScript Style Guide (Matching))`. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}(?:\.n?vim|vimrc)):(?<line>\d+):(?<column>\d+): (?:\[\w+\] )?(?<message>\S.*?) \(see (?<guide>.*)\)$/,
  severity: 'warning' as const,
  mark: ' (see ',
};

// https://github.com/Vimjas/vint
export const tool: Tool = {
  name: 'vint',
  title: 'Vim script linter',
  homepage: 'https://github.com/Vimjas/vint',
  ecosystem: 'other',
  evidence: [' (see Google VimScript', ' (see vim-jp', ' (see :help', '.vim:'],
  reach: 1,
  commands: ['vint'],
  read: log =>
    readForms(log, [PROBLEM], {
      refine: (finding, {guide = ''}) =>
        guide.startsWith('vim-jp/') ? {...finding, severity: 'error'} : finding,
    }),
};
