import {makeFinding} from '../formats/make-finding.js';
import {readStylishRows} from '../formats/stylish-rows.js';
import type {Tool} from '../tool.js';

const SUMMARY = /^✖ (\d+) problems? \(\d+ errors?, \d+ warnings?(?:, \d+ infos?)?\)$/;
/** `[BasicAuth] found … : ***  @secretlint/preset > @secretlint/secretlint-rule-basicauth` */
const MESSAGE =
  /^(?:\[(\w+)\] )?(.*?)(?: {2,}(@?[\w./-]*secretlint[\w./-]*))?(?: > (@?[\w./-]*secretlint[\w./-]*))?$/;

// packages/@secretlint/formatter of secretlint 3 to 11: https://github.com/secretlint/secretlint
export const tool: Tool = {
  name: 'secretlint',
  title: 'finds secrets in files',
  homepage: 'https://github.com/secretlint/secretlint',
  ecosystem: 'security',
  evidence: ['secretlint-rule-'],
  reach: 10,
  commands: ['secretlint'],
  read: log => {
    const rows = readStylishRows(log.lines, line => {
      const count = SUMMARY.exec(line)?.[1];
      return count === undefined ? undefined : Number(count);
    });
    return rows.flatMap(({level, rule, message, ...row}) => {
      const text = rule === undefined ? message : `${message}  ${rule}`;
      if (!text.includes('secretlint-rule-')) return [];
      const [, , said = '', preset, inner] = MESSAGE.exec(text) ?? [];
      const code = (inner ?? preset)?.replace(/^@secretlint\//, '');
      return makeFinding({...row, severity: level, code, message: said});
    });
  },
};
