import type {Finding, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

/** `check yaml......Failed`; what the hook said follows. */
const HOOK = /^\S.*\.{3}(?:\(.*\))?(?:Passed|Failed|Skipped)$/;
const HOOK_END = /(?:Passed|Failed|Skipped)$/;
const HOOK_ID = /^- hook id: (\S+)$/;
const YAML_MARK = /^ {2}in "(.+)", line (\d{1,9}), column (\d{1,9})/;

/** What the hooks of pre-commit-hooks say on one line. Groups: file, line, column, message; columns from 0 in `ZERO_BASED`. */
const FORMS: readonly RegExp[] = [
  /^(?<message>Fixing(?: strings in)?|Sorting|Rewriting|reformatted|Reordering imports in) (?<file>\S.*)$/,
  /^(?<file>\S.*?): (?<message>fixed mixed line endings|Stripped byte-order marker|Added encoding pragma.*|Removed encoding pragma.*)$/,
  /^(?<file>\S.*?): (?<message>Failed to json decode \(.*: line (?<line>\d+) column (?<column>\d+).*)$/,
  /^(?<file>\S.*?): Failed to xml parse \(.*?:(?<line>\d+):(?<column>\d+): (?<message>.*)\)$/,
  /^(?<file>\S.*?\.toml): (?<message>.* \(at line (?<line>\d+), column (?<column>\d+)\))$/,
  /^(?<file>\S.*?):(?<line>\d+): (?<message>Merge conflict string .* found)$/,
  /^(?<file>\S.*?):(?<line>\d+): (?<message>(?:Module docstring appears after code|Multiple module docstrings) .*)$/,
  /^(?<file>\S.*?) (?<message>\(\d+ KB\) exceeds \d+ KB\.)$/,
  /^(?<file>\S.*?) (?<message>does not match pattern ".*")$/,
  /^(?<message>Private key found): (?<file>\S.*)$/,
  /^(?<message>Case-insensitivity conflict found): (?<file>\S.*)$/,
  /^File (?<file>\S.*?) (?<message>is not pretty-formatted.*)$/,
  /^(?<file>\S.*?): (?<message>(?:marked executable but|has a shebang but|does not point to anything|is a broken symlink).*)$/,
];

/** `app.py:2:0: pdb imported`, `app.py:4:4: replace dict() with {}`. */
const ZERO_BASED =
  /^(?<file>\S.*?):(?<line>\d+):(?<column>\d+): (?<message>\S+ (?:imported|called)|replace .* with .*)$/;

/** Forms: https://github.com/pre-commit/pre-commit-hooks. Other tools' lines are left to their own recognisers. */
export const tool: Tool = {
  name: 'pre-commit',
  title: 'Runner of commit hooks',
  homepage: 'https://pre-commit.com',
  ecosystem: 'other',
  evidence: ['- hook id: '],
  commands: ['pre-commit', 'prek'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    let hook: string | undefined;
    for (const [at, text] of lines.entries()) {
      const line = text.slice(0, 2_000);
      if (HOOK_END.test(line.slice(-7)) && HOOK.test(line)) hook = undefined;
      if (line.startsWith('- hook id: ')) hook = HOOK_ID.exec(line)?.[1] ?? hook;
      if (hook === undefined) continue;
      const finding = readYaml(lines, at, hook) ?? readForm(line, at, hook);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

function readForm(line: string, at: number, code: string): Finding | undefined {
  const fromZero = ZERO_BASED.exec(line)?.groups;
  const groups = fromZero ?? FORMS.map(form => form.exec(line)?.groups).find(found => found);
  const file = groups?.['file'];
  if (groups === undefined || file === undefined) return undefined;
  const row = Number(groups['line'] ?? 0);
  const column = Number(groups['column'] ?? 0) + (fromZero ? 1 : 0);
  const said = groups['message'] ?? '';
  const isChange = /^(?:Fixing|Sorting|Rewriting|reformatted|Reordering)/.test(said);
  return {
    file,
    ...(row > 0 && {line: row}),
    ...(row > 0 && column > 0 && {column}),
    severity: 'error',
    code,
    message: isChange ? `changed by the hook ${code}` : clip(said),
    at,
  };
}

/** PyYAML names where the surrounding construct began, then the problem and its place: the last place counts. */
function readYaml(lines: readonly string[], at: number, code: string): Finding | undefined {
  const [, file, row, column] = YAML_MARK.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
  if (file === undefined || YAML_MARK.test((lines[at + 2] ?? '').slice(0, 2_000))) return undefined;
  const message = clip(lines[at - 1]?.trim() ?? '');
  return {
    file,
    line: Number(row),
    column: Number(column),
    severity: 'error',
    code,
    message: message === '' ? 'cannot be parsed' : message,
    at: at - 1,
    until: at,
  };
}
