import {readForms} from '../formats/line-forms.js';
import {describeHunk, readUnifiedDiffs} from '../formats/unified-diff.js';
import {makeFinding} from '../formats/make-finding.js';
import {asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/** `shop/v1/cart.proto:4:9:Message name "cart" should be …`: no blank behind the column, unlike protoc. */
const TEXT = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.proto|buf\.\S{0,40}yaml):(?<line>\d+):(?<column>\d+):(?<message>[^\s:].*)$/,
};
/** `--error-format=msvs`. */
const MSVS = {
  pattern:
    /^(?<file>\S[^(]{0,400}\.proto)\((?<line>\d+)(?:,(?<column>\d+))?\) : error (?<code>[A-Z][A-Z_]+) : (?<message>\S.*)$/,
};

// https://buf.build/docs/reference/cli/buf/lint/, private/bufpkg/bufanalysis/printers.
export const tool: Tool = {
  name: 'buf',
  title: 'Protocol Buffers compiler, linter and formatter',
  homepage: 'https://buf.build',
  ecosystem: 'data',
  evidence: ['.proto:', '.proto(', '"start_line"', '.proto.orig'],
  reach: 80,
  commands: ['buf'],
  read: log => [
    ...readForms(log, [TEXT, MSVS], {url: ruleUrl}),
    ...readJson(log),
    ...readUnifiedDiffs(log.lines).flatMap((hunk): Finding[] =>
      hunk.oldFile === `${hunk.newFile}.orig` && hunk.newFile.endsWith('.proto')
        ? [
            {
              file: hunk.newFile,
              line: hunk.line,
              endLine: hunk.endLine,
              severity: 'error',
              message: describeHunk('not formatted', hunk),
              at: hunk.at,
              until: hunk.until,
            },
          ]
        : [],
    ),
  ],
};

function ruleUrl(rule: string): string {
  return `https://buf.build/docs/lint/rules/#${rule.toLowerCase()}`;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"start_line"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const file = asString(valueAt(value, 'path'));
    const code = asString(valueAt(value, 'type'));
    const message = asString(valueAt(value, 'message'));
    if (file?.endsWith('.proto') !== true || code === undefined || message === undefined) return [];
    const end = asPosition(valueAt(value, 'end_column'));
    return [
      makeFinding({
        file,
        line: asPosition(valueAt(value, 'start_line')),
        column: asPosition(valueAt(value, 'start_column')),
        endLine: asPosition(valueAt(value, 'end_line')),
        endColumn: end === undefined ? undefined : Math.max(end - 1, 1),
        severity: 'error',
        code,
        message,
        url: ruleUrl(code),
        at,
        until,
      }),
    ];
  });
}
