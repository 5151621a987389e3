import type {Finding, Log, Tool} from '../tool.js';
import {asPosition, asString, at as inside, jsonDocuments, property} from '../json-documents.js';
import {hunkFinding, readUnifiedDiffs} from '../formats/unified-diff.js';
import {placedLines, startsPlaced} from '../formats/placed-lines.js';
import {isRuffTable} from '../formats/ruff-table.js';
import {clip} from '../formats/essence.js';

const FILE = String.raw`[^\s:][^:]*\.(?:pyi?|ipynb|toml)`;
const CODE = String.raw`[A-Z]{1,6}\d{1,4}|invalid-syntax|unformatted|io-error|SyntaxError`;

/** `F401 [*] message`, the header of a block whose next line is ` --> file:1:8`. */
const HEADER = new RegExp(`^(${CODE}):? (?:\\[\\*\\] )?(\\S.*)$`);
const ARROW = new RegExp(`^ *--> (${FILE}):(?:cell \\d+:)?(\\d{1,9}):(\\d{1,9})$`);
/** `--output-format concise`, and all versions before 0.5. */
const CONCISE = new RegExp(
  `^(${FILE}):(?:cell \\d+:)?(\\d{1,9}):(\\d{1,9}): (${CODE}):? (?:\\[\\*\\] )?(\\S.*)$`,
);
const PYLINT = new RegExp(`^(${FILE}):(\\d{1,9}): \\[(${CODE})\\] (\\S.*)$`);
const GROUP = new RegExp(`^(${FILE}):$`);
const GROUPED = new RegExp(`^ +(\\d{1,9}):(\\d{1,9}) +(${CODE}):? (?:\\[\\*\\] )?(\\S.*)$`);
const WOULD = /^Would reformat: (\S.*)$/;
const UNPARSED = new RegExp(`^error: Failed to parse (${FILE}):(\\d{1,9}):(\\d{1,9}): (\\S.*)$`);

const BLANK = 0x20;
const LETTER_W = 0x57;

/** Forms: https://docs.astral.sh/ruff/settings/#output-format; versions 0.0 to 0.17. */
export const tool: Tool = {
  name: 'ruff',
  title: 'Python linter and formatter',
  homepage: 'https://docs.astral.sh/ruff/',
  ecosystem: 'python',
  evidence: [
    ' --> ',
    ' [*] ',
    'Would reformat: ',
    'Would fix ',
    'would be reformatted',
    '"noqa_row"',
    '.py: [',
    'invalid-syntax',
    'Found 1 error.',
    ' errors.',
    '.py:',
    'error: Failed to parse ',
  ],
  evidenceForm:
    /^ *--> .*(?:\.pyi?|\.ipynb|(?:pyproject|ruff)\.toml):|\.py:(?:$|(?:cell \d+:)?\d+:(?:\d+: (?:[A-Z]{1,6}\d{1,4}|[a-z]+-|SyntaxError)| \[))| \[\*\] |would be reformatted|Would |"noqa_row"|: invalid-syntax|^invalid-syntax|^Found \d+ errors?|Failed to parse /,
  commands: ['ruff'],
  read: log => [...readText(log), ...readDiffs(log), ...readJson(log)],
};

function readText({lines, command}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  const isRuff = isRuffTable(lines);
  const isPlaced = placedLines(lines);
  const isNamed = /\bruff\b/.test(command);
  let group: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    const isIndented = line.charCodeAt(0) === BLANK;
    if (!isIndented) group = line.endsWith(':') ? GROUP.exec(line)?.[1] : undefined;
    const isQuiet = !isPlaced(at) && (group === undefined || !isIndented);
    if (isQuiet && !(line.charCodeAt(0) === LETTER_W && line.startsWith('Would '))) continue;
    const finding =
      readArrow(lines, at) ??
      readConcise(line, at, isNamed || isRuff(at)) ??
      readGrouped(line, at, group) ??
      (isNamed ? readPylint(line, at) : undefined) ??
      readFormat(line, at);
    if (finding) findings.push(finding);
  }
  return findings.filter(
    one =>
      one.code !== undefined ||
      one.line === undefined ||
      !findings.some(
        ({code, file, line}) => code !== undefined && file === one.file && line === one.line,
      ),
  );
}

function readArrow(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? '';
  const [, file, row, column] = line.includes('--> ')
    ? (ARROW.exec(line.slice(0, 2_000)) ?? [])
    : [];
  if (file === undefined) return undefined;
  const [, code, message] = HEADER.exec((lines[at - 1] ?? '').slice(0, 2_000)) ?? [];
  if (message === undefined || code === undefined) return undefined;
  return {...finding(file, row, column, code, message, at - 1), until: at};
}

function readConcise(line: string, at: number, isSure: boolean): Finding | undefined {
  const [, file, row, column, code, message] =
    startsPlaced(line) || line.includes(':cell ') ? (CONCISE.exec(line) ?? []) : [];
  if (file === undefined || code === undefined || message === undefined) return undefined;
  return isSure || /^[a-z]/.test(code) ? finding(file, row, column, code, message, at) : undefined;
}

function readGrouped(line: string, at: number, file: string | undefined): Finding | undefined {
  if (file === undefined) return undefined;
  const [, row, column, code, message] = GROUPED.exec(line) ?? [];
  if (code === undefined || message === undefined) return undefined;
  return finding(file, row, column, code, message, at);
}

function readPylint(line: string, at: number): Finding | undefined {
  const [, file, row, code, message] = PYLINT.exec(line) ?? [];
  if (file === undefined || code === undefined || message === undefined) return undefined;
  return finding(file, row, undefined, code, message, at);
}

function readFormat(line: string, at: number): Finding | undefined {
  if (!line.startsWith('Would ') && !line.startsWith('error: ')) return undefined;
  const file = WOULD.exec(line)?.[1];
  if (file !== undefined) return {file, severity: 'error', message: 'would reformat', at};
  const [, unparsed, row, column, why] = UNPARSED.exec(line) ?? [];
  if (unparsed === undefined || why === undefined) return undefined;
  const place = {file: unparsed, line: Number(row), column: Number(column)};
  return {...place, severity: 'error', message: clip(`Failed to parse: ${why}`), at};
}

function finding(
  file: string,
  row: string | undefined,
  column: string | undefined,
  code: string,
  message: string,
  at: number,
): Finding {
  return {
    file,
    ...(Number(row) > 0 && {line: Number(row)}),
    ...(Number(column ?? 0) > 0 && {column: Number(column)}),
    severity: 'error',
    code,
    message: clip(message),
    // The documentation redirects a rule's code to its page.
    ...(/^[A-Z]+\d+$/.test(code) && {url: `https://docs.astral.sh/ruff/rules/${code}/`}),
    at,
  };
}

/** `ruff check --diff` and `ruff format --diff` put nothing behind the names. */
function readDiffs({lines}: Log): readonly Finding[] {
  return readUnifiedDiffs(lines).flatMap((hunk): readonly Finding[] => {
    const {oldFile: file, newFile, oldLabel, newLabel} = hunk;
    if (file !== newFile || oldLabel !== '' || newLabel !== '') return [];
    return /\.(?:pyi?|ipynb)$/.test(file) ? [hunkFinding(hunk, file, 'would change')] : [];
  });
}

/** Rows of `--output-format json` and `json-lines`. */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap((row): Finding[] => {
      const file = asString(property(row, 'filename'));
      const message = asString(property(row, 'message'));
      const line = asPosition(inside(row, 'location', 'row'));
      if (file === undefined || message === undefined || line === undefined) return [];
      const column = asPosition(inside(row, 'location', 'column'));
      const endLine = asPosition(inside(row, 'end_location', 'row'));
      const endColumn = asPosition(Number(inside(row, 'end_location', 'column')) - 1);
      const code = asString(property(row, 'code'));
      const url = asString(property(row, 'url'));
      return [
        {
          file,
          line,
          ...(column !== undefined && {column}),
          ...(endLine !== undefined && {endLine}),
          ...(endColumn !== undefined && {endColumn}),
          severity: 'error',
          ...(code !== undefined && {code}),
          message: clip(message),
          ...(url !== undefined && {url}),
          at,
          until,
        },
      ];
    }),
  );
}
