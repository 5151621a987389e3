import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `8 handler classify services/api/internal/handler/handler.go:25:1`, a method as `(*Store).Get`. */
const FUNCTION = {
  pattern:
    /^(?<complexity>\d{1,5}) \w+ (?<name>[\w.()*[\],]{1,200}) (?<file>[^\s:][^:]{0,400}\.go):(?<line>\d+):(?<column>\d+)$/,
  mark: '.go:',
};

// https://github.com/fzipp/gocyclo, stats.go; gocognit prints the same.
export const tool: Tool = {
  name: 'gocyclo',
  title: 'Complexity of Go functions, of gocognit too',
  homepage: 'https://github.com/fzipp/gocyclo',
  ecosystem: 'go',
  evidence: ['.go:'],
  evidenceForm: FUNCTION.pattern,
  reach: 1,
  commands: ['gocyclo', 'gocognit'],
  read: log =>
    readForms(log, [FUNCTION], {
      refine: (finding, {complexity = '', name = ''}) => ({
        ...finding,
        message: `the complexity of ${name} is ${complexity}`,
      }),
    }),
};
