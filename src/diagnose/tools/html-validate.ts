import {fieldsOf, itemsOf, positionOf, readJsonValues, textOf} from '../formats/json-values.js';
import {makeFinding} from '../formats/make-finding.js';
import {placedLines} from '../formats/placed-lines.js';
import {readStylishRows} from '../formats/stylish-rows.js';
import type {Finding, Log, Tool} from '../tool.js';

const SUMMARY = /^✖ (\d+) problems? \(\d+ errors?, \d+ warnings?\)$/;
const TEXT = /^(\S.*?):(\d+):(\d+): (error|warning) \[([\w/-]+)\] (.*)$/;
const CODE_FRAME = /^(error|warning): (.*?) \(([\w/-]+)\) at (\S.*?):(\d+):(\d+):$/;

const ruleUrl = (rule: string | undefined) =>
  rule === undefined ? undefined : `https://html-validate.org/rules/${rule}.html`;

function readLine(text: string, at: number): Finding | undefined {
  const plain = TEXT.exec(text);
  if (plain) {
    const [, file, line, column, severity = '', code, message = ''] = plain;
    return makeFinding({file, line, column, severity, code, message, url: ruleUrl(code), at});
  }
  const [, severity, message = '', code, file, line, column] = CODE_FRAME.exec(text) ?? [];
  if (severity === undefined) return undefined;
  return makeFinding({file, line, column, severity, code, message, url: ruleUrl(code), at});
}

function readJson(log: Log): readonly Finding[] {
  return readJsonValues(log, ['html-validate.org']).flatMap(({value, at, until}) =>
    itemsOf(value).flatMap(result => {
      const {filePath, messages} = fieldsOf(result);
      return itemsOf(messages).map(item => {
        const {line, column, ruleId, severity, message, ruleUrl: url} = fieldsOf(item);
        return makeFinding({
          file: textOf(filePath),
          line: positionOf(line),
          column: positionOf(column),
          severity: severity === 2 ? 'error' : 'warning',
          code: textOf(ruleId),
          message: textOf(message) ?? '',
          url: textOf(url),
          at,
          until,
        });
      });
    }),
  );
}

// https://html-validate.org/usage/cli.html#formatters
export const tool: Tool = {
  name: 'html-validate',
  title: 'HTML validator',
  homepage: 'https://html-validate.org',
  ecosystem: 'javascript',
  evidence: ['html-validate.org', ': error [', ': warning ['],
  commands: ['html-validate'],
  read: log => {
    const findings: Finding[] = [];
    if (log.lines.some(line => line.startsWith('  https://html-validate.org/'))) {
      const rows = readStylishRows(log.lines, line => {
        const count = SUMMARY.exec(line)?.[1];
        return count === undefined ? undefined : Number(count);
      });
      for (const {level, rule, ...row} of rows) {
        if (!/^[a-z]/.test(level) || !/\.(?:html?|vue|njk|hbs|svelte|xml|svg)$/.test(row.file))
          continue;
        findings.push(makeFinding({...row, severity: level, code: rule, url: ruleUrl(rule)}));
      }
    }
    const isPlaced = placedLines(log.lines);
    for (const [at, text] of log.lines.entries()) {
      if (!isPlaced(at) || text.length > 4_000 || text.startsWith(' ')) continue;
      const finding = readLine(text, at);
      if (finding) findings.push(finding);
    }
    return [...findings, ...readJson(log)];
  },
};
