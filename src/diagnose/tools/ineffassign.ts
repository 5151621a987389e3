import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `codec.go:30:2: ineffectual assignment to err`; golangci-lint puts the linter's name behind. */
const ASSIGNMENT = {
  pattern:
    /^(?<file>[^\s:][^:]{0,400}\.go):(?<line>\d+):(?<column>\d+): (?<message>ineffectual assignment to \S+)$/,
  mark: ': ineffectual assignment to ',
};

// https://github.com/gordonklaus/ineffassign, pkg/ineffassign/ineffassign.go; printed by go/analysis' singlechecker.
export const tool: Tool = {
  name: 'ineffassign',
  title: 'Go linter for assignments that nobody reads',
  homepage: 'https://github.com/gordonklaus/ineffassign',
  ecosystem: 'go',
  evidence: [': ineffectual assignment to '],
  reach: 1,
  commands: ['ineffassign'],
  read: log => readForms(log, [ASSIGNMENT]),
};
