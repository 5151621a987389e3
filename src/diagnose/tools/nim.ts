import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `/app/a.nim(3, 14) Error: type mismatch: got <int, string>`, `…(2, 7) Warning: … [UnusedImport]`. */
const PROBLEM =
  /^(\S.{0,400}?\.(?:nims?|nimble|cfg))\((\d+), (\d+)\) (Error|Warning|Hint): (.*?)(?: \[(\w+)\])?$/;
/** `/app/b.nim(3)            g`: calls, outermost first, then `Error: unhandled exception: … [ValueError]`. */
const CALL = /^(\S.{0,400}?\.nim)\((\d+)\) +\S+$/;
const THROWN = /^Error: unhandled exception: (.*?)(?: \[(\w+)\])?$/;
/** What explains a mismatch: overloads that were looked at. */
const MAX_LINES = 40;

// https://nim-lang.org/docs/nimc.html
export const tool: Tool = {
  name: 'nim',
  title: 'Nim compiler and uncaught exceptions',
  homepage: 'https://nim-lang.org',
  ecosystem: 'other',
  evidence: [') Error: ', ') Warning: ', ') Hint: ', 'Error: unhandled exception: '],
  reach: 100,
  commands: ['nim', 'nimble', 'testament'],
  read: log => {
    const findings: Finding[] = [];
    let calls: Frame[] = [];
    let start = 0;
    for (const [at, text] of log.lines.entries()) {
      const line = text.slice(0, 4_000);
      const [, file, row] = CALL.exec(line) ?? [];
      if (file !== undefined) {
        if (calls.length === 0) start = at;
        calls.unshift({file, line: Number(row)});
        continue;
      }
      const thrown = THROWN.exec(line);
      if (thrown && calls.length > 0) {
        const [, message = '', code] = thrown;
        findings.push(
          makeFinding({frames: calls, severity: 'error', code, message, at: start, until: at}),
        );
      }
      calls = [];
      const problem = PROBLEM.exec(line);
      if (problem) findings.push(readProblem(log.lines, at, problem));
    }
    return findings;
  },
};

function readProblem(lines: readonly string[], at: number, match: RegExpExecArray): Finding {
  const [, file, line, column, severity = '', message = '', code] = match;
  const text = [message];
  if (message.startsWith('type mismatch')) {
    const end = lines
      .slice(at + 1, at + MAX_LINES)
      .findIndex(next => next.startsWith('expression: '));
    if (end >= 0) text.push(lines[at + 1 + end] ?? '');
  }
  return makeFinding({file, line, column, severity, code, message: essence(text), at});
}
