import {makeFinding} from '../formats/make-finding.js';
import {readStylishRows} from '../formats/stylish-rows.js';
import type {Finding, Tool} from '../tool.js';

const SUMMARY = /^✖ (\d+) problems? \(\d+ errors?, \d+ warnings?(?:, \d+ infos?)?\)$/;
const COMPACT = /^(\S.*?): line (\d+), col (\d+), (Error|Warning|Info) - (.*) \(([\w@/-]+)\)$/;
const UNIX = /^(\S.*?):(\d+):(\d+): (.*) \[(Error|Warning|Info)\/([\w@/-]+)\]$/;
const PROSE = /\.(?:mdx?|markdown|txt|text|rst|adoc|asciidoc|re|tex|latex)$/;

function readLine(text: string, at: number): Finding | undefined {
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, file, line, column, severity = '', message = '', code] = compact;
    return makeFinding({file, line, column, severity, code, message, at});
  }
  const [, file, line, column, message = '', severity = '', code] = UNIX.exec(text) ?? [];
  return file === undefined
    ? undefined
    : makeFinding({file, line, column, severity, code, message, at});
}

// packages/@textlint/linter-formatter of textlint 11 to 15: https://textlint.github.io/docs/formatter.html
export const tool: Tool = {
  name: 'textlint',
  title: 'linter of prose',
  homepage: 'https://textlint.github.io',
  ecosystem: 'docs',
  evidence: [' error, ', ' errors, ', '[Error/', '[Warning/', ', Error - ', ', Warning - '],
  evidenceForm:
    /^✖ \d+ problems? |\.(?:mdx?|markdown|txt|text|rst|adoc|asciidoc|re|tex|latex):(?:\d| line )/,
  reach: 20,
  commands: ['textlint'],
  read: log => {
    const findings: Finding[] = [];
    const rows = readStylishRows(log.lines, line => {
      const count = SUMMARY.exec(line)?.[1];
      return count === undefined ? undefined : Number(count);
    });
    for (const {level, rule, ...row} of rows) {
      if (rule === undefined || !PROSE.test(row.file)) continue;
      findings.push(makeFinding({...row, severity: level, code: rule}));
    }
    for (const [at, text] of log.lines.entries()) {
      if (text.length > 4_000 || !/[)\]]$/.test(text)) continue;
      const finding = readLine(text, at);
      if (finding && PROSE.test(finding.file ?? '')) findings.push(finding);
    }
    return findings;
  },
};
