import {plainReportsOfSwc, readGraphicalReports} from '../formats/graphical-report.js';
import {fieldsOf, itemsOf, positionOf, readJsonValues, textOf} from '../formats/json-values.js';
import {makeFinding} from '../formats/make-finding.js';
import {readStylishRows} from '../formats/stylish-rows.js';
import type {Finding, Log, Tool} from '../tool.js';

/** `eslint(no-debugger): text`, `typescript-eslint(no-explicit-any): text`. */
const RULE = /^([\w@-]+\([\w/@-]+\)): ([^]*)$/;
const UNIX = /^(\S.*?):(\d+):(\d+): (.*) \[(Error|Warning)(?:\/([\w@-]+\([\w/@-]+\)))?\]$/;
const SUMMARY = /^✖ (\d+) problems? \(/;

function ruleUrl(rule: string | undefined): string | undefined {
  const [, plugin = '', name = ''] = /^([\w@-]+)\(([\w/@-]+)\)$/.exec(rule ?? '') ?? [];
  if (name === '') return undefined;
  const folder = plugin.replace(/^eslint-plugin-/, '').replace(/^typescript-eslint$/, 'typescript');
  return `https://oxc.rs/docs/guide/usage/linter/rules/${folder.replaceAll('-', '_').replace('typescript_eslint', 'typescript')}/${name}.html`;
}

/** `-f json` puts each diagnostic on a line of its own, within one document. */
function readJsonLine(line: string, at: number): Finding | undefined {
  const text = line.replace(/^\{ ?"diagnostics": ?\[/, '').replace(/(?:\],?|,)$/, '');
  const values = readJsonValues({lines: [text], command: ''}, ['"labels"']);
  const {message, code, severity, url, filename, labels} = fieldsOf(values[0]?.value);
  if (textOf(filename) === undefined) return undefined;
  const {line: row, column} = fieldsOf(fieldsOf(itemsOf(labels)[0])['span']);
  return makeFinding({
    file: textOf(filename),
    line: positionOf(row),
    column: positionOf(column),
    severity: textOf(severity) ?? 'error',
    code: textOf(code),
    message: textOf(message) ?? '',
    url: textOf(url),
    at,
  });
}

function readRows(log: Log): readonly Finding[] {
  const rows = readStylishRows(log.lines, line => {
    const count = SUMMARY.exec(line)?.[1];
    return count === undefined ? undefined : Number(count);
  });
  const isOwn = (rule: string | undefined) => /^\w[\w@-]*\(/.test(rule ?? '');
  const tables = new Set(rows.filter(row => isOwn(row.rule)).map(row => row.table));
  const own = rows.filter(row => tables.has(row.table));
  return own.map(({level, rule, ...row}) =>
    makeFinding({...row, severity: level, code: rule, url: ruleUrl(rule)}),
  );
}

// https://oxc.rs/docs/guide/usage/linter/output-formats.html; apps/oxlint/src/output_formatter of oxlint 1.
export const tool: Tool = {
  name: 'oxlint',
  title: 'JavaScript and TypeScript linter',
  homepage: 'https://oxc.rs',
  ecosystem: 'javascript',
  evidence: ['╭─[', ',-[', '[Warning/', '[Error', '"diagnostics"', 'eslint('],
  evidenceForm: /╭─\[|,-\[|\[(?:Warning|Error)\/[\w@-]+\(|"diagnostics"|eslint\(/,
  commands: ['oxlint'],
  read: log => {
    const findings: Finding[] = [];
    const reports = readGraphicalReports(log.lines);
    const isOfSwc = plainReportsOfSwc(log.lines, reports);
    for (const report of reports) {
      const [, code, message = report.message] = RULE.exec(report.message) ?? [];
      if (code === undefined && (!/^[×x⚠!]$/.test(report.mark) || isOfSwc(report))) continue;
      const {file, line, column, at, until} = report;
      const severity = /^[×x]$/.test(report.mark) ? 'error' : 'warning';
      findings.push(
        makeFinding({file, line, column, severity, code, message, url: ruleUrl(code), at, until}),
      );
    }
    const hasRule = log.lines.some(
      line =>
        (line.includes('[Error/') || line.includes('[Warning/')) &&
        / \[(?:Error|Warning)\/[\w@-]+\(/.test(line.slice(-200)),
    );
    for (const [at, text] of (log.raw ?? log.lines).entries()) {
      if (text.includes('"filename"')) {
        const finding = readJsonLine(text, at);
        if (finding) findings.push(finding);
      }
      if (!text.endsWith(']') || text.length > 4_000) continue;
      const [, file, line, column, message = '', severity, code] = UNIX.exec(text) ?? [];
      if (
        severity === undefined ||
        (code === undefined && (!hasRule || message.startsWith('Parsing error')))
      )
        continue;
      findings.push(
        makeFinding({file, line, column, severity, code, message, url: ruleUrl(code), at}),
      );
    }
    return [...findings, ...readRows(log)];
  },
};
