import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  note: 'info',
  style: 'info',
};

/** Format "gcc": `deploy.sh:4:6: note: Double quote … [SC2086]`. */
const GCC = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<severity>error|warning|note): (?<message>.*) \[(?<code>SC\d{4})\]$/,
  mark: ' [SC',
};
/** Format "tty": `In deploy.sh line 4:`, the source line, then one line a problem: `     ^---^ SC2086 (info): …`. */
const HEAD = /^In (\S.*) line (\d+):$/;
const PROBLEM = /^( *)(\^-*\^|\^--) (SC\d{4})(?: \((error|warning|info|style)\))?: (.*)$/;
/** Columns in that format count a tab as up to 8. */
const TAB = 8;

// https://github.com/koalaman/shellcheck, src/ShellCheck/Formatter/{TTY,GCC,JSON,JSON1}.hs.
export const tool: Tool = {
  name: 'shellcheck',
  title: 'Shell script linter',
  homepage: 'https://www.shellcheck.net',
  ecosystem: 'shell',
  evidence: [' SC1', ' SC2', ' SC3', '[SC1', '[SC2', '[SC3', '"level":"'],
  evidenceForm: /[ [^]SC\d|"level":"\w+","code":\d/,
  reach: 4,
  commands: ['shellcheck'],
  read: log => [
    ...readForms(log, [GCC], {severities: SEVERITIES, url: wiki}),
    ...readTty(log.lines),
    ...readJson(log),
  ],
};

function wiki(code: string): string {
  return `https://www.shellcheck.net/wiki/${code}`;
}

function readTty(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let place: {readonly file: string; readonly line: number} | undefined;
  let source = '';
  for (const [at, text] of lines.entries()) {
    if (text.length > 4_000) continue;
    const [, file, line] = text.startsWith('In ') ? (HEAD.exec(text) ?? []) : [];
    if (file !== undefined) {
      place = {file, line: Number(line)};
      source = lines[at + 1] ?? '';
      continue;
    }
    const [, indent = '', marks = '', code, severity = 'warning', message = ''] =
      place && text.includes('^-') ? (PROBLEM.exec(text) ?? []) : [];
    if (!place || code === undefined) continue;
    const end = marks === '^--' ? {} : {endColumn: columnOf(source, indent.length + marks.length)};
    findings.push(
      makeFinding({
        ...place,
        column: columnOf(source, indent.length + 1),
        ...(marks !== '^--' && {endLine: place.line}),
        ...end,
        severity: SEVERITIES[severity] ?? 'warning',
        code,
        message,
        url: wiki(code),
        at,
      }),
    );
  }
  return findings;
}

/** The character that stands in a column of the screen, both from 1. */
function columnOf(source: string, column: number): number {
  if (!source.includes('\t')) return column;
  let width = 0;
  for (let index = 0; index < source.length; index++) {
    width += source.charAt(index) === '\t' ? TAB - (width % TAB) : 1;
    if (width >= column) return index + 1;
  }
  return column;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"level":"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const comments = Array.isArray(value) ? asArray(value) : asArray(valueAt(value, 'comments'));
    return comments.flatMap(comment => {
      const number = asPosition(valueAt(comment, 'code'));
      const level = asString(valueAt(comment, 'level'));
      const file = asString(valueAt(comment, 'file'));
      const message = asString(valueAt(comment, 'message'));
      if (number === undefined || level === undefined || file === undefined) return [];
      const code = `SC${number}`;
      const end = asPosition(valueAt(comment, 'endColumn'));
      const endLine = asPosition(valueAt(comment, 'endLine'));
      const column = asPosition(valueAt(comment, 'column'));
      const isWithin = endLine === asPosition(valueAt(comment, 'line')) && end === column;
      return [
        makeFinding({
          file,
          line: asPosition(valueAt(comment, 'line')),
          column,
          endLine: isWithin ? undefined : endLine,
          endColumn: isWithin || end === undefined ? undefined : end - 1,
          severity: SEVERITIES[level] ?? 'warning',
          code,
          message: message ?? '',
          url: wiki(code),
          at,
          until,
        }),
      ];
    });
  });
}
