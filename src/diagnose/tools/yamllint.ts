import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** "parsable": `a.yaml:1:7: [error] too many spaces after colon (colons)`. */
const PARSABLE = {
  pattern:
    /^(?<file>\S.{0,400}?):(?<line>\d+):(?<column>\d+): \[(?<severity>error|warning)\] (?<message>.*?)(?: \((?<code>[a-z][a-z-]+)\))?$/,
};
/** "github": `::error file=a.yaml,line=1,col=7::1:7 [colons] too many spaces after colon`. */
const GITHUB = {
  pattern:
    /^::(?<severity>error|warning) file=(?<file>[^,]{1,400}),line=(?<line>\d+),col=(?<column>\d+)::\d+:\d+ (?:\[(?<code>[a-z][a-z-]+)\] )?(?<message>\S.*)$/,
  mark: '::',
};
/** "standard": the file alone on its line, then `  1:7       error    too many spaces after colon  (colons)`. */
const ROW = /^ {2}(\d+):(\d+) +(error|warning) +(\S.*?)(?: {1,2}\(([a-z][a-z-]+)\))?$/;

// https://yamllint.readthedocs.io, yamllint/cli.py class Format.
export const tool: Tool = {
  name: 'yamllint',
  title: 'YAML linter',
  homepage: 'https://yamllint.readthedocs.io',
  ecosystem: 'data',
  evidence: ['  (', ' (syntax)', ': [error] ', ': [warning] ', '::error file=', '::warning file='],
  reach: 2,
  commands: ['yamllint'],
  read: log => [...readForms(log, [PARSABLE, GITHUB], {url: ruleUrl}), ...readTable(log.lines)],
};

function readTable(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.length > 4_000) continue;
    if (!line.startsWith(' ')) {
      file = ROW.test((lines[at + 1] ?? '').slice(0, 4_000)) ? line : undefined;
      continue;
    }
    const [, row, column, severity = '', message = '', code] = ROW.exec(line) ?? [];
    // Without a rule in parentheses it is a table of ESLint's kind.
    if (file === undefined || row === undefined || code === undefined) continue;
    findings.push(
      makeFinding({file, line: row, column, severity, code, message, url: ruleUrl(code), at}),
    );
  }
  return findings;
}

function ruleUrl(rule: string): string | undefined {
  return rule === 'syntax'
    ? undefined
    : `https://yamllint.readthedocs.io/en/stable/rules.html#module-yamllint.rules.${rule.replace(/-/g, '_')}`;
}
