import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `✖   subject may not be empty [subject-empty]` */
const PROBLEM = /^([✖⚠]) {3}(\S.*) \[([\w-]+)\]$/;

// @commitlint/format of commitlint 8 to 20: https://commitlint.js.org
export const tool: Tool = {
  name: 'commitlint',
  title: 'checks commit messages',
  homepage: 'https://commitlint.js.org',
  ecosystem: 'other',
  evidence: ['✖   ', '⚠   '],
  reach: 5,
  commands: ['commitlint'],
  read: log =>
    log.lines.flatMap((text, at): Finding[] => {
      const [, severity, message = '', code] = PROBLEM.exec(text.slice(0, 1_000)) ?? [];
      if (severity === undefined) return [];
      const url = `https://commitlint.js.org/reference/rules.html#${code ?? ''}`;
      return [makeFinding({severity, code, message, url, at})];
    }),
};
