import type {Severity} from '../../model.js';
import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asPosition, asString, jsonDocuments, property} from '../json-documents.js';
import {placedLines, startsPlaced} from '../formats/placed-lines.js';
import {clip} from '../formats/essence.js';

/** `shop/cart.py:19:8: W0612: Unused variable 'x' (unused-variable)`; the column counts from 0. */
const ROW = /^([^\s:][^:]*):(\d{1,9}):(\d{1,9}): ([FEWRCI]\d{4}): (\S.*)$/;
const SYMBOL = / \(([a-z][a-z0-9-]+)\)$/;
/** `--output-format=parseable` and `msvs`: `cart.py:19: [W0612(unused-variable), f] …`, `cart.py(19): [W0612(…)f] …`. */
const PARSEABLE =
  /^([^\s:()][^:()]*)(?::(\d{1,9}):|\((\d{1,9})\):) \[([FEWRCI]\d{4})\(([a-z0-9-]+)\)[^\]]*\] (\S.*)$/;

const CATEGORIES: Readonly<Record<string, {readonly page: string; readonly severity: Severity}>> = {
  F: {page: 'fatal', severity: 'error'},
  E: {page: 'error', severity: 'error'},
  W: {page: 'warning', severity: 'warning'},
  R: {page: 'refactor', severity: 'info'},
  C: {page: 'convention', severity: 'info'},
  I: {page: 'information', severity: 'info'},
};

const MAX_SIMILAR = 60;

/** Forms: https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html. */
export const tool: Tool = {
  name: 'pylint',
  title: 'Python linter',
  homepage: 'https://pylint.readthedocs.io',
  ecosystem: 'python',
  evidence: [
    '************* Module ',
    'Your code has been rated at ',
    '"messageId": ',
    '"message-id": ',
    '.py:',
  ],
  evidenceForm:
    /^[^:]*\.py:\d+:(?:\d+: [FEWRCI]\d{4}: | \[[FEWRCI]\d{4}\()|^\*{13} Module |^.*(?:rated at |"message-?[iI]d": )/,
  commands: ['pylint'],
  read: log => [...readText(log.lines), ...readJson(log)],
};

const NONE: readonly Finding[] = [];

function readText(lines: readonly string[]): readonly Finding[] {
  const isPlaced = placedLines(lines);
  return lines.flatMap((text, at): readonly Finding[] => {
    if (!isPlaced(at) && !text.includes('): [')) return NONE;
    const line = text.slice(0, 2_000);
    const [, file, row, column, code, said] = (startsPlaced(line) ? ROW.exec(line) : null) ?? [];
    if (file !== undefined && code !== undefined && said !== undefined) {
      if (code === 'R0801') return [readSimilar(lines, said, at)];
      const symbol = SYMBOL.exec(said)?.[1];
      const message = said.replace(SYMBOL, '');
      return [
        finding({file, line: Number(row), column: Number(column) + 1, code, symbol, message, at}),
      ];
    }
    const [, path, colon, round, rule, symbol, words] =
      (line.includes(': [') ? PARSEABLE.exec(line) : null) ?? [];
    if (path === undefined || rule === undefined || words === undefined) return [];
    const number = Number(colon ?? round);
    return [finding({file: path, line: number, code: rule, symbol, message: words, at})];
  });
}

interface Message {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly code: string;
  readonly symbol: string | undefined;
  readonly message: string;
  readonly at: number;
}

function finding({line, symbol, message, ...said}: Message): Finding {
  const {page, severity} = CATEGORIES[said.code.charAt(0)] ?? {page: 'error', severity: 'error'};
  return {
    ...said,
    ...(line > 0 && {line}),
    severity,
    message: clip(message.trim()),
    ...(symbol !== undefined && {url: addressOf(page, symbol)}),
  };
}

const addressOf = (page: string, symbol: string) =>
  `https://pylint.readthedocs.io/en/stable/user_guide/messages/${page}/${symbol}.html`;

/** Duplicate code is reported at a file that has none of it; the lines below name the modules. */
function readSimilar(lines: readonly string[], said: string, at: number): Finding {
  let until = at;
  const modules: string[] = [];
  while (until + 1 < Math.min(lines.length, at + MAX_SIMILAR)) {
    const line = lines[until + 1] ?? '';
    if (ROW.test(line.slice(0, 2_000)) || line.startsWith('*****') || line.startsWith('-----'))
      break;
    const [, module, from, to] = /^==([\w.]+):\[(\d+):(\d+)\]$/.exec(line) ?? [];
    if (module !== undefined)
      modules.push(`${module}, lines ${String(Number(from) + 1)} to ${to ?? ''}`);
    until++;
    if (line.endsWith('(duplicate-code)')) break;
  }
  return {
    severity: 'info',
    code: 'R0801',
    message: [said.replace(SYMBOL, ''), ...modules].join('\n'),
    url: addressOf('refactor', 'duplicate-code'),
    at,
    until,
  };
}

/** `-f json` (an array) and `-f json2` (an object with `messages`). */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(property(value, 'messages') ?? value).flatMap((row): readonly Finding[] => {
      const code = asString(property(row, 'messageId') ?? property(row, 'message-id'));
      const file = asString(property(row, 'path'));
      const message = asString(property(row, 'message'));
      if (code === undefined || file === undefined || message === undefined) return [];
      if (!/^[FEWRCI]\d{4}$/.test(code)) return [];
      const symbol = asString(property(row, 'symbol'));
      const line = asPosition(property(row, 'line'));
      const column = property(row, 'column');
      const endLine = asPosition(property(row, 'endLine'));
      const endColumn = asPosition(property(row, 'endColumn'));
      return [
        {
          ...finding({file, line: line ?? 0, code, symbol, message, at}),
          ...(line !== undefined && typeof column === 'number' && {column: column + 1}),
          ...(endLine !== undefined && {endLine}),
          ...(endColumn !== undefined && {endColumn}),
          until,
        },
      ];
    }),
  );
}
