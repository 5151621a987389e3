import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `/app/a.nim(3, 14) Error: type mismatch: got <int, string>`, `…(2, 7) Warning: … [UnusedImport]`. */
const PROBLEM =
  /^(\S.{0,400}?\.(?:nims?|nimble|cfg))\((\d+), (\d+)\) (Error|Warning|Hint): (.*?)(?: \[(\w+)\])?$/;
/** `/app/b.nim(3)            g`: calls, outermost first, then `Error: unhandled exception: … [ValueError]`. */
const CALL = /^(\S.{0,400}?\.nim)\((\d+)\) +\S+$/;
const THROWN = /^(?:Error: unhandled exception| +Unhandled exception): (.*?)(?: \[(\w+)\])?$/;
/** std/unittest: `    /app/t.nim(6, 25): Check failed: a == b`, then ` a was 3`. */
const CHECK = /^ +(\S.{0,400}?\.nim)\((\d+), (\d+)\): (Check failed: .*)$/;
/** `/app/t.nim(9, 14) \`a == b\` why`: a failed doAssert. */
const ASSERTED = /^(\S.{0,400}?\.nim)\((\d+), (\d+)\) (.*)$/;
/** What explains a mismatch: overloads that were looked at. */
const MAX_LINES = 40;

// https://nim-lang.org/docs/nimc.html
export const tool: Tool = {
  name: 'nim',
  title: 'Nim compiler and uncaught exceptions',
  homepage: 'https://nim-lang.org',
  ecosystem: 'other',
  evidence: [
    ') Error: ',
    ') Warning: ',
    ') Hint: ',
    'Error: unhandled exception: ',
    '): Check failed: ',
    ' Unhandled exception: ',
  ],
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
      // unittest leaves a line between the calls and the exception.
      if (line === '') continue;
      const [, message, code] = THROWN.exec(line) ?? [];
      if (message !== undefined) {
        const [, path, number, column, why] = ASSERTED.exec(message) ?? [];
        const place = path === undefined ? {frames: calls} : {file: path, line: number, column};
        const from = calls.length === 0 ? at : start;
        const said = {severity: 'error', code, message: why ?? message, at: from, until: at};
        if (path !== undefined || calls.length > 0) findings.push(makeFinding({...place, ...said}));
      }
      calls = [];
      const check = CHECK.exec(line);
      if (check) findings.push(readCheck(log.lines, at, check));
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

function readCheck(lines: readonly string[], at: number, match: RegExpExecArray): Finding {
  const [, file, line, column, message = ''] = match;
  let until = at;
  while (until < at + MAX_LINES && /^ +\S.* was /.test(lines[until + 1] ?? '')) until++;
  const text = [message, ...lines.slice(at + 1, until + 1).map(next => next.trim())];
  return makeFinding({file, line, column, severity: 'error', message: essence(text), at, until});
}
