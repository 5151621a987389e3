import {clip} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const FILE = /^(\S.*\.\w{1,6})$/;
const LINE = /^ {2}Line: (\d{1,9})$/;
/** `    pylint: unused-argument / Unused argument 'codes' (col 42)`. */
const PROBLEM = /^ {4}([\w-]{1,40}): (\S{1,80}) \/ (\S.*?)(?: \(col (\d{1,6})\))?$/;

// prospector/formatters/grouped.py, the default: https://prospector.landscape.io
export const tool: Tool = {
  name: 'prospector',
  title: 'Runner of several Python linters',
  homepage: 'https://prospector.landscape.io',
  ecosystem: 'python',
  evidence: ['  Line: '],
  evidenceForm: LINE,
  commands: ['prospector'],
  read: ({lines}) => {
    let file: string | undefined;
    let row: string | undefined;
    return lines.flatMap((line, at): Finding[] => {
      const text = line.slice(0, 2_000);
      if (!text.startsWith(' ')) {
        file = FILE.exec(text)?.[1];
        row = undefined;
        return [];
      }
      const next = LINE.exec(text)?.[1];
      if (next !== undefined) row = next;
      const [, linter, code, said = '', column] =
        row === undefined ? [] : (PROBLEM.exec(text) ?? []);
      if (linter === undefined || file === undefined) return [];
      const message = clip(`${said} (${linter})`);
      // Only pylint counts columns from 0.
      const first = linter === 'pylint' ? 1 : 0;
      const col = column === undefined ? undefined : Number(column) + first;
      return [makeFinding({file, line: row, column: col, severity: 'error', code, message, at})];
    });
  },
};
