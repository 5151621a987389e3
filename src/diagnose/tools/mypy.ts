import type {Finding, Log, Tool} from '../tool.js';
import {asPosition, asString, jsonDocuments, property} from '../json-documents.js';
import {clip} from '../formats/essence.js';

const ROW =
  /^([^\s:][^:]*\.(?:pyi?|ipynb)(?::cell_\d+)?):(\d{1,9})(?::(\d{1,9}))?(?::(\d{1,9}):(\d{1,9}))?: (error|warning|note): (\S.*)$/;
const CODE = / {1,2}\[([a-z][a-z0-9-]*)\]$/;
/** `setup.cfg: [mypy]: Unrecognized option: foo = bar`. */
const CONFIG = /^(\S+\.(?:cfg|ini|toml)): \[[\w.*-]+\]: ((?:Unrecognized option: (\S+) = )?.*)$/;
/** pytest-mypy prints rows without the file, in a block that names it. */
const PLUGIN_BLOCK = /^_+ (?:\[mypy\] )?(\S+\.pyi?) _+$/;
const PLUGIN_ROW = /^(\d{1,9}): (error|note): (\S.*)$/;

/** How far `--pretty` wraps a message. */
const MAX_WRAPPED = 5;

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly level: string;
  readonly text: string;
}

/** Forms: https://mypy.readthedocs.io/en/stable/command_line.html#configuring-error-messages. */
export const tool: Tool = {
  name: 'mypy',
  title: 'Python type checker',
  homepage: 'https://mypy.readthedocs.io',
  ecosystem: 'python',
  evidence: [': error: ', ': note: ', '"hint": ', 'Unrecognized option: '],
  evidenceForm:
    /^[^:]*\.(?:pyi?|ipynb):(?:cell_\d+:)?\d|^\d{1,9}: (?:error|note): |^.*(?:"hint": |: Unrecognized option: )/,
  reach: 10,
  commands: ['mypy', 'dmypy'],
  read,
};

function read(log: Log): readonly Finding[] {
  const {lines} = log;
  const findings: Finding[] = [];
  let previous: {finding: Finding; readonly row: Row} | undefined;
  let block: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('_')) block = PLUGIN_BLOCK.exec(line.slice(0, 400))?.[1];
    const row = readRow(line) ?? (block === undefined ? undefined : readPluginRow(line, block));
    if (!row) {
      const config = CONFIG.exec(line.slice(0, 2_000));
      if (config) findings.push(readConfig(config, at));
      if (!line.startsWith(' ')) previous = undefined;
      continue;
    }
    const isSame = previous?.row.file === row.file && previous.row.line === row.line;
    if (row.level === 'note' && previous && isSame) {
      const message = addNote(previous.finding.message, row.text);
      previous.finding = {...previous.finding, message, until: at};
      findings[findings.length - 1] = previous.finding;
      continue;
    }
    const finding = toFinding(row, lines, at);
    findings.push(finding);
    at = finding.until ?? at;
    previous = row.level === 'note' ? undefined : {finding, row};
  }
  return [...findings, ...readJson(log)];
}

function readRow(line: string): Row | undefined {
  if (!line.includes(': ')) return undefined;
  const [, file, row, column, endRow, endColumn, level, text] =
    ROW.exec(line.slice(0, 2_000)) ?? [];
  if (file === undefined || level === undefined || text === undefined) return undefined;
  return {
    file,
    line: Number(row),
    ...(column !== undefined && {column: Number(column)}),
    ...(endRow !== undefined && {endLine: Number(endRow), endColumn: Number(endColumn)}),
    level,
    text,
  };
}

function readPluginRow(line: string, file: string): Row | undefined {
  const [, row, level, text] = PLUGIN_ROW.exec(line.slice(0, 2_000)) ?? [];
  if (level === undefined || text === undefined) return undefined;
  return {file, line: Number(row), level, text};
}

function toFinding(row: Row, lines: readonly string[], at: number): Finding {
  const {text, until} = unwrap(row.text, lines, at);
  const code = CODE.exec(text)?.[1];
  return {
    file: row.file,
    line: row.line,
    ...(row.column !== undefined && {column: row.column}),
    ...(row.endLine !== undefined && {endLine: row.endLine}),
    ...(row.endColumn !== undefined && {endColumn: row.endColumn}),
    severity: severityOf(row.level),
    ...describeCode(code),
    message: clip(code === undefined ? text : text.replace(CODE, '')),
    at,
    until,
  };
}

const severityOf = (level: string) =>
  level === 'note' ? 'info' : level === 'warning' ? 'warning' : 'error';

const describeCode = (code: string | undefined) =>
  code === undefined
    ? {}
    : {code, url: `https://mypy.readthedocs.io/en/stable/_refs.html#code-${code}`};

/** Joins the lines that `--pretty` breaks a message into; its last one has the code. */
function unwrap(first: string, lines: readonly string[], at: number) {
  const words = [first.trimEnd()];
  if (CODE.test(first)) return {text: first, until: at};
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_WRAPPED); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (line === '' || line.startsWith('    ') || ROW.test(line)) break;
    words.push(line.trim());
    const text = words.join(' ');
    if (CODE.test(text)) return {text, until: index};
  }
  return {text: first, until: at};
}

function addNote(message: string, note: string): string {
  if (/^See https?:/.test(note) || message.split('\n').length > 3) return message;
  return `${message}\n${clip(note)}`;
}

function readConfig([, file = '', message = '', option]: RegExpExecArray, at: number): Finding {
  const anchor = option === undefined ? {} : {anchor: option};
  return {file, ...anchor, severity: 'warning', message: clip(message), at};
}

/** `-O json`: one object per line, columns from 0, the end column exclusive. */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}): readonly Finding[] => {
    const file = asString(property(value, 'file'));
    const line = asPosition(property(value, 'line'));
    const message = asString(property(value, 'message'));
    const level = asString(property(value, 'severity'));
    if (file === undefined || line === undefined || message === undefined) return [];
    if (level === undefined || property(value, 'hint') === undefined) return [];
    const column = property(value, 'column');
    const endLine = asPosition(property(value, 'end_line'));
    const endColumn = asPosition(property(value, 'end_column'));
    const hint = asString(property(value, 'hint'))?.split('\n') ?? [];
    return [
      {
        file,
        line,
        ...(typeof column === 'number' && column >= 0 && {column: column + 1}),
        ...(endLine !== undefined && {endLine}),
        ...(endColumn !== undefined && {endColumn}),
        severity: severityOf(level),
        ...describeCode(asString(property(value, 'code'))),
        message: hint.reduce(addNote, clip(message)),
        at,
        until,
      },
    ];
  });
}
