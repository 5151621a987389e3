import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `R/cart.R:1:7: style: [assignment_linter] Use <-, not =, for assignment.`, then source and a caret. */
const LINT = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.(?:[Rr]|Rmd|qmd|Rnw|Rhtml|Rprofile)):(?<line>\d+):(?<column>\d+): (?<severity>style|warning|error): (?:\[(?<code>\w+)\] )?(?<message>\S.*)$/,
};
/** `lint_dir` prints paths relative to the directory that it was given. */
const LINE_BELOW = /^[ ~]*\^[ ~]*$/;

// https://lintr.r-lib.org, R/methods.R format.lint.
export const tool: Tool = {
  name: 'lintr',
  title: 'R linter',
  homepage: 'https://lintr.r-lib.org',
  ecosystem: 'other',
  evidence: [': style: ', ': warning: [', ': error: ['],
  reach: 3,
  commands: ['lintr'],
  read: log =>
    readForms(log, [LINT], {
      url: code =>
        code.endsWith('_linter') ? `https://lintr.r-lib.org/reference/${code}.html` : undefined,
    }).map(finding => {
      const isName = finding.file?.includes('/') === false;
      const hasQuote = LINE_BELOW.test((log.lines[finding.at + 2] ?? '').slice(0, 2_000));
      return {
        ...finding,
        ...(isName && {baseNameOnly: true}),
        ...(hasQuote && {until: finding.at + 2}),
      };
    }),
};
