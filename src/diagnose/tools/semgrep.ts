import type {Severity} from '../../model.js';
import type {Finding, Log, Tool} from '../tool.js';
import {
  asArray,
  asPosition,
  asString,
  at as inside,
  jsonDocuments,
  property,
} from '../json-documents.js';
import {clip, essence} from '../formats/essence.js';

const TITLE =
  /^│ \d+ (?:Blocking |Non-blocking )?(?:Code|Secrets|Unreachable Supply Chain|Reachable Supply Chain|Supply Chain) Findings? /u;
const FILE = /^ {2,4}(\S.*?) *$/;
/** `❯❯❱` is an error, ` ❯❱` a warning, `  ❱` information; older versions show none. */
const RULE = /^ {2,8}(❯❯❱|❯❱|❱)?\s*([\w-]+(?:\.[\w-]+)*) *$/u;
const CODE = /^ +(\d{1,9})[┆┊]/u;
const EMACS = /^(\S[^:]*):(\d{1,9}):(\d{1,9}):(error|warning|info)\(([\w.-]+)\):(.*)$/;
const VIM = /^(\S[^:]*):(\d{1,9}):(\d{1,9}):([EWI]):([\w.-]+):(\S.*)$/;
const MAX_BLOCK = 80;

const SEVERITIES: Readonly<Record<string, Severity>> = {
  '❯❯❱': 'error',
  '❯❱': 'warning',
  '❱': 'info',
  E: 'error',
  W: 'warning',
  I: 'info',
  ERROR: 'error',
  HIGH: 'error',
  CRITICAL: 'error',
  WARNING: 'warning',
  MEDIUM: 'warning',
  INFO: 'info',
  LOW: 'info',
};

/** Forms: https://semgrep.dev/docs/cli-reference. */
export const tool: Tool = {
  name: 'semgrep',
  title: 'Code scanner by patterns',
  homepage: 'https://semgrep.dev',
  ecosystem: 'security',
  evidence: [
    '❯❯❱',
    ' ❯❱ ',
    ' ❱ ',
    ' Code Finding',
    '"check_id"',
    ':error(',
    ':warning(',
    ':E:',
    ':W:',
  ],
  reach: 24,
  commands: ['semgrep', 'opengrep'],
  read: log => [...readText(log.lines), ...readRows(log.lines), ...readJson(log)],
};

/** A file, below it rules with their words and lines of code; each line of code without a rule of its own is of the last. */
function readText(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  let inFindings = false;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    if (TITLE.test(line)) inFindings = true;
    else if (line.startsWith('│ ')) inFindings = false;
    if (!inFindings) continue;
    const next = (lines[at + 1] ?? '').slice(0, 2_000);
    const [, mark, rule] = RULE.exec(line) ?? [];
    if (mark === undefined && RULE.exec(next)?.[1] !== undefined && FILE.test(line)) {
      file = FILE.exec(line)?.[1];
    } else if (mark !== undefined && rule !== undefined && file !== undefined) {
      findings.push(...readRule(lines, at, file, SEVERITIES[mark] ?? 'error', rule));
    }
  }
  return findings;
}

function readRule(
  lines: readonly string[],
  at: number,
  file: string,
  severity: Severity,
  code: string,
): readonly Finding[] {
  const words: string[] = [];
  const findings: Finding[] = [];
  let last: number | undefined;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_BLOCK); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (RULE.exec(line)?.[1] !== undefined || /^[┌│]/u.test(line)) break;
    const number = CODE.exec(line)?.[1];
    if (number === undefined) {
      // A rule between lines of code parts two matches.
      if (/⋮┆-{4,}/u.test(line)) last = undefined;
      else if (findings.length === 0) words.push(line);
      continue;
    }
    const row = Number(number);
    if (last !== undefined && row === last + 1) {
      const open = findings.pop();
      if (open) findings.push({...open, endLine: row, until: index});
    } else {
      const text = words.filter(word => !/Blocking|Details:|▶▶┆/u.test(word));
      findings.push({
        file,
        line: row,
        severity,
        code,
        message: essence(text, 4) || code,
        at,
        until: index,
      });
    }
    last = row;
  }
  return findings;
}

function readRows(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((text, at): readonly Finding[] => {
    const line = text.slice(0, 2_000);
    const [, file, row, column, level, code, rest] = EMACS.exec(line) ?? VIM.exec(line) ?? [];
    if (file === undefined || level === undefined || code === undefined) return [];
    // The line of source stands before the words, and may hold colons too.
    const message = level.length > 1 ? (rest ?? '').replace(/^.*:(?=[^:]+$)/, '') : rest;
    return [
      {
        file,
        line: Number(row),
        column: Number(column),
        severity: SEVERITIES[level.toUpperCase()] ?? SEVERITIES[level] ?? 'error',
        code,
        message: clip((message ?? '').trim() || code),
        at,
      },
    ];
  });
}

function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(property(value, 'results')).flatMap((result): readonly Finding[] => {
      const code = asString(property(result, 'check_id'));
      const file = asString(property(result, 'path'));
      const line = asPosition(inside(result, 'start', 'line'));
      if (code === undefined || file === undefined || line === undefined) return [];
      const column = asPosition(inside(result, 'start', 'col'));
      const endLine = asPosition(inside(result, 'end', 'line'));
      const url = asString(inside(result, 'extra', 'metadata', 'source'));
      return [
        {
          file,
          line,
          ...(column !== undefined && {column}),
          ...(endLine !== undefined && {endLine}),
          severity: SEVERITIES[asString(inside(result, 'extra', 'severity')) ?? ''] ?? 'error',
          code,
          message: clip(asString(inside(result, 'extra', 'message')) ?? code),
          ...(url !== undefined && {url}),
          at,
          until,
        },
      ];
    }),
  );
}
