import {readHclDiagnostics} from '../formats/hcl-diagnostics.js';
import {essence} from '../formats/essence.js';
import {describeHunk, readUnifiedDiffs} from '../formats/unified-diff.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/** TFLint prints in the same form and names its rule. */
const LINT = / \([a-z]+_\w+\)$/;
const FORMAT = /\b(?:terraform|tofu|packer)\s+(?:-\S+\s+)*fmt\b[^|;&\n]*-(?:check|list)/;

// https://developer.hashicorp.com/terraform/cli/commands/validate, …/fmt; OpenTofu prints the same.
export const tool: Tool = {
  name: 'terraform',
  title: 'Terraform and OpenTofu: validate, fmt',
  homepage: 'https://developer.hashicorp.com/terraform',
  ecosystem: 'infrastructure',
  evidence: ['Error: ', 'Warning: ', '.tf', '"diagnostics"'],
  evidenceForm: /(?:^|[ │|╷]) ?(?:Error|Warning): |\.tf|"diagnostics"/,
  reach: 24,
  commands: ['terraform', 'tofu', 'terragrunt', 'packer'],
  read: log => [
    ...readHclDiagnostics(log.lines).flatMap((diagnostic): Finding[] => {
      const {file, line, severity, summary, detail, at, until} = diagnostic;
      if (
        file === undefined ||
        LINT.test(summary) ||
        !/\.(?:tf|tofu|hcl)(?:vars|\.json|test\.hcl)?$/.test(file)
      )
        return [];
      const message = [summary, essence(detail, 6)].join('\n').trim();
      return [makeFinding({file, line, severity, message, at, until})];
    }),
    ...readFormat(log),
    ...readJson(log),
  ],
};

/** `fmt -diff` labels its sides `old/main.tf` and `new/main.tf`. */
function readDiffs(log: Log): readonly Finding[] {
  return readUnifiedDiffs(log.lines).flatMap((hunk): Finding[] =>
    hunk.oldFile.startsWith('old/') && hunk.newFile === `new/${hunk.oldFile.slice(4)}`
      ? [
          {
            file: hunk.oldFile.slice(4),
            line: hunk.line,
            endLine: hunk.endLine,
            severity: 'error',
            message: describeHunk('not formatted', hunk),
            at: hunk.at,
            until: hunk.until,
          },
        ]
      : [],
  );
}

/** What `fmt` prints: names, and with -diff the changes, which say more. */
function readFormat(log: Log): readonly Finding[] {
  const diffs = readDiffs(log);
  const shown = new Set(diffs.map(finding => finding.file));
  const names = FORMAT.test(log.command) ? readList(log.lines) : [];
  return [...diffs, ...names.filter(finding => !shown.has(finding.file))];
}

function readList(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at): Finding[] =>
    line.length < 400 && /^[\w./@+-]+\.(?:tf|tfvars|tftest\.hcl|tofu|pkr\.hcl)$/.test(line)
      ? [{file: line, severity: 'error', message: 'not formatted', at}]
      : [],
  );
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"diagnostics"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(valueAt(value, 'diagnostics')).flatMap(item => {
      const summary = asString(valueAt(item, 'summary'));
      const range = valueAt(item, 'range');
      if (summary === undefined) return [];
      const end = asPosition(valueAt(range, 'end', 'column'));
      return [
        makeFinding({
          file: asString(valueAt(range, 'filename')),
          line: asPosition(valueAt(range, 'start', 'line')),
          column: asPosition(valueAt(range, 'start', 'column')),
          endLine: asPosition(valueAt(range, 'end', 'line')),
          endColumn: end === undefined ? undefined : Math.max(end - 1, 1),
          severity: asString(valueAt(item, 'severity')) ?? 'error',
          message: [summary, asString(valueAt(item, 'detail')) ?? ''].join('\n').trim(),
          at,
          until,
        }),
      ];
    }),
  );
}
