import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** Default: the message, then `In file: app/views/cart.html.erb:3`. */
const PLACE = /^In file: (\S.*):(\d+)$/;
/** `--format compact`: `app/views/cart.html.erb:3:12: Remove newline …`. */
const COMPACT = {
  pattern: /^(?<file>\S[^:]{0,400}\.erb):(?<line>\d+):(?<column>\d+): (?<message>[A-Z].*)$/,
  mark: '.erb:',
};

// https://github.com/Shopify/erb_lint, lib/erb_lint/reporters/{multiline,compact}_reporter.rb.
export const tool: Tool = {
  name: 'erb_lint',
  title: 'ERB template linter',
  homepage: 'https://github.com/Shopify/erb_lint',
  ecosystem: 'ruby',
  evidence: ['In file: ', '.erb:'],
  reach: 1,
  commands: ['erblint', 'erb_lint'],
  read: log => [
    ...log.lines.flatMap((line, at): Finding[] => {
      const [, file, row] = line.startsWith('In file: ')
        ? (PLACE.exec(line.slice(0, 2_000)) ?? [])
        : [];
      const message = log.lines[at - 1] ?? '';
      if (file === undefined || message === '') return [];
      return [makeFinding({file, line: row, severity: 'error', message, at: at - 1, until: at})];
    }),
    ...readForms(log, [COMPACT]),
  ],
};
