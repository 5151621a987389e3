import type {Severity} from '../../model.js';
import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asPosition, asString, jsonDocuments, property} from '../json-documents.js';
import {linesStarting} from '../formats/line-starts.js';
import {placedLines} from '../formats/placed-lines.js';
import {clip} from '../formats/essence.js';

const ISSUE = /^>> Issue: \[(B\d{3})(?::\w+)?\] (\S.*)$/;
const LOCATION = /^ {3}Location: (\S.*?):(\d{1,9})(?::(\d{1,9}))?$/;
/** `-f custom`: `/app/x.py:31: B101[bandit]: LOW: Use of assert detected.`. */
const CUSTOM = /^(\S[^:]*):(\d{1,9}): (B\d{3})\[bandit\]: (LOW|MEDIUM|HIGH|UNDEFINED): (\S.*)$/;
/** Below `Files skipped (1):`. */
const SKIPPED = /^\t(\S.*?) \((\S.*)\)$/;
const SKIPPED_HEAD = /^Files skipped \(\d+\):$/;
const MAX_LINES = 8;

const SEVERITIES: Readonly<Record<string, Severity>> = {
  high: 'error',
  medium: 'warning',
  low: 'info',
};

const severityOf = (level: string | undefined) =>
  SEVERITIES[level?.toLowerCase() ?? ''] ?? 'warning';

/** Forms: https://bandit.readthedocs.io/en/latest/formatters/. */
export const tool: Tool = {
  name: 'bandit',
  title: 'Python security linter',
  homepage: 'https://bandit.readthedocs.io',
  ecosystem: 'security',
  evidence: ['>> Issue: [B', '[bandit]: ', '"issue_severity": ', 'Files skipped ('],
  commands: ['bandit'],
  read: log => [...readText(log.lines), ...readJson(log)],
};

function readText(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  const heads = new Set(linesStarting(lines, '>> Issue: ', 'Files skipped ('));
  const isPlaced = placedLines(lines);
  let inSkipped = false;
  for (const [at, text] of lines.entries()) {
    if (!inSkipped && !heads.has(at) && !isPlaced(at)) continue;
    const line = text.slice(0, 2_000);
    const found = line.startsWith('>> Issue: ') ? readIssue(lines, at) : readCustom(line, at);
    if (found) findings.push(found);
    const [, file, why] = (inSkipped ? SKIPPED.exec(line) : undefined) ?? [];
    if (file !== undefined && why !== undefined) {
      findings.push({file, severity: 'warning', message: clip(`skipped: ${why}`), at});
    }
    inSkipped = line.startsWith('Files skipped (')
      ? SKIPPED_HEAD.test(line)
      : inSkipped && line.startsWith('\t');
  }
  return findings;
}

function readIssue(lines: readonly string[], at: number): Finding | undefined {
  const [, code, message] = ISSUE.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
  if (code === undefined || message === undefined) return undefined;
  let level: string | undefined;
  let url: string | undefined;
  let place: RegExpExecArray | null = null;
  let until = at;
  while (until < at + MAX_LINES && /^ {3}\S/.test(lines[until + 1] ?? '')) {
    const line = (lines[++until] ?? '').slice(0, 2_000);
    level ??= /^ {3}Severity: (\w+)/.exec(line)?.[1];
    url ??= /^ {3}More Info: (https?:\/\/\S+)$/.exec(line)?.[1];
    place ??= LOCATION.exec(line);
  }
  const [, file, row, column] = place ?? [];
  if (file === undefined) return undefined;
  return {
    file,
    line: Number(row),
    ...(column !== undefined && {column: Number(column) + 1}),
    severity: severityOf(level),
    code,
    message: clip(message),
    ...(url !== undefined && {url}),
    at,
    until,
  };
}

function readCustom(line: string, at: number): Finding | undefined {
  const [, file, row, code, level, message] =
    (line.includes('[bandit]: ') ? CUSTOM.exec(line) : null) ?? [];
  if (file === undefined || code === undefined || message === undefined) return undefined;
  return {file, line: Number(row), severity: severityOf(level), code, message: clip(message), at};
}

/** `-f json`: columns from 0, the end exclusive. */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    if (property(value, 'metrics') === undefined) return [];
    const results = asArray(property(value, 'results')).flatMap((row): readonly Finding[] => {
      const file = asString(property(row, 'filename'));
      const line = asPosition(property(row, 'line_number'));
      const message = asString(property(row, 'issue_text'));
      const code = asString(property(row, 'test_id'));
      if (file === undefined || line === undefined || message === undefined) return [];
      const column = property(row, 'col_offset');
      const url = asString(property(row, 'more_info'));
      return [
        {
          file,
          line,
          ...(typeof column === 'number' && column >= 0 && {column: column + 1}),
          severity: severityOf(asString(property(row, 'issue_severity'))),
          ...(code !== undefined && {code}),
          message: clip(message),
          ...(url !== undefined && {url}),
          at,
          until,
        },
      ];
    });
    const skipped = asArray(property(value, 'errors')).flatMap((row): readonly Finding[] => {
      const file = asString(property(row, 'filename'));
      const why = asString(property(row, 'reason')) ?? 'no reason given';
      return file === undefined
        ? []
        : [{file, severity: 'warning', message: clip(`skipped: ${why}`), at, until}];
    });
    return [...results, ...skipped];
  });
}
