import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** The RUN's own shell, or one that reads its standard input: no file of the repository. */
const SHELL = /^(?:-|(?:\/(?:usr\/)?(?:local\/)?bin\/)?(?:env |-)?(?:ba|da|a|k|mk|z)?sh)$/;

/** bash and busybox: `scripts/x.sh: line 6: syntax error: unexpected end of file`. */
const BASH = {
  pattern: /^(?<file>[^\s:'"`#][^:'"`]{0,400}): line (?<line>\d+): (?<message>\S.*)$/,
  mark: ': line ',
};
/** dash: `scripts/x.sh: 6: Syntax error: …`; only what it is known to say, since the form is anybody's. */
const DASH = {
  pattern:
    /^(?<file>[^\s:'"`#][^:'"`]{0,400}): (?<line>\d+): (?<message>(?:Syntax error: |Bad substitution|Illegal (?:number|option)|arithmetic expression: |cannot (?:open|create) |Can't open |Permission denied).*|\S{1,200}: (?:not found|Permission denied|parameter not set|bad variable name|is read only|unexpected operator|argument expected|bad number|Illegal number: .*|Text file busy|Exec format error)|\S{1,200}: Permission denied)$/,
};
/** zsh: `x.zsh:3: command not found: foo`. */
const ZSH = {
  pattern:
    /^(?<file>[^\s:'"`#][^:'"`]{0,400}):(?<line>\d+): (?<message>(?:command not found: |parse error |unmatched |no matches found: |permission denied: |bad substitution|read-only variable: ).*)$/,
};

// https://www.gnu.org/software/bash/manual/ (error.c), https://git.kernel.org/pub/scm/utils/dash/dash.git (error.c, exerror).
export const tool: Tool = {
  name: 'sh',
  title: 'Shells: sh, bash, dash, busybox, zsh',
  homepage: 'https://www.gnu.org/software/bash/',
  ecosystem: 'shell',
  evidence: [
    ': line ',
    ': Syntax error: ',
    ': not found',
    ': parameter not set',
    ': command not found: ',
    ': parse error ',
    'Bad substitution',
    'Permission denied',
    ': cannot open ',
    ': unexpected operator',
  ],
  reach: 1,
  commands: ['sh', 'bash', 'dash', 'zsh', 'ash'],
  read: log =>
    readForms(log, [BASH, DASH, ZSH], {
      accept: ({file = '', message = ''}) =>
        !SHELL.test(file) &&
        /[./]/.test(file) &&
        !file.startsWith('In ') &&
        !message.startsWith('warning: setlocale'),
      refine: finding =>
        finding.message.startsWith('warning: ') ? {...finding, severity: 'warning'} : finding,
    }),
};
