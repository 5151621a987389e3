import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `#   Failed test 'counts items'`, then `#   at t/cart.t line 9.`; a test without name has both on one line. */
const FAILED =
  /^ *#\s+Failed (?:\(TODO\) )?test(?: '(.*)'| \((.*)\))?(?: at (\S.*) line (\d+)\.)?$/;
const PLACE = /^ *#\s+(?:at|in) (\S.*?) (?:at )?line (\d+)\.$/;
const MORE = /^ *# {3,}/;
/** Test::Class's name of a method that died: `cuts died (Can't locate … at lib/Slug.pm line 17.)`. */
const DIED = / died \(.* at (\S+) line (\d+)\.\)$/;
const NOT_OK = /^ *not ok \d+(?: - (\S.*))?$/;
const UNNAMED = 'failed test';
const MAX_LINES = 40;

// https://perldoc.perl.org/Test::More, Test::Builder's ok(); https://perldoc.perl.org/prove.
export const tool: Tool = {
  name: 'prove',
  title: 'Perl test harness with Test::More',
  homepage: 'https://perldoc.perl.org/prove',
  ecosystem: 'other',
  evidence: ['Failed test'],
  reach: 40,
  commands: ['prove', 'perl', 'make test', 'yath'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    const byName = new Map<string, Finding>();
    for (let at = 0; at < lines.length; at++) {
      const finding = readFailure(lines, at);
      if (!finding) continue;
      findings.push(finding);
      byName.set(finding.message.split('\n')[0] ?? '', finding);
      at = finding.until ?? at;
    }
    // The TAP line itself, which stands elsewhere when standard error is apart: said already.
    const repeated = lines.flatMap((line, at) => {
      const match = line.includes('not ok') ? NOT_OK.exec(line.slice(0, 2_000)) : null;
      const known = match ? byName.get(match[1] ?? UNNAMED) : undefined;
      return known ? [{...known, at, until: at}] : [];
    });
    return [...findings, ...repeated];
  },
};

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const line = (lines[at] ?? '').slice(0, 2_000);
  const head = line.includes('Failed ') ? FAILED.exec(line) : null;
  if (!head || line.includes('(TODO)')) return undefined;
  const name = head[1] ?? head[2];
  let until = at;
  let place: readonly [string | undefined, string | undefined] = [head[3], head[4]];
  if (place[0] === undefined) {
    const [, file, row] = PLACE.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
    if (file === undefined) return undefined;
    place = [file, row];
    until = at + 1;
  }
  const text: string[] = [];
  while (until + 1 < lines.length && until < at + MAX_LINES) {
    const more = (lines[until + 1] ?? '').slice(0, 2_000);
    if (!MORE.test(more) || FAILED.test(more)) break;
    text.push(more.replace(/^ *#/, ''));
    until++;
  }
  const [file, row] = place;
  const [, diedIn, diedAt] = DIED.exec(name ?? '') ?? [];
  const frames = [
    {file: diedIn ?? '', line: Number(diedAt)},
    {file: file ?? '', line: Number(row)},
  ];
  return makeFinding({
    ...(diedIn === undefined ? {file, line: row} : {frames}),
    severity: 'error',
    message: [name ?? UNNAMED, essence(text)].join('\n').trim(),
    at,
    until,
  });
}
