import {goLines, type GoLine} from '../formats/go-output.js';
import {readGoStack} from '../formats/go-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

const BAR = /^={18}$/;
const ACCESS = /^(?:Previous )?(?:atomic )?(?:[Rr]ead|[Ww]rite) at 0x[0-9a-f]+ by (.+):$/;

/** Format: https://go.dev/doc/articles/race_detector#Report_Format. */
function read(log: Log): readonly Finding[] {
  const lines = goLines(log);
  const findings: Finding[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]?.text !== 'WARNING: DATA RACE') continue;
    const end = endOfReport(lines, index);
    findings.push(readRace(lines, index, end));
    index = end - 1;
  }
  return findings;
}

function endOfReport(lines: readonly GoLine[], start: number): number {
  let end = start + 1;
  while (end < lines.length && end < start + 500 && !BAR.test(lines[end]?.text ?? '')) end++;
  return end;
}

/** One finding at the first access; the other access stands in its message. */
function readRace(lines: readonly GoLine[], start: number, end: number): Finding {
  const accesses = [];
  for (let index = start + 1; index < end; index++) {
    const text = lines[index]?.text ?? '';
    if (ACCESS.test(text)) accesses.push({text, ...readGoStack(lines, index + 1)});
  }
  const told = accesses.map(({text, functions, frames}) => {
    const file = frames[0]?.file;
    const base = file?.slice(file.lastIndexOf('/') + 1);
    const place = base === undefined ? '' : ` (${base}:${frames[0]?.line ?? '?'})`;
    const doing = text.replace(/ at 0x[0-9a-f]+/, '').replace(/:$/, '');
    return `${doing} in ${functions[0] ?? 'unknown'}${place}`;
  });
  const at = lines[start]?.at ?? 0;
  return {
    frames: accesses.flatMap(access => access.frames),
    severity: 'error',
    code: 'DATA RACE',
    message: ['data race', ...told].join('\n'),
    url: 'https://go.dev/doc/articles/race_detector',
    at,
    until: Math.max(at, lines[end - 1]?.at ?? at),
  };
}

export const tool: Tool = {
  name: 'go race',
  title: "Go's race detector",
  homepage: 'https://go.dev/doc/articles/race_detector',
  ecosystem: 'go',
  evidence: ['WARNING: DATA RACE'],
  reach: 100,
  commands: ['go test -race', 'go run -race'],
  read,
};
