import {fieldsOf, itemsOf, positionOf, readJsonValues, textOf} from '../formats/json-values.js';
import {makeFinding} from '../formats/make-finding.js';
import {readStylishRows} from '../formats/stylish-rows.js';
import type {Finding, Log, Tool} from '../tool.js';

const SUMMARY = /^(?:[✖⚠] )?(\d+) problems? \(\d+ errors?, \d+ warnings?/;
const UNIX = /^(\S.*?):(\d+):(\d+): (.*?) \(([\w@/-]+)\) \[(error|warning)\]$/;
const COMPACT =
  /^(\S.*?\.(?!html?:)\w+): line (\d+), col (\d+), (error|warning) - (.*?)(?: \(([\w@/-]+)\))?$/;

function ruleUrl(rule: string | undefined): string | undefined {
  if (rule === undefined || !/^[a-z][a-z-]*$/.test(rule)) return undefined;
  return `https://stylelint.io/user-guide/rules/${rule}`;
}

function readLine(line: string, at: number): Finding | undefined {
  const unix = UNIX.exec(line);
  if (unix) {
    const [, file, row, column, message = '', code, severity = ''] = unix;
    return makeFinding({file, line: row, column, severity, code, message, url: ruleUrl(code), at});
  }
  const compact = COMPACT.exec(line);
  if (!compact) return undefined;
  const [, file, row, column, severity = '', message = '', code] = compact;
  return makeFinding({file, line: row, column, severity, code, message, url: ruleUrl(code), at});
}

function readJson(log: Log): readonly Finding[] {
  return readJsonValues(log, ['"invalidOptionWarnings"']).flatMap(({value, at, until}) =>
    itemsOf(value).flatMap(result => {
      const {source, warnings} = fieldsOf(result);
      return itemsOf(warnings).map(item => {
        const {line, column, endLine, endColumn, rule, severity, text} = fieldsOf(item);
        const end = positionOf(endColumn);
        return makeFinding({
          file: textOf(source),
          line: positionOf(line),
          column: positionOf(column),
          endLine: positionOf(endLine),
          endColumn: end === undefined ? undefined : Math.max(1, end - 1),
          severity: textOf(severity) ?? 'error',
          code: textOf(rule),
          message: withoutRule(textOf(text) ?? '', textOf(rule)),
          url: ruleUrl(textOf(rule)),
          at,
          until,
        });
      });
    }),
  );
}

function withoutRule(text: string, rule: string | undefined): string {
  return rule !== undefined && text.endsWith(` (${rule})`) ? text.slice(0, -rule.length - 3) : text;
}

// lib/formatters/{string,verbose,unix,compact,json}Formatter of stylelint 13 to 17: https://stylelint.io/user-guide/options#formatter
export const tool: Tool = {
  name: 'stylelint',
  title: 'linter of CSS, SCSS and Less',
  homepage: 'https://stylelint.io',
  ecosystem: 'javascript',
  evidence: [
    '  ✖  ',
    '  ⚠  ',
    ') [error]',
    ') [warning]',
    ', error - ',
    ', warning - ',
    '"invalidOptionWarnings"',
  ],
  reach: 10,
  commands: ['stylelint'],
  read: log => {
    const findings: Finding[] = [];
    const rows = readStylishRows(log.lines, line => {
      const count = SUMMARY.exec(line)?.[1];
      return count === undefined ? undefined : Number(count);
    });
    for (const {level, rule, ...row} of rows) {
      if (/^[a-z]/.test(level)) continue;
      findings.push(makeFinding({...row, severity: level, code: rule, url: ruleUrl(rule)}));
    }
    for (const [at, line] of log.lines.entries()) {
      if (line.length > 4_000 || !/[)\w]\]?$/.test(line)) continue;
      const finding = readLine(line, at);
      if (finding) findings.push(finding);
    }
    return [...findings, ...readJson(log)];
  },
};
