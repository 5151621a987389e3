import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'info',
};

/** ` README.md` alone, then ` 5:9  error       Did you really mean 'x'?      Vale.Spelling`; long texts go on below. */
const FILE = /^ (\S.*)$/;
const ROW =
  /^ {1,2}(\d+):(\d+) +(error|warning|suggestion) {2,}(\S.*?)(?: {2,}([\w-]+\.[\w.-]+))? *$/;
const MORE = /^ {14,}(\S.*)$/;
/** `--output=line`: `docs/a.md:5:9:Vale.Spelling:Did you really mean 'x'?`. */
const LINE = {
  isPlaced: true,
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+):(?<code>[A-Za-z][\w-]*\.[\w.-]+):(?<message>\S.*)$/,
  severity: 'warning' as const,
};

// https://vale.sh, cmd/vale/{cli,line,json}.go.
export const tool: Tool = {
  name: 'vale',
  title: 'Prose linter',
  homepage: 'https://vale.sh',
  ecosystem: 'docs',
  evidence: [
    ' suggestion in ',
    ' suggestions in ',
    ':Vale.',
    ':vale.',
    '"Check":',
    ':Google.',
    ':Microsoft.',
    ':write-good.',
  ],
  commands: ['vale'],
  read: log => [...readTable(log.lines), ...readForms(log, [LINE]), ...readJson(log)],
};

function readTable(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    const row = line.startsWith(' ') ? ROW.exec(line) : null;
    if (!row) {
      const next = lines[at + 1] ?? '';
      const isHead = next.startsWith(' ') && ROW.test(next.slice(0, 2_000));
      if (isHead) file = FILE.exec(line)?.[1];
      continue;
    }
    const [, number, column, severity = '', first = '', code] = row;
    if (file === undefined) continue;
    const text = [first];
    let rule = code;
    let until = at;
    for (;;) {
      const more = MORE.exec((lines[until + 1] ?? '').slice(0, 2_000))?.[1];
      if (more === undefined) break;
      const [, words, last] = /^(.*?)(?: {2,}([\w-]+\.[\w.-]+))? *$/.exec(more) ?? [];
      rule ??= last;
      text.push((words ?? more).trim());
      until++;
    }
    if (rule === undefined) continue;
    findings.push(
      makeFinding({
        file,
        line: number,
        column,
        severity: SEVERITIES[severity] ?? 'warning',
        code: rule,
        message: text.join(' '),
        at,
        until,
      }),
    );
    at = until;
  }
  return findings;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"Check":'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? []
      : Object.entries(value).flatMap(([file, alerts]) =>
          asArray(alerts).flatMap(alert => {
            const code = asString(valueAt(alert, 'Check'));
            const message = asString(valueAt(alert, 'Message'));
            if (code === undefined || message === undefined) return [];
            const line = asPosition(valueAt(alert, 'Line'));
            return [
              makeFinding({
                file,
                line,
                column: asPosition(valueAt(alert, 'Span', 0)),
                endLine: line,
                endColumn: asPosition(valueAt(alert, 'Span', 1)),
                severity: SEVERITIES[asString(valueAt(alert, 'Severity')) ?? ''] ?? 'warning',
                code,
                message,
                url: asString(valueAt(alert, 'Link')),
                at,
                until,
              }),
            ];
          }),
        ),
  );
}
