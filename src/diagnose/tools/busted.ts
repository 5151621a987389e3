import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `Failure -> spec/calc_spec.lua @ 4` (`→` in UTF-8), the test's name, then `spec/calc_spec.lua:5: …`. */
const HEAD = /^(Failure|Error) (?:->|→) (\S.*?) @ (\d+)$/;
/** TAP: `# spec/calc_spec.lua @ 4`, then `# Failure message: spec/calc_spec.lua:5: …`. */
const TAP_HEAD = /^# (\S.*?) @ (\d+)$/;
const TAP_MESSAGE = /^# (?:Failure|Error) message: (.*)$/;
const PLACED = /^(\S[^:]{0,400}\.(?:lua|moon)):(\d+): (.*)$/;
/** What the next run begins with. */
const PROGRESS = /^(?:[-+*.●◌✱◼]+|\d+ success(?:es)? \/ .*|not ok \d+ .*|ok \d+ .*)$/u;
const MAX_LINES = 60;

// https://lunarmodules.github.io/busted/, busted/outputHandlers/{utfTerminal,plainTerminal,TAP}.lua.
export const tool: Tool = {
  name: 'busted',
  title: 'Lua test framework',
  homepage: 'https://lunarmodules.github.io/busted/',
  ecosystem: 'other',
  evidence: [
    'Failure -> ',
    'Error -> ',
    'Failure → ',
    'Error → ',
    '# Failure message: ',
    '# Error message: ',
  ],
  reach: 62,
  commands: ['busted'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const finding = readTerminal(log.lines, at) ?? readTap(log.lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readTerminal(lines: readonly string[], at: number): Finding | undefined {
  const [, kind, spec, row] = HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
  if (spec === undefined || row === undefined) return undefined;
  let until = at + 1;
  const text: string[] = [];
  while (until + 1 < lines.length && until < at + MAX_LINES) {
    const line = (lines[until + 1] ?? '').slice(0, 2_000);
    if (line === '' || HEAD.test(line) || PROGRESS.test(line)) break;
    // An error has one line, and a trace perhaps.
    if (kind === 'Error' && text.length > 0 && !/^(?:\t|stack traceback:)/.test(line)) break;
    text.push(line);
    until++;
  }
  return failure(text, {spec, row, name: lines[at + 1] ?? '', at, until});
}

function readTap(lines: readonly string[], at: number): Finding | undefined {
  const [, name] = /^not ok \d+ - (\S.*)$/.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
  const [, spec, row] = TAP_HEAD.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
  const first = TAP_MESSAGE.exec((lines[at + 2] ?? '').slice(0, 2_000))?.[1];
  if (name === undefined || spec === undefined || row === undefined || first === undefined)
    return undefined;
  let until = at + 2;
  const text = [first];
  while (until < at + MAX_LINES && (lines[until + 1] ?? '').startsWith('# ')) {
    text.push((lines[++until] ?? '').slice(2, 2_000));
  }
  return failure(text, {spec, row, name, at, until});
}

interface TestPlace {
  readonly spec: string;
  readonly row: string;
  readonly name: string;
  readonly at: number;
  readonly until: number;
}

/** The message begins with the line that failed; without it the test's own line is known. */
function failure(text: readonly string[], {spec, row, name, at, until}: TestPlace): Finding {
  const [, file, line, said] = PLACED.exec(text[0] ?? '') ?? [];
  const trace = text.findIndex(one => one === 'stack traceback:');
  const shown = trace < 0 ? text : text.slice(0, trace);
  const place =
    file === undefined
      ? {file: spec, line: row}
      : file === spec
        ? {file, line}
        : {
            frames: [
              {file, line: Number(line)},
              {file: spec, line: Number(row)},
            ],
          };
  const message = essence(said === undefined ? shown : [said, ...shown.slice(1)]);
  return makeFinding({
    ...place,
    severity: 'error',
    message: [message, `in test: ${name}`].join('\n'),
    at,
    until,
  });
}
