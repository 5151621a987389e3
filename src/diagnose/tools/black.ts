import type {Finding, Log, Tool} from '../tool.js';
import {hunkFinding, readUnifiedDiffs} from '../formats/unified-diff.js';
import {linesStarting} from '../formats/line-starts.js';
import {clip} from '../formats/essence.js';

const WOULD = /^would reformat (\S.*)$/;
/** Until version 25: `error: cannot format x.py: Cannot parse: 1:11: def f(:`, the column counted from 0. */
const CANNOT_FORMAT = /^error: cannot format (\S.*?): (.*)$/;
const CANNOT_PARSE = /^(Cannot parse[^:]*): (\d{1,9}):(\d{1,9}): (.*)$/;
/** From version 26: `error: cannot parse: /app/x.py:1:11`, then the source line, a caret and `ParseError: …`. */
const NO_PARSE = /^error: cannot parse: (\S.*?):(\d{1,9}):(\d{1,9})$/;
/** `2026-11-22 14:52:56.254791+00:00`: what black (and no other formatter) puts behind the tab. */
const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{6})? ?\+\d\d:?\d\d$/;

/**
 * Forms: https://black.readthedocs.io/en/stable/usage_and_configuration/the_basics.html; pytest-black prints the diff in a
 * block of its own.
 */
export const tool: Tool = {
  name: 'black',
  title: 'Python formatter',
  homepage: 'https://black.readthedocs.io',
  ecosystem: 'python',
  evidence: [
    'would reformat ',
    'error: cannot format ',
    'error: cannot parse: ',
    'would be reformatted',
    'lack format check',
    'LACK format check',
    '+00:00',
    ' +0000',
  ],
  commands: ['black'],
  read,
};

function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  const shown = new Set<string>();
  for (const hunk of readUnifiedDiffs(lines)) {
    if (!DATE.test(hunk.oldLabel) || hunk.oldFile !== hunk.newFile) continue;
    shown.add(hunk.oldFile);
    findings.push(hunkFinding(hunk, hunk.oldFile, 'would reformat'));
  }
  for (const at of linesStarting(lines, 'would reformat ', 'error: cannot ')) {
    const line = lines[at] ?? '';
    const file = WOULD.exec(line.slice(0, 2_000))?.[1];
    if (file !== undefined && !shown.has(file)) {
      findings.push({file, severity: 'error', message: 'would reformat', at});
    }
    const failure = line.startsWith('error: cannot ') ? readFailure(lines, at) : undefined;
    if (failure) findings.push(failure);
  }
  return findings;
}

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const line = (lines[at] ?? '').slice(0, 2_000);
  const [, parsed, row, column] = NO_PARSE.exec(line) ?? [];
  if (parsed !== undefined) {
    const end = lines.findIndex((text, index) => index > at && !text.startsWith(' '));
    const until = end > at && end <= at + 3 && /^\w+Error\b/.test(lines[end] ?? '') ? end : at;
    const words = until > at ? `: ${lines[until] ?? ''}` : '';
    const place = {file: parsed, line: Number(row), column: Math.max(1, Number(column))};
    return {...place, severity: 'error', message: clip(`cannot parse${words}`), at, until};
  }
  const [, file, why = ''] = CANNOT_FORMAT.exec(line) ?? [];
  if (file === undefined || file === '-') return undefined;
  const [, words, number, offset, source] = CANNOT_PARSE.exec(why) ?? [];
  if (words === undefined) return {file, severity: 'error', message: clip(why), at};
  const place = {file, line: Number(number), column: Number(offset) + 1};
  return {...place, severity: 'error', message: clip(`${words}: ${(source ?? '').trim()}`), at};
}
