import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `.github/workflows/ci.yml:3:5: unexpected key "branch" … [syntax-check]`, then the source with a mark. */
const PROBLEM = {
  pattern:
    /^(?<file>\S.{0,400}?\.ya?ml):(?<line>\d+):(?<column>\d+): (?<message>\S.*) \[(?<code>[a-z][a-z-]+)\]$/,
  mark: ' [',
};
/** `  |`, `3 |     branch: main`, `  |     ^~~~~~~`. */
const QUOTE = /^ *\d* \|/;

// https://github.com/rhysd/actionlint/blob/main/docs/usage.md
export const tool: Tool = {
  name: 'actionlint',
  title: 'GitHub Actions workflow linter',
  homepage: 'https://github.com/rhysd/actionlint',
  ecosystem: 'infrastructure',
  evidence: ['.yml:', '.yaml:'],
  reach: 6,
  commands: ['actionlint'],
  read: log =>
    readForms(log, [PROBLEM]).map(finding => {
      let until = finding.at;
      while (QUOTE.test((log.lines[until + 1] ?? '').slice(0, 40))) until++;
      const [, code, message] =
        /^shellcheck reported issue in this script: (SC\d{4}):\w+:\d+:\d+: (.*)$/.exec(
          finding.message,
        ) ?? [];
      return {
        ...finding,
        ...(code !== undefined && message !== undefined && {code, message}),
        ...(until > finding.at && {until}),
      };
    }),
};
