import {asPosition, asString, at as valueAt, jsonDocuments, property} from '../json-documents.js';
import {makeFinding} from '../formats/make-finding.js';
import {staticcheckUrl} from '../formats/go-checks.js';
import type {Finding, Log, Tool} from '../tool.js';

const TEXT = /^(\S[^:]*\.go):(\d+):(\d+): (.*?) ?\(([A-Z]{1,3}\d{4}|compile)\)$/;
const STYLISH_FILE = /^\S.*\.go$/;
const STYLISH_ROW = /^ {2}\((\d+), (\d+)\) {2,}([A-Z]{1,3}\d{4}|compile) +(\S.*)$/;

/** Formats: https://staticcheck.dev/docs/running-staticcheck/cli/formatters/ (text, stylish, json). */
function read(log: Log): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (const [at, text] of log.lines.entries()) {
    const line = TEXT.exec(text);
    if (line && line[4] !== 'too many errors') {
      findings.push(problem(line[1], line[2], line[3], line[5] ?? '', line[4] ?? '', at));
      continue;
    }
    const row = STYLISH_ROW.exec(text);
    if (row && file !== undefined) {
      findings.push(problem(file, row[1], row[2], row[3] ?? '', row[4] ?? '', at));
    } else {
      file = STYLISH_FILE.test(text) ? text : undefined;
    }
  }
  return [...findings, ...readJson(log)];
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.startsWith('{"code":"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const file = asString(valueAt(value, 'location', 'file'));
    const code = asString(property(value, 'code'));
    const message = asString(property(value, 'message'));
    if (file === undefined || code === undefined || message === undefined) return [];
    return [
      makeFinding({
        file,
        line: asPosition(valueAt(value, 'location', 'line')),
        column: asPosition(valueAt(value, 'location', 'column')),
        endLine: asPosition(valueAt(value, 'end', 'line')),
        endColumn: asPosition(valueAt(value, 'end', 'column')),
        severity: asString(property(value, 'severity')) ?? 'error',
        code,
        message,
        url: staticcheckUrl(code),
        at,
        until,
      }),
    ];
  });
}

function problem(
  file: string | undefined,
  line: string | undefined,
  column: string | undefined,
  code: string,
  message: string,
  at: number,
): Finding {
  const url = staticcheckUrl(code);
  return makeFinding({file, line, column, severity: 'error', code, message, url, at});
}

export const tool: Tool = {
  name: 'staticcheck',
  title: 'Go linter',
  homepage: 'https://staticcheck.dev',
  ecosystem: 'go',
  evidence: [
    '(SA',
    '(ST',
    '(S1',
    '(QF',
    '(U1',
    '(compile)',
    '  SA',
    '  ST',
    '  S1',
    '  U1',
    '{"code":"',
  ],
  reach: 8,
  commands: ['staticcheck', 'go-staticcheck'],
  read,
};
