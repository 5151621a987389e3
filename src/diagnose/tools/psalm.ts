import {readForm, readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  ERROR: 'error',
  error: 'error',
  INFO: 'info',
  info: 'info',
  warning: 'warning',
};

/** `ERROR: InvalidArgument - src/a.php:3:14 - Argument 1 of … (see https://psalm.dev/004)`, then the source. */
const CONSOLE = {
  pattern:
    /^(?<severity>ERROR|INFO): (?<code>[A-Z]\w+) - (?<file>\S.{0,400}?):(?<line>\d+):(?<column>\d+) - (?<message>\S.*?)(?: \(see (?<url>https:\/\/psalm\.dev\/\d+)\))?$/,
  mark: ' - ',
};
/** `--output-format=text` and `emacs`: `src/a.php:3:14:error - InvalidArgument: Argument 1 of …`. */
const TEXT = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+):(?<severity>error|warning|info) - (?:(?<code>[A-Z]\w+): )?(?<message>\S.*)$/,
  mark: ' - ',
};
/** `--output-format=compact`: `FILE: src/a.php`, then a table. */
const FILE = /^FILE: (\S.*)$/;
const ROW = /^\| (ERROR|INFO|error|info) +\| (\d+) +\| ([A-Z]\w+) +\| (.*?) *\|$/;

// https://psalm.dev/docs/, src/Psalm/Report/{Console,Text,Emacs,Compact,Json}Report.php.
export const tool: Tool = {
  name: 'psalm',
  title: 'PHP static analyser',
  homepage: 'https://psalm.dev',
  ecosystem: 'php',
  evidence: ['ERROR: ', 'INFO: ', ':error - ', ':info - ', '| ERROR', '| INFO', '"snippet_from"'],
  reach: 12,
  commands: ['psalm'],
  read: log => [
    ...readForms(log, [TEXT], {severities: SEVERITIES}),
    ...readBlocks(log.lines),
    ...readJson(log),
  ],
};

function readBlocks(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (const [at, full] of lines.entries()) {
    const line = full.slice(0, 4_000);
    const found = readForm(line, at, [CONSOLE], {
      severities: SEVERITIES,
      refine: (finding, {url}) => (url === undefined ? finding : {...finding, url}),
    });
    if (found) {
      // The quoted source, one line or few.
      let until = at;
      while (until < at + 4 && (lines[until + 1] ?? '').trim() !== '') until++;
      findings.push({...found, ...(until > at && {until})});
      continue;
    }
    file = FILE.exec(line)?.[1] ?? file;
    const [, severity = '', row, code, message = ''] =
      file === undefined ? [] : (ROW.exec(line) ?? []);
    if (file === undefined || row === undefined) continue;
    const level = SEVERITIES[severity] ?? 'error';
    findings.push(makeFinding({file, line: row, severity: level, code, message, at}));
  }
  return findings;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"snippet_from"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(value).flatMap(issue => {
      const code = asString(valueAt(issue, 'type'));
      if (code === undefined || valueAt(issue, 'snippet_from') === undefined) return [];
      return [
        makeFinding({
          file: asString(valueAt(issue, 'file_name')),
          line: asPosition(valueAt(issue, 'line_from')),
          column: asPosition(valueAt(issue, 'column_from')),
          endLine: asPosition(valueAt(issue, 'line_to')),
          severity: SEVERITIES[asString(valueAt(issue, 'severity')) ?? ''] ?? 'error',
          code,
          message: asString(valueAt(issue, 'message')) ?? '',
          url: asString(valueAt(issue, 'link')),
          at,
          until,
        }),
      ];
    }),
  );
}
