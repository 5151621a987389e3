import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `app/views/cart.haml:3 [W] LineLength: Line is too long. [95/80]`; slim-lint's are the same. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.(?:haml|slim)):(?<line>\d+) \[(?<severity>[WEF])\] (?:(?<code>\w+(?:\/\w+)*): )?(?<message>\S.*)$/,
};

// https://github.com/sds/haml-lint, lib/haml_lint/reporter/default_reporter.rb; https://github.com/sds/slim-lint.
export const tool: Tool = {
  name: 'haml-lint',
  title: 'Haml and Slim template linters',
  homepage: 'https://github.com/sds/haml-lint',
  ecosystem: 'ruby',
  evidence: [' [W] ', ' [E] ', ' [F] '],
  reach: 1,
  commands: ['haml-lint', 'slim-lint'],
  read: log => readForms(log, [PROBLEM], {severities: {W: 'warning', E: 'error', F: 'error'}}),
};
