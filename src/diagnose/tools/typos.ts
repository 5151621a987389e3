import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/** ``error: `teh` should be `the` ``, then `  ╭▸ docs/readme.md:1:9` (before 1.30: `  --> docs/readme.md:1:9`). */
const HEAD = /^(error|warning): (`.*` (?:should be|is disallowed).*)$/;
const PLACE = /^\s*(?:╭▸|-->) (\S.*?):(\d+):(\d+)$/;
const BRIEF = {
  pattern:
    /^(?<file>\S.{0,400}?):(?<line>\d+):(?<column>\d+): (?:(?<severity>error|warning): )?(?<message>`.*` (?:should be|->|is disallowed).*)$/,
  mark: '`',
};
const QUOTE = /^\s*(?:\d+ )?[│|╰]/;

// https://github.com/crate-ci/typos, crates/typos-cli/src/report.rs.
export const tool: Tool = {
  name: 'typos',
  title: 'Spelling checker for source code',
  homepage: 'https://github.com/crate-ci/typos',
  ecosystem: 'docs',
  evidence: ['` should be `', '` -> `', '` is disallowed', '"type":"typo"'],
  reach: 8,
  commands: ['typos'],
  read: log => [...readLong(log.lines), ...readForms(log, [BRIEF]), ...readJson(log)],
};

function readLong(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at) => {
    const [, severity, message] = line.includes('`') ? (HEAD.exec(line.slice(0, 2_000)) ?? []) : [];
    const [, file, row, column] = PLACE.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
    if (severity === undefined || message === undefined || file === undefined) return [];
    let until = at + 1;
    while (until < at + 8 && QUOTE.test((lines[until + 1] ?? '').slice(0, 40))) until++;
    return [makeFinding({file, line: row, column, severity, message, at, until})];
  });
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"type":"typo"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const typo = asString(valueAt(value, 'typo'));
    const offset = valueAt(value, 'byte_offset');
    if (valueAt(value, 'type') !== 'typo' || typo === undefined) return [];
    const words = asArray(valueAt(value, 'corrections')).flatMap(word => asString(word) ?? []);
    return [
      makeFinding({
        file: asString(valueAt(value, 'path')),
        line: asPosition(valueAt(value, 'line_num')),
        column: typeof offset === 'number' ? offset + 1 : undefined,
        severity: 'error',
        message: `\`${typo}\` should be \`${words.join('`, `')}\``,
        at,
        until,
      }),
    ];
  });
}
