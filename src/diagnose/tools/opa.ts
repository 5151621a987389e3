import {readForm} from '../formats/line-forms.js';
import {describeHunk, readUnifiedDiffs} from '../formats/unified-diff.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `policy/a.rego:7: rego_type_error: undefined function f`, alone or behind `1 error occurred: `. */
const ERROR = {
  pattern:
    /^(?:.*\d errors? occurred(?: during loading)?: )?(?<file>\S[^:]{0,400}\.rego):(?<line>\d+): (?<code>rego_\w+): (?<message>\S.*)$/,
  mark: ': rego_',
};
/** `policy/ok_test.rego:5:`, then `data.main.test_allows: FAIL (386µs)`. */
const HEADER = /^(\S[^:]{0,400}\.rego):(?:(\d+):)?$/;
const FAILED = /^(data\.\S+): (FAIL|ERROR)(?: \([^)]*\))?$/;
const DETAIL = /^ {2}(\S[^:]{0,400}\.rego:\d+: .*|.*rego_\w+: .*)$/;

// https://www.openpolicyagent.org/docs/cli; tester/reporter.go, ast/errors.go.
export const tool: Tool = {
  name: 'opa',
  title: 'Open Policy Agent: check, test, fmt',
  homepage: 'https://www.openpolicyagent.org',
  ecosystem: 'infrastructure',
  evidence: ['.rego:', ': FAIL', '.rego'],
  reach: 5,
  commands: ['opa', 'conftest verify', 'regal'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    let header: {readonly file: string; readonly line?: string | undefined} | undefined;
    for (const [at, text] of lines.entries()) {
      const line = text.slice(0, 2_000);
      const [, file, row] = HEADER.exec(line) ?? [];
      if (file !== undefined) header = {file, line: row};
      else if (/^(?:-{10,}|FAILURES|PASS: |FAIL: )/.test(line)) header = undefined;
      const [, name, outcome] = FAILED.exec(line) ?? [];
      if (name !== undefined && header !== undefined) {
        const detail = DETAIL.exec((lines[at + 1] ?? '').slice(0, 2_000))?.[1];
        const message = [`${name}: ${outcome ?? ''}`, ...(detail === undefined ? [] : [detail])];
        findings.push(makeFinding({...header, severity: 'error', message: message.join('\n'), at}));
        continue;
      }
      const error = readForm(line, at, [ERROR]);
      if (error) findings.push(error);
    }
    for (const hunk of readUnifiedDiffs(lines)) {
      if (!hunk.newFile.endsWith('.rego')) continue;
      findings.push({
        file: hunk.newFile.replace(/^[ab]\//, ''),
        line: hunk.line,
        endLine: hunk.endLine,
        severity: 'error',
        message: describeHunk('not formatted', hunk),
        at: hunk.at,
        until: hunk.until,
      });
    }
    return findings;
  },
};
