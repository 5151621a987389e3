import {posix} from 'node:path';
import type {Severity} from '../../model.js';
import type {Finding, Log, Tool} from '../tool.js';

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['notice', 'info'],
]);

const COMMAND = /^[ \t]*::(error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/i;

/**
 * Workflow commands of GitHub Actions: `::error file=a.js,line=1,endLine=2,col=5,endColumn=7,title=T::message`.
 * Tools print them when GITHUB_ACTIONS is set or on request (`--output-format=github`).
 * Format: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions and actions/runner
 * ActionCommand.cs: unescape %0D, %0A, then %25; in properties also %3A and %2C.
 */
export const tool: Tool = {
  name: 'workflow-commands',
  title: 'GitHub workflow commands',
  homepage: 'https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions',
  ecosystem: 'format',
  evidence: ['::error ', '::warning ', '::notice '],
  reach: 5,
  commands: [],
  read,
};

function read(log: Log): readonly Finding[] {
  return log.lines.flatMap((line, at) => {
    if (!line.includes('::')) return [];
    const [, name, properties, data] = COMMAND.exec(line) ?? [];
    const severity = SEVERITIES.get(name?.toLowerCase() ?? '');
    if (!severity || properties === undefined || data === undefined) return [];
    const finding = readCommand(new Map(splitProperties(properties)), unescapeData(data), severity);
    return finding ? [{...finding, at}] : [];
  });
}

function readCommand(
  properties: ReadonlyMap<string, string>,
  data: string,
  severity: Severity,
): Omit<Finding, 'at'> | undefined {
  const file = properties.get('file') ?? '';
  const title = properties.get('title') ?? '';
  const [source, code] = nameAndRule(title);
  const message = withTitle(source === undefined ? title : '', withoutPlace(data.trim(), code));
  // `::warning::` without a file is chatter; an error is worth its words.
  if (message === '' || (file === '' && severity !== 'error')) return undefined;
  return {
    ...(file !== '' && {file: posix.normalize(file), ...rangeOf(properties)}),
    severity,
    message,
    ...(source !== undefined && {source}),
    ...(code !== undefined && {code}),
  };
}

function rangeOf(
  properties: ReadonlyMap<string, string>,
): Pick<Finding, 'line' | 'endLine' | 'column' | 'endColumn'> {
  const line = number(properties.get('line') ?? properties.get('endline'));
  if (line === undefined) return {};
  const endLine = number(properties.get('endline'));
  const column = number(properties.get('col') ?? properties.get('column'));
  const endColumn = number(properties.get('endcolumn'));
  // The runner drops columns of findings that span lines.
  const isOneLine = endLine === undefined || endLine === line;
  return {
    line,
    ...(endLine !== undefined && endLine >= line && {endLine}),
    ...(isOneLine && column !== undefined && {column}),
    ...(isOneLine &&
      column !== undefined &&
      (endColumn ?? 0) >= column && {endColumn: endColumn ?? column}),
  };
}

/** ruff repeats place and rule before the message: `src/a.py:1:8: F401 text`. */
function withoutPlace(message: string, code: string | undefined): string {
  const [place] = /^\S{1,400}:\d+:(?:\d+:)? /.exec(message) ?? [''];
  const rest = message.slice(place.length);
  return code !== undefined && rest.startsWith(`${code} `) ? rest.slice(code.length + 1) : rest;
}

/** ruff's and golangci-lint's titles name tool and rule: `Ruff (F401)`, `ruff (F401)`. */
function nameAndRule(title: string): readonly [string | undefined, string | undefined] {
  const [, name, rule] = /^([A-Za-z][\w.-]{1,30}) \(([\w./-]{1,60})\)$/.exec(title) ?? [];
  return [name?.toLowerCase(), rule];
}

/** The title says something the message does not, unless it is part of it. */
function withTitle(title: string, message: string): string {
  if (title === '' || message.includes(title) || nameAndRule(title)[0] !== undefined)
    return message;
  return message === '' ? title : `${title}: ${message}`;
}

function* splitProperties(text: string): Generator<readonly [string, string]> {
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    if (equals > 0) {
      yield [part.slice(0, equals).trim().toLowerCase(), unescapeProperty(part.slice(equals + 1))];
    }
  }
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replace(/%3A/gi, ':').replace(/%2C/gi, ','));
}

function unescapeData(text: string): string {
  return text.replace(/%0D/gi, '').replace(/%0A/gi, '\n').replace(/%25/g, '%');
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : undefined;
}
