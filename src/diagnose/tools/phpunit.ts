import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `There were 2 failures:`; from version 10 also `2 tests triggered 1 PHP warning:`. */
const SECTION =
  /^(?:There (?:was|were) \d+ (?:PHPUnit |PHP )?(?:test runner )?([a-z]+(?: test)?)s?:|\d+ tests? triggered \d+ (?:PHPUnit |PHP )?([a-z]+)s?:)$/;
const ENTRY = /^\d+\) (\S.*)$/;
const FRAME = /^(?:phpvfscomposer:\/\/)?(\/\S.*|[\w.-]+\/\S.*|[\w.-]+\.php):(\d+)$/;
const END = /^(?:--|OK|OK, but.*|FAILURES!|ERRORS!|WARNINGS!|Tests: \d+.*|No tests executed!)$/;
/** `--testdox`: ` ✘ Name`, then lines that start with `│`, `├`, `┊`, `╵`. */
const TESTDOX = /^ ✘ (\S.*)$/;
const TESTDOX_LINE = /^ {3}[┐├│┊╵┴](?: (.*))?$/;
const MAX_LINES = 200;

// https://docs.phpunit.de, TextUI/Output/Default/ResultPrinter.php of versions 8 to 12.
export const tool: Tool = {
  name: 'phpunit',
  title: 'PHP test framework',
  homepage: 'https://phpunit.de',
  ecosystem: 'php',
  evidence: ['There was 1 ', 'There were ', ' ✘ ', ' triggered '],
  commands: ['phpunit', 'paratest', 'simple-phpunit', 'artisan test'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    let kind: string | undefined;
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      const section = SECTION.exec(line);
      if (section) kind = section[1] ?? section[2];
      else if (END.test(line) && line !== '--') kind = undefined;
      const name = kind === undefined ? undefined : ENTRY.exec(line)?.[1];
      if (kind === undefined || name === undefined) continue;
      const finding = readEntry(lines, at, name, kind);
      if (finding) findings.push(finding);
      at = finding?.until ?? at;
    }
    return findings.length > 0 ? findings : readTestdox(lines);
  },
};

function severityOf(kind: string): Finding['severity'] | undefined {
  if (/^(?:failure|error)/.test(kind)) return 'error';
  if (/^(?:skip|incomplete|notice)/.test(kind)) return undefined;
  return 'warning';
}

function readEntry(
  lines: readonly string[],
  at: number,
  name: string,
  kind: string,
): Finding | undefined {
  const severity = severityOf(kind);
  if (severity === undefined) return undefined;
  const place = frameOf(name);
  const frames: Frame[] = place ? [place] : [];
  const text: string[] = [];
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (ENTRY.test(line) || END.test(line) || SECTION.test(line) || line === 'Triggered by:') break;
    const frame = frameOf(line);
    if (frame) frames.push(frame);
    else if (frames.length === 0 || place) text.push(line);
    if (line !== '') until = index;
  }
  const [, code, said] = /^([A-Z][\w\\]*(?:Exception|Error)): ?(.*)$/.exec(text[0] ?? '') ?? [];
  const message = essence(code === undefined ? text : [said ?? '', ...text.slice(1)]);
  if (frames.length === 0 && severity !== 'error') return undefined;
  const [first] = frames;
  return makeFinding({
    ...(frames.length === 1 ? first : frames.length > 1 ? {frames} : {}),
    severity,
    code,
    message: place ? message : [message, `in test: ${name}`].join('\n').trim(),
    at,
    until,
  });
}

function frameOf(line: string): Frame | undefined {
  const [, file, row] = FRAME.exec(line) ?? [];
  return file === undefined || Number(row) === 0 ? undefined : {file, line: Number(row)};
}

function readTestdox(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const name = TESTDOX.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
    if (name === undefined) continue;
    const text: string[] = [];
    const frames: Frame[] = [];
    let until = at;
    for (;;) {
      const next = TESTDOX_LINE.exec((lines[until + 1] ?? '').slice(0, 2_000));
      if (!next) break;
      until++;
      const frame = frameOf((next[1] ?? '').trim());
      if (frame) frames.push(frame);
      else if (frames.length === 0) text.push(next[1] ?? '');
    }
    const [first] = frames;
    if (!first) continue;
    findings.push(
      makeFinding({
        ...(frames.length === 1 ? first : {frames}),
        severity: 'error',
        message: [essence(text), `in test: ${name}`].join('\n').trim(),
        at,
        until,
      }),
    );
    at = until;
  }
  return findings;
}
