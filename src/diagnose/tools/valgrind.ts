import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

const LINE = /^==\d+== ?(.*)$/;
/** What Memcheck, Helgrind and DRD say; all else that has a stack below it is an explanation of one of these. */
const PROBLEM =
  /^(?:Thread \d+.*: )?((?:Invalid (?:read|write|free)|Conditional jump|Use of uninitialised|Syscall param|Mismatched free|Source and destination overlap|Argument '|Jump to the invalid|Process terminating|Possible data race|Thread #\d+: .*|[\d,]+ (?:\([\d,]+ direct, [\d,]+ indirect\) )?bytes in [\d,]+ blocks are (?:definitely|possibly|indirectly) lost|Stack overflow).*)$/;
/** `   at 0x10915E: use (uninit.c:4)`; the name alone unless --fullpath-after. */
const FRAME = /^ +(?:at|by) 0x[\dA-F]+: .*\((\S[^()]*):(\d+)\)$/;
const STACK_LINE = /^ +(?:at|by) 0x[\dA-F]+: /;

// https://valgrind.org/docs/manual/mc-manual.html#mc-manual.errormsgs
export const tool: Tool = {
  name: 'valgrind',
  title: 'Memory and thread error detector',
  homepage: 'https://valgrind.org',
  ecosystem: 'c',
  evidence: ['==    at 0x'],
  reach: 40,
  commands: ['valgrind'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const message = PROBLEM.exec(textOf(lines[at]))?.[1];
      if (message === undefined || !STACK_LINE.test(textOf(lines[at + 1]))) continue;
      const frames: Frame[] = [];
      let until = at;
      while (STACK_LINE.test(textOf(lines[until + 1]))) {
        const [, file, line] = FRAME.exec(textOf(lines[++until])) ?? [];
        if (file !== undefined) frames.push({file, line: Number(line)});
      }
      const isName = frames.every(({file}) => !file.includes('/'));
      findings.push(
        makeFinding({
          ...(frames.length > 0 && {frames, ...(isName && {baseNameOnly: true})}),
          severity: message.includes(' possibly lost') ? 'warning' : 'error',
          message: message.replace(/ in loss record .*$/, ''),
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};

function textOf(line: string | undefined): string {
  return line?.startsWith('==') === true ? (LINE.exec(line.slice(0, 2_000))?.[1] ?? '') : '';
}
