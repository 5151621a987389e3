import {makeFinding} from '../formats/make-finding.js';
import {describeHunk, readUnifiedDiffs} from '../formats/unified-diff.js';
import type {Finding, Tool} from '../tool.js';

/** The file alone on its line, a ruler, then `H013 2:2 Img tag should have an alt attribute. <img src="a.png">`. */
const RULER = /^─{20,}$/;
const ROW = /^([HTDNJ]\d{3}) (\d+):(\d+) (\S.*)$/;

// https://www.djlint.com/docs/linter/, djlint/output.py. Names are relative to the argument when that is a folder.
export const tool: Tool = {
  name: 'djlint',
  title: 'HTML template linter and formatter',
  homepage: 'https://www.djlint.com',
  ecosystem: 'data',
  evidence: ['Linted ', 'Linting ', 'Checking ', 'would be updated'],
  evidenceForm: /(?:Linted|Linting|Checking) \d|Checking and Linting|would be updated/,
  commands: ['djlint'],
  read: ({lines}) => {
    if (!lines.some(line => line.startsWith('───'))) return [];
    const findings: Finding[] = [];
    let file: string | undefined;
    for (const [at, line] of lines.entries()) {
      if (line.length > 4_000) continue;
      if (isHeading(lines, at)) file = line.trim();
      const [, code, row, column, message = ''] = file === undefined ? [] : (ROW.exec(line) ?? []);
      if (file === undefined || code === undefined) continue;
      const url = 'https://www.djlint.com/docs/linter/';
      const place = {file, line: row, column: Number(column) + 1};
      findings.push(makeFinding({...place, severity: 'error', code, message, url, at}));
    }
    return [...findings, ...readCheck(lines)];
  },
};

/** The file's name, with a ruler below. */
function isHeading(lines: readonly string[], at: number): boolean {
  const next = lines[at + 1] ?? '';
  return next.startsWith('───') && RULER.test(next.slice(0, 200)) && lines[at]?.trim() !== '';
}

/** `--check` prints hunks below the same heading, without `---` and `+++`. */
function readCheck(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [at, line] of lines.entries()) {
    if (!isHeading(lines, at) || !(lines[at + 2] ?? '').startsWith('@@ ')) continue;
    const header = [`--- ${line.trim()}`, `+++ ${line.trim()}`];
    // Behind each `@@` line djlint prints a blank one, which is no line of the file.
    const body = lines.slice(at + 2, at + 2_000);
    const kept = [...body.keys()].filter(
      index => body[index] !== '' || !(body[index - 1] ?? '').startsWith('@@ '),
    );
    const diff = [...header, ...kept.map(index => body[index] ?? '')];
    const place = (index: number) => at + 2 + (kept[Math.max(index - 2, 0)] ?? 0);
    for (const hunk of readUnifiedDiffs(diff)) {
      if (hunk.oldFile !== line.trim()) continue;
      findings.push({
        file: line.trim(),
        line: hunk.line,
        endLine: hunk.endLine,
        severity: 'error',
        message: describeHunk('not formatted', hunk),
        at: place(hunk.at),
        until: place(hunk.until),
      });
    }
  }
  return findings;
}
