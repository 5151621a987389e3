import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `docs/guide.md:3:6 - Unknown word (sentense) fix: (sentence)`; `Misspelled word`, `Forbidden word`. */
const ISSUE = /^(\S.*?):(\d+):(\d+) - ((?:Unknown|Misspelled|Forbidden) word) \((.+?)\)(.*)$/;

// packages/cspell/src/cli-reporter.ts of cspell 4 to 10: https://cspell.org
export const tool: Tool = {
  name: 'cspell',
  title: 'spell checker for code',
  homepage: 'https://cspell.org',
  ecosystem: 'docs',
  evidence: ['Unknown word (', 'Misspelled word (', 'Forbidden word ('],
  reach: 5,
  commands: ['cspell', 'cspell-cli'],
  read: log =>
    log.lines.flatMap((text, at): Finding[] => {
      if (text.length > 4_000) return [];
      const [, file, line, column, kind = '', word = '', rest = ''] = ISSUE.exec(text) ?? [];
      if (file === undefined) return [];
      const endColumn = Number(column) + word.length - 1;
      const message = `${kind}: ${word}${rest.trimEnd()}`;
      return [
        makeFinding({file, line, column, endLine: line, endColumn, severity: 'error', message, at}),
      ];
    }),
};
