import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `    (file "a.tcl" line 7)`: a file's own call, deepest first; procedures name no file. */
const CALL = /^ {4}\(file "([^"]+)" line (\d+)\)$/;
const WHILE = '    while executing';
const PART = /^(?: {4}\S|"|\s|invoked)/;
const MAX_TRACE = 400;

// https://www.tcl-lang.org/man/tcl8.6/TclCmd/tclvars.htm#M9 (errorInfo)
export const tool: Tool = {
  name: 'tcl',
  title: 'Tcl: uncaught errors',
  homepage: 'https://www.tcl-lang.org',
  ecosystem: 'other',
  evidence: [WHILE],
  reach: 400,
  commands: ['tclsh', 'wish', 'expect'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 1; at < lines.length; at++) {
      if (lines[at] !== WHILE) continue;
      const frames: Frame[] = [];
      let until = at;
      let isQuoted = false;
      for (let index = at + 1; index < Math.min(lines.length, at + MAX_TRACE); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        const [, file, row] = CALL.exec(line) ?? [];
        if (file !== undefined) {
          frames.push({file, line: Number(row)});
          until = index;
        }
        const opens = line.startsWith('"');
        if (!isQuoted && !opens && !PART.test(line)) break;
        if (opens) isQuoted = true;
        if (isQuoted && line.endsWith('"') && line.length > 1) isQuoted = false;
        if (line === WHILE) break;
      }
      if (frames.length === 0) continue;
      const message = lines[at - 1] ?? '';
      findings.push(
        makeFinding({
          ...(frames.length > 1 ? {frames} : frames[0]),
          severity: 'error',
          message,
          at: at - 1,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};
