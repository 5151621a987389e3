import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** "stylish", the default: the file, then `ERROR: 1:19   quotemark     ' should be "`. */
const FILE = /^(\S.*?\.\w+)(?::\d+:\d+)?$/;
const ROW = /^(ERROR|WARNING): (\d+):(\d+)\s+([\w/-]+)\s{2,}(\S.*)$/;
/** "prose": `ERROR: src/a.ts:1:19 - ' should be "`. */
const PROSE = /^(ERROR|WARNING): (?:\(([\w/-]+)\) )?(\S.*?)[:[](\d+)[:,] ?(\d+)\]?(?: -|:) (.*)$/;

const ruleUrl = (rule: string | undefined) =>
  rule === undefined || rule.includes('/')
    ? undefined
    : `https://palantir.github.io/tslint/rules/${rule}/`;

// src/formatters/{stylish,prose,verbose}Formatter.ts of tslint 4 to 6: https://palantir.github.io/tslint/formatters/
export const tool: Tool = {
  name: 'tslint',
  title: 'TypeScript linter (superseded by ESLint)',
  homepage: 'https://palantir.github.io/tslint/',
  ecosystem: 'javascript',
  evidence: ['ERROR: ', 'WARNING: '],
  reach: 8,
  commands: ['tslint'],
  read: log => {
    const findings: Finding[] = [];
    let file: string | undefined;
    for (const [at, text] of log.lines.entries()) {
      if (text === '' || text.length > 2_000) continue;
      const isProblem = /^(?:ERROR|WARNING): /.test(text);
      if (!isProblem) {
        file = FILE.exec(text)?.[1];
        continue;
      }
      const [, severity, line, column, code, message = ''] = ROW.exec(text) ?? [];
      if (severity !== undefined && file !== undefined) {
        findings.push(
          makeFinding({file, line, column, severity, code, message, url: ruleUrl(code), at}),
        );
        continue;
      }
      const [, level, rule, path, row, place, said = ''] = PROSE.exec(text) ?? [];
      if (level === undefined || !/\.[cm]?[jt]sx?$/.test(path ?? '')) continue;
      findings.push(
        makeFinding({
          file: path,
          line: row,
          column: place,
          severity: level,
          code: rule,
          message: said,
          at,
        }),
      );
    }
    return findings;
  },
};
