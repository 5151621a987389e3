import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  style: 'info',
};
const RULE = '(?<code>(?:DL|SC)\\d{4})';

/** Format "tty": `Dockerfile:1 DL3007 warning: Using latest …`. */
const TTY = {
  pattern: new RegExp(
    `^(?<file>\\S.{0,400}?):(?<line>\\d+) ${RULE} (?<severity>error|warning|info|style): (?<message>.*)$`,
  ),
};
/** Format "gnu": `hadolint:Dockerfile:1: DL3007 warning: Using latest …`. */
const GNU = {
  pattern: new RegExp(
    `^hadolint: ?(?<file>\\S.{0,400}?):(?<line>\\d+): ${RULE} (?<severity>error|warning|info|style): (?<message>.*)$`,
  ),
  mark: 'hadolint:',
};
/** What the parser says: `Dockerfile.bad:1:5 missing whitespace`. */
const PARSER = {
  pattern:
    /^(?<file>\S{0,400}(?:[Dd]ockerfile|[Cc]ontainerfile)[^\s:]{0,100}):(?<line>\d+):(?<column>\d+) (?<message>(?:unexpected|missing|expecting|invalid|at least) ?.*)$/,
};

// https://github.com/hadolint/hadolint, src/Hadolint/Formatter/{TTY,Gnu,Json}.hs.
export const tool: Tool = {
  name: 'hadolint',
  title: 'Dockerfile linter',
  homepage: 'https://github.com/hadolint/hadolint',
  ecosystem: 'infrastructure',
  evidence: [' DL1', ' DL3', ' DL4', ' SC1', ' SC2', ' SC3', '"DL', 'ockerfile'],
  reach: 1,
  commands: ['hadolint'],
  read: log => [
    ...readForms(log, [TTY, GNU, PARSER], {severities: SEVERITIES, url: ruleUrl}),
    ...readJson(log),
  ],
};

function ruleUrl(code: string): string {
  const site = code.startsWith('SC')
    ? 'https://www.shellcheck.net/wiki'
    : 'https://github.com/hadolint/hadolint/wiki';
  return `${site}/${code}`;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"DL') || line.includes('"code":"SC'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(value).flatMap(item => {
      const code = asString(valueAt(item, 'code'));
      const level = asString(valueAt(item, 'level'));
      if (code === undefined || level === undefined || !/^(?:DL|SC)\d{4}$/.test(code)) return [];
      return [
        makeFinding({
          file: asString(valueAt(item, 'file')),
          line: asPosition(valueAt(item, 'line')),
          column: asPosition(valueAt(item, 'column')),
          severity: SEVERITIES[level] ?? 'warning',
          code,
          message: asString(valueAt(item, 'message')) ?? '',
          url: ruleUrl(code),
          at,
          until,
        }),
      ];
    }),
  );
}
