import {
  asArray,
  asPosition,
  asString,
  at as valueAt,
  jsonDocuments,
  property,
} from '../json-documents.js';
import {makeFinding} from '../formats/make-finding.js';
import {startsPlaced} from '../formats/placed-lines.js';
import type {Finding, Log, Tool} from '../tool.js';

const RULES = String.raw`https://(?:github\.com/mgechev/revive/blob/\S+?|revive\.run/r|raw\S+?)#`;
const PLAIN = new RegExp(String.raw`^(\S[^:]*\.go):(\d+):(\d+): (.+) (${RULES}([\w-]+))$`);
const UNIX = /^(\S[^:]*\.go):(\d+):(\d+): \[([a-z][\w-]+)\] (.+)$/;
const DEFAULT = /^(\S[^:]*\.go):(\d+):(\d+): (\S.*)$/;
const FRIENDLY = new RegExp(String.raw`^ {2}([⚠✘]) +(${RULES}([\w-]+)) {2}(\S.*?) *$`, 'u');
const FRIENDLY_PLACE = /^ {2}(\S[^:]*\.go):(\d+):(\d+)$/;
const STYLISH_FILE = /^\S.*\.go$/;
const STYLISH_ROW = new RegExp(String.raw`^ {2}\((\d+), (\d+)\) +(${RULES}([\w-]+)) +(\S.*?) *$`);
const OTHER_TOOL = /\([\w-]+\)$|^[A-Z]{1,3}\d+: |^(?:expected|illegal|undefined|undeclared) /;

/** Formats: https://github.com/mgechev/revive/tree/master/formatter (default, plain, unix, friendly, stylish, json, ndjson). */
function read(log: Log): readonly Finding[] {
  const isStarted =
    /\brevive\b/.test(log.command) || log.lines.some(line => /^(?:[+$>] )?revive\b/.test(line));
  const findings: Finding[] = [];
  let file: string | undefined;
  for (const [at, text] of log.lines.entries()) {
    const found = readLine(text, isStarted) ?? readTable(log.lines, at, file);
    if (found) findings.push(makeFinding({severity: 'warning', at, ...found}));
    else file = STYLISH_FILE.test(text) ? text : text === '' ? undefined : file;
  }
  return [...findings, ...readJson(log)];
}

interface Found {
  readonly file: string | undefined;
  readonly line: string | undefined;
  readonly column: string | undefined;
  readonly code?: string | undefined;
  readonly url?: string | undefined;
  readonly message: string;
  readonly severity?: string;
  readonly until?: number;
}

function readLine(text: string, isStarted: boolean): Found | undefined {
  const plain = text.includes('https://') ? PLAIN.exec(text) : null;
  if (plain) {
    const [, file, line, column, message = '', url, code] = plain;
    return {file, line, column, code, url, message};
  }
  const unix = startsPlaced(text) ? UNIX.exec(text) : null;
  if (unix) {
    const [, file, line, column, code, message = ''] = unix;
    return {file, line, column, code, url: urlOf(code), message};
  }
  const [, file, line, column, message = ''] = (isStarted ? DEFAULT.exec(text) : undefined) ?? [];
  return file === undefined || OTHER_TOOL.test(message) ? undefined : {file, line, column, message};
}

function readTable(
  lines: readonly string[],
  at: number,
  owner: string | undefined,
): Found | undefined {
  const text = lines[at] ?? '';
  if (!text.includes('https://')) return undefined;
  const friendly = FRIENDLY.exec(text);
  if (friendly) {
    const [, mark, url, code, message = ''] = friendly;
    const [, file, line, column] = FRIENDLY_PLACE.exec(lines[at + 1] ?? '') ?? [];
    const severity = mark === '⚠' ? 'warning' : 'error';
    return {file, line, column, code, url, message, severity, until: at + 1};
  }
  const [, line, column, url, code, message = ''] = STYLISH_ROW.exec(text) ?? [];
  if (line === undefined || owner === undefined) return undefined;
  return {file: owner, line, column, code, url, message};
}

function urlOf(code: string | undefined): string | undefined {
  return code === undefined ? undefined : `https://revive.run/r#${code}`;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"RuleName"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    (Array.isArray(value) ? asArray(value) : [value]).flatMap(failure => {
      const code = asString(property(failure, 'RuleName'));
      const file = asString(valueAt(failure, 'Position', 'Start', 'Filename'));
      if (code === undefined || file === undefined) return [];
      return [
        makeFinding({
          file,
          line: asPosition(valueAt(failure, 'Position', 'Start', 'Line')),
          column: asPosition(valueAt(failure, 'Position', 'Start', 'Column')),
          endLine: asPosition(valueAt(failure, 'Position', 'End', 'Line')),
          endColumn: asPosition(valueAt(failure, 'Position', 'End', 'Column')),
          severity: asString(property(failure, 'Severity')) ?? 'warning',
          code,
          message: asString(property(failure, 'Failure')) ?? code,
          url: urlOf(code),
          at,
          until,
        }),
      ];
    }),
  );
}

export const tool: Tool = {
  name: 'revive',
  title: 'Go linter',
  homepage: 'https://revive.run',
  ecosystem: 'go',
  evidence: ['.go:', 'RULES_DESCRIPTIONS.md#', 'revive.run/r#', '"RuleName"'],
  reach: 8,
  commands: ['revive'],
  read,
};
