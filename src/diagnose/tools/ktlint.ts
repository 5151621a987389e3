import {asArray, asPosition, asString, jsonDocuments, property} from '../json-documents.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const PLAIN = /^(\S.*?\.kts?):(\d+):(\d+):? (\S.*?) \(([a-z][\w-]*(?::[a-z][\w-]*)?)\)$/;
const GROUP = /^(\S.*\.kts?)$/;
const ROW = /^ {2}(\d+):(\d+) (\S.*?) \(([a-z][\w-]*(?::[a-z][\w-]*)?)\)$/;
const UNCORRECTABLE = / \(cannot be auto-corrected\)/;

/** Formats: https://pinterest.github.io/ktlint/latest/install/cli/ (plain, plain?group_by_file, json). */
function read(log: Log): readonly Finding[] {
  const findings: Finding[] = [];
  let group: string | undefined;
  for (const [at, line] of log.lines.entries()) {
    const text = line.replace(UNCORRECTABLE, '');
    const plain = PLAIN.exec(text);
    const row = plain || group === undefined ? null : ROW.exec(text);
    if (plain) {
      findings.push(problem(plain[1], plain[2], plain[3], plain[5], plain[4] ?? '', at));
    } else if (row) {
      findings.push(problem(group, row[1], row[2], row[4], row[3] ?? '', at));
    } else {
      group = GROUP.exec(text)?.[1];
    }
  }
  return [...findings, ...readJson(log)];
}

function problem(
  file: string | undefined,
  line: string | number | undefined,
  column: string | number | undefined,
  code: string | undefined,
  message: string,
  at: number,
  until = at,
): Finding {
  return makeFinding({
    file,
    line,
    column,
    severity: 'error',
    code,
    message,
    url: urlOf(code),
    at,
    until,
  });
}

function urlOf(rule: string | undefined): string | undefined {
  if (rule?.startsWith('standard:') !== true) return undefined;
  return `https://pinterest.github.io/ktlint/latest/rules/standard/#${rule.slice('standard:'.length)}`;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"errors"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(value).flatMap(entry =>
      asArray(property(entry, 'errors')).flatMap(error => {
        const file = asString(property(entry, 'file'));
        const code = asString(property(error, 'rule'));
        if (file === undefined || code === undefined || !/\.kts?$/.test(file)) return [];
        const line = asPosition(property(error, 'line'));
        const column = asPosition(property(error, 'column'));
        const message = asString(property(error, 'message')) ?? code;
        return [problem(file, line, column, code, message, at, until)];
      }),
    ),
  );
}

export const tool: Tool = {
  name: 'ktlint',
  title: 'Kotlin linter and formatter',
  homepage: 'https://pinterest.github.io/ktlint/',
  ecosystem: 'jvm',
  evidence: ['.kt:', '.kts:', '(standard:', '"errors"'],
  reach: 8,
  commands: ['ktlint', 'ktlintCheck'],
  read,
};
