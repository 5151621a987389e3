import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `codec.go:30:24: "seperated" is a misspelling of "separated"`; golangci-lint quotes with backticks. */
const MISSPELLING = {
  pattern:
    /^(?<file>[^\s:][^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<message>"[^"]{1,80}" is a misspelling of "[^"]{1,80}")$/,
  mark: '" is a misspelling of "',
};

// https://github.com/client9/misspell, cmd/misspell/main.go: defaultWriteTmpl.
export const tool: Tool = {
  name: 'misspell',
  title: 'Spelling of English words in sources',
  homepage: 'https://github.com/client9/misspell',
  ecosystem: 'go',
  evidence: ['" is a misspelling of "'],
  reach: 1,
  commands: ['misspell'],
  read: log => readForms(log, [MISSPELLING]),
};
