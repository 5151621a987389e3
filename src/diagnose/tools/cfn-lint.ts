import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  E: 'error',
  W: 'warning',
  I: 'info',
};

/** Default: `E3002 Additional properties …`, then `cfn.yaml:6:7`. */
const HEAD = /^([EWI]\d{4}) (\S.*)$/;
const PLACE = /^(\S.{0,400}?):(\d+):(\d+)$/;
const PARSEABLE = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+):(?<endLine>\d+):(?<endColumn>\d+):(?<code>[EWI]\d{4}):(?<message>.*)$/,
};
/** "pretty": the file alone on its line, then `6:7:                E3002     Additional …`. */
const PRETTY = /^(\d+):(\d+): +([EWI]\d{4}) +(\S.*)$/;

// https://github.com/aws-cloudformation/cfn-lint, src/cfnlint/formatters/__init__.py.
export const tool: Tool = {
  name: 'cfn-lint',
  title: 'AWS CloudFormation linter',
  homepage: 'https://github.com/aws-cloudformation/cfn-lint',
  ecosystem: 'infrastructure',
  evidence: [
    'E00',
    'E10',
    'E20',
    'E25',
    'E30',
    'E35',
    'E36',
    'E37',
    'E40',
    'E60',
    'W10',
    'W20',
    'W25',
    'W30',
    'W60',
    'W70',
    'I30',
  ],
  reach: 2,
  commands: ['cfn-lint'],
  read: log => [...readForms(log, [PARSEABLE]).map(finish), ...readBlocks(log.lines)],
};

function finish(finding: Finding): Finding {
  const {endColumn, ...rest} = finding;
  const end = endColumn === undefined ? {} : {endColumn: Math.max(endColumn - 1, 1)};
  return {...rest, ...end, severity: SEVERITIES[finding.code?.charAt(0) ?? ''] ?? 'error'};
}

function readBlocks(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (const [at, text] of lines.entries()) {
    const line = text.slice(0, 4_000);
    const [, code = '', message = ''] = HEAD.exec(line) ?? [];
    const place = code === '' ? null : PLACE.exec((lines[at + 1] ?? '').slice(0, 2_000));
    if (place) {
      const [, named, row, column] = place;
      const severity = SEVERITIES[code.charAt(0)] ?? 'error';
      const found = {file: named, line: row, column, severity, code, message, at, until: at + 1};
      findings.push(makeFinding(found));
      continue;
    }
    const pretty = PRETTY.exec(line);
    if (!pretty) {
      file = PRETTY.test((lines[at + 1] ?? '').slice(0, 200)) ? line : undefined;
      continue;
    }
    const [, row, column, rule = '', said = ''] = pretty;
    if (file === undefined) continue;
    const severity = SEVERITIES[rule.charAt(0)] ?? 'error';
    findings.push(makeFinding({file, line: row, column, severity, code: rule, message: said, at}));
  }
  return findings;
}
