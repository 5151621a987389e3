import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/** Table: a ruler, `  Line   src/Cart.php`, a ruler, `  24     Access to …`, its end and `🪪  property.notFound` below. */
const HEAD = /^ {2}Line {3}(\S.*?)(?: \(in context of .*\))? *$/;
const RULER = /^ -{4,} -{4,} *$/;
const ROW = /^ {2}(?:(\d+)|-1|\?)? {4,}(\S.*)$/;
const FIRST = /^ {2}:?(\d+|-1|\?) +(\S.*)$/;
const IDENTIFIER = /^🪪 +(\S+)$/u;
const EXTRA = /^(?:💡|✏️|at |•)/u;
/** `--error-format=raw`: `/app/src/Cart.php:24:Access to …`, with `[identifier=…]` from 1.11 on. */
const RAW = {
  isPlaced: true,
  pattern:
    /^(?<file>\S[^:]{0,400}\.(?:php|phtml|inc|module|theme)):(?<line>\d+):(?<message>[^\s\d:].*?)(?: \[identifier=(?<code>[\w.]+)\])?$/,
};

// https://phpstan.org, src/Command/ErrorFormatter/{Table,Raw,Json}ErrorFormatter.php.
export const tool: Tool = {
  name: 'phpstan',
  title: 'PHP static analyser',
  homepage: 'https://phpstan.org',
  ecosystem: 'php',
  evidence: ['  Line   ', '.php:', '"file_errors"'],
  commands: ['phpstan', 'larastan'],
  read: log => [
    ...readTable(log.lines),
    ...readForms(log, [RAW], {url: identifierUrl}),
    ...readJson(log),
  ],
};

function identifierUrl(identifier: string): string {
  return `https://phpstan.org/error-identifiers/${identifier}`;
}

function readTable(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 1; at < lines.length; at++) {
    const head = lines[at] ?? '';
    const file = head.startsWith('  Line ') ? HEAD.exec(head.slice(0, 2_000))?.[1] : undefined;
    if (file === undefined || !RULER.test((lines[at + 1] ?? '').slice(0, 2_000))) continue;
    let index = at + 2;
    while (index < lines.length && !RULER.test((lines[index] ?? '').slice(0, 2_000))) {
      const row = FIRST.exec((lines[index] ?? '').slice(0, 2_000));
      if (!row) break;
      const start = index;
      const text = [(row[2] ?? '').trim()];
      index++;
      for (; index < lines.length; index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (FIRST.test(line)) break;
        const more = ROW.exec(line)?.[2];
        if (more === undefined) break;
        text.push(more.trim());
      }
      findings.push(tableFinding(file, row[1] ?? '', text, start, index - 1));
    }
    at = index;
  }
  return findings;
}

function tableFinding(
  file: string,
  line: string,
  text: readonly string[],
  at: number,
  until: number,
): Finding {
  const code = text.map(part => IDENTIFIER.exec(part)?.[1]).find(found => found !== undefined);
  const end = text.findIndex(part => IDENTIFIER.test(part) || EXTRA.test(part));
  const message = (end < 0 ? text : text.slice(0, end)).join(' ').trim();
  const url = code === undefined ? undefined : identifierUrl(code);
  return makeFinding({file, line, severity: 'error', code, message, url, at, until});
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"file_errors"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const files = valueAt(value, 'files');
    if (typeof files !== 'object' || files === null) return [];
    return Object.entries(files).flatMap(([file, report]) =>
      asArray(valueAt(report, 'messages')).flatMap(item => {
        const message = asString(valueAt(item, 'message'));
        const code = asString(valueAt(item, 'identifier'));
        if (message === undefined) return [];
        return [
          makeFinding({
            file: file.replace(/ \(in context of .*\)$/, ''),
            line: asPosition(valueAt(item, 'line')),
            severity: 'error',
            code,
            message,
            url: code === undefined ? undefined : identifierUrl(code),
            at,
            until,
          }),
        ];
      }),
    );
  });
}
