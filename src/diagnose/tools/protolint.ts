import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** Reporter "plain": `[shop/cart.proto:4:3] Field name "Name" must be underscore_separated_names`. */
const PLAIN = {
  pattern: /^\[(?<file>\S[^:\]]{0,400}\.proto):(?<line>\d+):(?<column>\d+)\] (?<message>\S.*)$/,
  mark: '.proto:',
};
/** Reporter "unix": `shop/cart.proto:4:3: Field name … [Error/FIELD_NAMES_LOWER_SNAKE_CASE]`. */
const UNIX = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.proto):(?<line>\d+):(?<column>\d+): (?<message>\S.*) \[(?<severity>Error|Warning|Note)\/(?<code>[A-Z_]+)\]$/,
  mark: '.proto:',
};

// https://github.com/yoheimuta/protolint#reporters, internal/linter/report/reporters/{plain,unix}Reporter.go.
export const tool: Tool = {
  name: 'protolint',
  title: 'Protocol Buffers linter',
  homepage: 'https://github.com/yoheimuta/protolint',
  ecosystem: 'data',
  evidence: ['.proto:'],
  reach: 1,
  commands: ['protolint'],
  read: log => readForms(log, [PLAIN, UNIX]),
};
