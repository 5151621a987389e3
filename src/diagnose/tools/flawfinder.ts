import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `src/fmt.c:13:  [4] (buffer) strcpy:`, with --columns `src/fmt.c:13:5:  [4] …`; with --singleline the text follows. */
const HIT = /^(\S[^:]{0,400}):(\d+):(?:(\d+):)? {1,2}\[([0-5])\] \((\w+)\) (\w+):(.*)$/;
const MORE = /^ {2}(\S.*)$/;

// https://dwheeler.com/flawfinder/flawfinder.pdf, "Output format"; risk levels are 0 to 5.
export const tool: Tool = {
  name: 'flawfinder',
  title: 'Security checker of C and C++ sources',
  homepage: 'https://dwheeler.com/flawfinder/',
  ecosystem: 'c',
  evidence: ['] ('],
  evidenceForm: HIT,
  reach: 8,
  commands: ['flawfinder'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const hit = line.includes('] (') ? HIT.exec(line.slice(0, 2_000)) : null;
      if (!hit) return [];
      const [, file, row, column, level, kind, name = '', rest = ''] = hit;
      const text = [rest.trim()].filter(part => part !== '');
      let until = at;
      for (let next = at + 1; next < at + 8; next++) {
        const more = MORE.exec((lines[next] ?? '').slice(0, 400))?.[1];
        if (more === undefined) break;
        text.push(more);
        until = next;
      }
      const severity = Number(level) >= 4 ? 'error' : Number(level) >= 2 ? 'warning' : 'info';
      const message = `${name}: ${text.join(' ')}`;
      return [makeFinding({file, line: row, column, severity, code: kind, message, at, until})];
    }),
};
