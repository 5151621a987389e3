import {readForm} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

const FILE = /^== \[(.+)\] (?:FAIL|PASS|WARN)$/;
/** `L:   1 | P:  10 | LT01 | Expected …`, its end in further lines `                       | identifier. [layout.spacing]`. */
const ROW = /^L: +(\d+) \| P: +(\d+) \| +([A-Z]{2,3}\d{0,3}|L\d{3}|\?{2,4}) \| (.*)$/;
const MORE = /^ {20,}\| (.*)$/;
/** `::warning title=SQLFluff,file=sql/report.sql,line=1,col=1,endLine=1,endColumn=11::LT09: …`. */
const GITHUB = {
  pattern:
    /^::(?<severity>error|warning|notice) title=SQLFluff,file=(?<file>[^,]{1,400}),line=(?<line>\d+),col=(?<column>\d+)(?:,endLine=(?<endLine>\d+),endColumn=(?<endColumn>\d+))?::(?<code>[A-Z]{2,3}\d{0,3}): (?<message>\S.*)$/,
  mark: 'title=SQLFluff',
};

// https://docs.sqlfluff.com, src/sqlfluff/cli/formatters.py format_violation.
export const tool: Tool = {
  name: 'sqlfluff',
  title: 'SQL linter and formatter',
  homepage: 'https://sqlfluff.com',
  ecosystem: 'data',
  evidence: [' | P: ', 'title=SQLFluff', '"filepath"'],
  reach: 12,
  commands: ['sqlfluff'],
  read: log => {
    const findings: Finding[] = [];
    let file: string | undefined;
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 4_000);
      file = FILE.exec(line)?.[1] ?? file;
      const row = line.startsWith('L:') ? ROW.exec(line) : null;
      const finding = row
        ? readRow(log.lines, at, row, file)
        : line.startsWith('::')
          ? readForm(line, at, [GITHUB])
          : undefined;
      if (!finding) continue;
      findings.push(withRule(finding));
      at = finding.until ?? at;
    }
    return [...findings, ...readJson(log)];
  },
};

function readRow(
  lines: readonly string[],
  at: number,
  [, line, column, code, first = '']: RegExpExecArray,
  file: string | undefined,
): Finding {
  const text = [first];
  let until = at;
  for (;;) {
    const more = MORE.exec((lines[until + 1] ?? '').slice(0, 2_000))?.[1];
    if (more === undefined) break;
    text.push(more);
    until++;
  }
  const place = file === undefined ? {} : {file, line, column};
  return makeFinding({...place, severity: 'error', code, message: text.join(' '), at, until});
}

/** The rule's name at the message's end is where it is documented. */
function withRule(finding: Finding): Finding {
  const [, message, bundle, name] = /^(.*) \[([a-z]+)\.([a-z_]+)\]$/.exec(finding.message) ?? [];
  if (message === undefined || bundle === undefined || name === undefined) return finding;
  const url = `https://docs.sqlfluff.com/en/stable/reference/rules.html#rule-${bundle}.${name}`;
  return {...finding, message, url};
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"filepath"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(value).flatMap(file =>
      asArray(valueAt(file, 'violations')).flatMap(item => {
        const code = asString(valueAt(item, 'code'));
        const text = asString(valueAt(item, 'description'));
        if (code === undefined || text === undefined) return [];
        return [
          makeFinding({
            file: asString(valueAt(file, 'filepath')),
            line:
              asPosition(valueAt(item, 'start_line_no')) ?? asPosition(valueAt(item, 'line_no')),
            column:
              asPosition(valueAt(item, 'start_line_pos')) ?? asPosition(valueAt(item, 'line_pos')),
            severity: valueAt(item, 'warning') === true ? 'warning' : 'error',
            code,
            message: text,
            at,
            until,
          }),
        ];
      }),
    ),
  );
}
