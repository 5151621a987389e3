import type {Finding, Log, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

const TOTAL = /^(?:ERROR: )?(Coverage failure: total of \S+ is less than fail-under=\S+)$/;
const PLUGIN =
  /^(?:FAIL |ERROR: )?(Required test coverage of \S+ not reached\. Total coverage: \S+)$/;
const TABLE = /^Name +Stmts +Miss .*Cover( +Missing)?$/;
/** `src/cart.py      18      7    61%   13-15, 29, 33->exit, 37-38`. */
const ROW = /^(\S.*?) +(?:\d+ +){2,4}(\d{1,3}(?:\.\d+)?%) {3}(\d.*)$/;

/** Form: https://coverage.readthedocs.io/en/latest/commands/cmd_report.html; pytest-cov prints the same table. */
export const tool: Tool = {
  name: 'coverage',
  title: 'Python test coverage threshold',
  homepage: 'https://coverage.readthedocs.io',
  ecosystem: 'python',
  evidence: ['Coverage failure: total of ', 'Required test coverage of '],
  commands: ['coverage', 'pytest'],
  read,
};

/** One finding for the total, and one per file whose uncovered lines the table names. */
function read({lines}: Log): readonly Finding[] {
  const failures = lines.flatMap((line, at): Finding[] => {
    const text = line.slice(0, 400);
    const message = (PLUGIN.exec(text) ?? TOTAL.exec(text))?.[1];
    return message === undefined ? [] : [{severity: 'error', message, at}];
  });
  // pytest-cov says it twice, in coverage's words and in its own.
  const own = failures.filter(({message}) => message.startsWith('Required'));
  if (failures.length === 0) return [];
  return [...(own.length > 0 ? own : failures), ...readUncovered(lines)];
}

function readUncovered(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let inTable = false;
  for (const [at, line] of lines.entries()) {
    if (TABLE.test(line)) inTable = true;
    else if (line.startsWith('TOTAL ')) inTable = false;
    const [, file, cover, missing] = (inTable ? ROW.exec(line.slice(0, 4_000)) : undefined) ?? [];
    if (file === undefined || missing === undefined) continue;
    // `33->exit` is a branch; the lines stand before and between such.
    const first = missing.split(', ').find(range => /^\d+(?:-\d+)?$/.test(range));
    if (first === undefined) continue;
    const [from, to] = first.split('-').map(Number);
    findings.push({
      file,
      line: from ?? 1,
      endLine: to ?? from ?? 1,
      severity: 'warning',
      message: clip(`not covered (file: ${cover ?? ''}): ${missing}`),
      at,
    });
  }
  return findings;
}
