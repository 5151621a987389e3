import {readForms} from '../formats/line-forms.js';
import {describeHunk, readUnifiedDiffs} from '../formats/unified-diff.js';
import type {Finding, Tool} from '../tool.js';

/** `scripts/x.sh:4:1: while statement must end with "done"`: no severity, unlike shellcheck's. */
const SYNTAX = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.(?:sh|bash|bats|ksh|mksh|zsh|dash|env)):(?<line>\d+):(?<column>\d+): (?!(?:error|warning|note|style): |[EW]0\d\d )(?<message>\S.*)$/,
};
const SCRIPT = /\.(?:sh|bash|bats|ksh|mksh|zsh|dash|env)$/;
const LIST = /\bshfmt\s[^|;&\n]*(?:-\w*l|--list)/;

// https://github.com/mvdan/sh, cmd/shfmt/main.go: -d writes diffs with `.orig`, -l names.
export const tool: Tool = {
  name: 'shfmt',
  title: 'Shell script formatter',
  homepage: 'https://github.com/mvdan/sh',
  ecosystem: 'shell',
  evidence: ['.orig', '.sh', '.bash', '.bats'],
  reach: 48,
  commands: ['shfmt'],
  read: log => {
    const findings: Finding[] = readUnifiedDiffs(log.lines).flatMap(hunk =>
      hunk.oldFile === `${hunk.newFile}.orig` && hunk.oldLabel === '' && mayBeScript(hunk.newFile)
        ? [
            {
              file: hunk.newFile,
              line: hunk.line,
              endLine: hunk.endLine,
              severity: 'error' as const,
              message: describeHunk('not formatted', hunk),
              at: hunk.at,
              until: hunk.until,
            },
          ]
        : [],
    );
    const syntax = readForms(log, [SYNTAX], {
      accept: ({message = ''}) => !/\[SC\d{4}\]$/.test(message),
    });
    return [...findings, ...syntax, ...(LIST.test(log.command) ? readList(log.lines) : [])];
  },
};

/** gofumpt and buf label their diffs in the same way. */
function mayBeScript(file: string): boolean {
  return SCRIPT.test(file) || !file.slice(file.lastIndexOf('/') + 1).includes('.');
}

function readList(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at) =>
    line.length < 400 &&
    /^[\w./@+-]+$/.test(line) &&
    SCRIPT.test(line) &&
    // A heading, as bats prints it, has its text indented below.
    !/^\s+\S/.test(lines[at + 1] ?? '')
      ? [{file: line, severity: 'error' as const, message: 'not formatted', at}]
      : [],
  );
}
