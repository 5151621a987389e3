import {readHclDiagnostics} from '../formats/hcl-diagnostics.js';
import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/** `--format=compact`: `main.tf:5:1: Warning - variable "unused" is … (terraform_unused_declarations)`. */
const COMPACT = {
  pattern:
    /^(?<file>\S.{0,400}?\.tf(?:vars|\.json)?):(?<line>\d+):(?<column>\d+): (?<severity>Error|Warning|Notice) - (?<message>\S.*?)(?: \((?<code>\w+)\))?$/,
  mark: ' - ',
};
const RULE = /^(?:\[Fixable\] )?(.*) \(([a-z]+_\w+)\)$/;
const REFERENCE = /^Reference: (https:\/\/\S+)$/;

// https://github.com/terraform-linters/tflint, formatter/pretty.go, compact.go, json.go.
export const tool: Tool = {
  name: 'tflint',
  title: 'Terraform linter',
  homepage: 'https://github.com/terraform-linters/tflint',
  ecosystem: 'infrastructure',
  evidence: ['issue(s) found', ' (terraform_', ' (aws_', ' (google_', ' (azurerm_', '"callers"'],
  reach: 24,
  commands: ['tflint'],
  read: log => [
    ...readHclDiagnostics(log.lines).flatMap((diagnostic): Finding[] => {
      const [, message, code] = RULE.exec(diagnostic.summary) ?? [];
      if (message === undefined || diagnostic.file === undefined) return [];
      const {file, line, severity, detail, at} = diagnostic;
      const url = detail.map(text => REFERENCE.exec(text)?.[1]).find(found => found !== undefined);
      const {until} = diagnostic;
      return [makeFinding({file, line, severity, code, message, url, at, until})];
    }),
    ...readForms(log, [COMPACT]),
    ...readJson(log),
  ],
};

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"callers"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(valueAt(value, 'issues')).flatMap(issue => {
      const code = asString(valueAt(issue, 'rule', 'name'));
      const range = valueAt(issue, 'range');
      if (code === undefined) return [];
      const end = asPosition(valueAt(range, 'end', 'column'));
      return [
        makeFinding({
          file: asString(valueAt(range, 'filename')),
          line: asPosition(valueAt(range, 'start', 'line')),
          column: asPosition(valueAt(range, 'start', 'column')),
          endLine: asPosition(valueAt(range, 'end', 'line')),
          endColumn: end === undefined ? undefined : Math.max(end - 1, 1),
          severity: asString(valueAt(issue, 'rule', 'severity')) ?? 'warning',
          code,
          message: asString(valueAt(issue, 'message')) ?? '',
          url: asString(valueAt(issue, 'rule', 'link')),
          at,
          until,
        }),
      ];
    }),
  );
}
