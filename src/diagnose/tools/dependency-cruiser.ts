import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `  error no-circular: src/a.js → `, whose cycle follows; `  warn no-orphans: src/orphan.js`. */
const VIOLATION = /^ {2}(error|warn|info) ([\w@./-]+): (\S+)(?: (?:→|->) ?(\S*))?\s*$/;
const CYCLE = /^ {4,}(\S+)(?: (?:→|->))?\s*$/;
const START_OF_COUNT = /^[x✖×✘] \d+ dependency violations? \(|^[⚠!‼] \d+ dependency violations? \(/;

function readViolation(lines: readonly string[], at: number, match: RegExpExecArray): Finding {
  const [, severity = '', code, file = '', to = ''] = match;
  const cycle: string[] = [];
  let until = at;
  for (
    let step;
    to === '' && (step = CYCLE.exec((lines[until + 1] ?? '').slice(0, 1_000)));
    until++
  ) {
    cycle.push(step[1] ?? '');
  }
  const path = to === '' ? cycle : [to];
  const anchor = to.startsWith('.') || /^[@\w][\w@/-]*$/.test(to) ? to : undefined;
  const message = [file, ...path].join(' → ');
  return makeFinding({
    file,
    anchor,
    severity: severity === 'warn' ? 'warning' : severity,
    code,
    message,
    at,
    until,
  });
}

// src/report/error.mjs of dependency-cruiser 8 to 17: https://github.com/sverweij/dependency-cruiser
export const tool: Tool = {
  name: 'dependency-cruiser',
  title: 'checks rules about dependencies between modules',
  homepage: 'https://github.com/sverweij/dependency-cruiser',
  ecosystem: 'javascript',
  evidence: ['dependency violation'],
  commands: ['depcruise', 'dependency-cruise', 'dependency-cruiser'],
  read: log => {
    const findings: Finding[] = [];
    let pending: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 2_000);
      const match = VIOLATION.exec(line);
      if (match) {
        const finding = readViolation(log.lines, at, match);
        pending.push(finding);
        at = finding.until ?? at;
      } else if (START_OF_COUNT.test(line)) {
        findings.push(...pending);
        pending = [];
      } else if (line.trim() !== '') pending = [];
    }
    return findings;
  },
};
