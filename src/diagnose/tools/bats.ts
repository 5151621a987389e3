import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** TAP: `not ok 1 adds numbers`, then `# ` lines; pretty: ` ✗ adds numbers`, then indented lines. */
const FAILED = /^(?:not ok \d+ (\S.*)|\s*✗ (\S.*))$/;
const PLACE =
  /^(?:# |\s+)?\(?\s*(?:from function `(.{0,200}?)' )?in (?:test )?file (\S.*?), line (\d+)[,)]$/;
/** How bash itself names the line of a file it cannot read. */
const SYNTAX = /^(?:# |\s+)?(\S.*\.bats): line (\d+): ((?:syntax error|unexpected EOF).*)$/;
/** Assertion libraries that projects copy into their tests. */
const LIBRARY =
  /(?:^|\/)(?:bats-(?:assert|support|file|mock|core|detik)|libexec|bats-exec-test|test_helper\/bats-)/;
const MAX_LINES = 60;

// https://bats-core.readthedocs.io; bats-exec-test's bats_print_stack_trace and bats_print_failed_command.
export const tool: Tool = {
  name: 'bats',
  title: 'Bash test framework',
  homepage: 'https://bats-core.readthedocs.io',
  ecosystem: 'shell',
  evidence: ['in test file ', '.bats: line ', '.bats, line '],
  reach: 62,
  commands: ['bats'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const finding = readTest(log.lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readTest(lines: readonly string[], at: number): Finding | undefined {
  const head = FAILED.exec((lines[at] ?? '').slice(0, 2_000));
  const name = (head?.[1] ?? head?.[2])?.replace(/(?: in \d+(?:ms|sec)| \[\d+\])$/, '').trim();
  if (name === undefined || /# (?:skip|TODO)\b/i.test(name)) return undefined;
  const isTap = head?.[1] !== undefined;
  const frames: Frame[] = [];
  const text: string[] = [];
  let until = at;
  while (until + 1 < lines.length && until < at + MAX_LINES) {
    const line = (lines[until + 1] ?? '').slice(0, 2_000);
    if (isTap ? !line.startsWith('#') : !/^ {2,}(?![✓✗-] )\S/.test(line)) break;
    until++;
    const [, , file, row] = PLACE.exec(line) ?? [];
    if (file !== undefined) {
      frames.push({file, line: Number(row)});
      continue;
    }
    const [, script, scriptLine, message = ''] = SYNTAX.exec(line) ?? [];
    if (script !== undefined) frames.push({file: script, line: Number(scriptLine)});
    text.push(script === undefined ? line.replace(/^#? */, '') : message);
  }
  const own = frames.filter(({file}) => !LIBRARY.test(file));
  const kept = own.length > 0 ? own : frames;
  if (kept.length === 0) return undefined;
  const [first] = kept;
  return makeFinding({
    ...(kept.length === 1 ? first : {frames: kept}),
    severity: 'error',
    message: [name, ...text.slice(0, 8)].join('\n'),
    at,
    until,
  });
}
