import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  I: 'info',
  C: 'info',
  R: 'info',
  W: 'warning',
  E: 'error',
  F: 'error',
  info: 'info',
  convention: 'info',
  refactor: 'info',
  warning: 'warning',
  error: 'error',
  fatal: 'error',
};
const COP = String.raw`(?<code>[A-Z]\w*(?:/[A-Z]\w*)+)`;
const CORRECTABLE = String.raw`(?:\[(?:Correctable|Corrected|Todo)\] )?`;

/** Formats "progress", "clang" and "emacs". */
const CLANG = {
  isPlaced: true,
  pattern: new RegExp(
    String.raw`^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<severity>[ICRWEF]): ${CORRECTABLE}${COP}: (?<message>.*)$`,
  ),
};
/** Format "github". */
const GITHUB = {
  pattern: new RegExp(
    String.raw`^::(?<severity>error|warning) file=(?<file>[^,]{1,400}),line=(?<line>\d+),col=(?<column>\d+)::${CORRECTABLE}${COP}: (?<message>.*)$`,
  ),
  mark: '::',
};
/** Format "simple": `== lib/cart.rb ==`, then `C:  1:  9: [Correctable] Style/StringLiterals: …`. */
const SIMPLE_FILE = /^== (\S.*) ==$/;
const SIMPLE = new RegExp(
  String.raw`^([ICRWEF]): *(\d+): *(\d+): ${CORRECTABLE}([A-Z]\w*(?:/[A-Z]\w*)+): (.*)$`,
);
/** `--display-style-guide` puts addresses behind the message. */
const STYLE_GUIDE = / \(https?:\/\/\S+(?:, https?:\/\/\S+)*\)$/;
const CORE = /^(?:Bundler|Gemspec|Layout|Lint|Metrics|Migration|Naming|Security|Style)\/\w+$/;

// https://docs.rubocop.org/rubocop/formatters.html
export const tool: Tool = {
  name: 'rubocop',
  title: 'Ruby linter and formatter',
  homepage: 'https://rubocop.org',
  ecosystem: 'ruby',
  evidence: [': C: ', ': W: ', ': E: ', ': F: ', ': R: ', ': I: ', ' ==', '"cop_name"', ',col='],
  evidenceForm: /^== \S.* ==$|: [ICRWEF]: (?:\[\w+\] )?[A-Z]|"cop_name"|,col=\d+::/,
  commands: ['rubocop'],
  read: log => [
    ...readForms(log, [CLANG, GITHUB], {
      severities: SEVERITIES,
      url: copUrl,
      refine: finding => ({...finding, message: finding.message.replace(STYLE_GUIDE, '')}),
    }),
    ...readSimple(log.lines),
    ...readJson(log),
  ],
};

function copUrl(cop: string): string | undefined {
  if (!CORE.test(cop)) return undefined;
  const [department = ''] = cop.split('/');
  return `https://docs.rubocop.org/rubocop/cops_${department.toLowerCase()}.html#${cop.replace('/', '').toLowerCase()}`;
}

function readSimple(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.length > 4_000) continue;
    if (line === '') file = undefined;
    else if (line.startsWith('== ')) file = SIMPLE_FILE.exec(line)?.[1] ?? file;
    const [, letter = '', row, column, code = '', message = ''] =
      file === undefined ? [] : (SIMPLE.exec(line) ?? []);
    if (row === undefined) continue;
    const severity = SEVERITIES[letter] ?? 'warning';
    findings.push(
      makeFinding({file, line: row, column, severity, code, message, url: copUrl(code), at}),
    );
  }
  return findings;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"cop_name"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(valueAt(value, 'files')).flatMap(file =>
      asArray(valueAt(file, 'offenses')).flatMap(offense => {
        const code = asString(valueAt(offense, 'cop_name'));
        if (code === undefined) return [];
        const location = valueAt(offense, 'location');
        return [
          makeFinding({
            file: asString(valueAt(file, 'path')),
            line:
              asPosition(valueAt(location, 'start_line')) ?? asPosition(valueAt(location, 'line')),
            column:
              asPosition(valueAt(location, 'start_column')) ??
              asPosition(valueAt(location, 'column')),
            endLine: asPosition(valueAt(location, 'last_line')),
            endColumn: asPosition(valueAt(location, 'last_column')),
            severity: SEVERITIES[asString(valueAt(offense, 'severity')) ?? ''] ?? 'warning',
            code,
            message: asString(valueAt(offense, 'message')) ?? '',
            url: copUrl(code),
            at,
            until,
          }),
        ];
      }),
    ),
  );
}
