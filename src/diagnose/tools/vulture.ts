import type {Finding, Log, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

const ROW =
  /^(\S[^:]*):(\d{1,9}): ((?:unused|unreachable|unsatisfiable|redundant) .*) \((\d{1,3})% confidence(?:, \d+ lines?)?\)$/;
const UNREADABLE = /^(\S[^:]*\.pyi?):(\d{1,9}): (\S.* at ".*")$/;

/** Form: vulture/core.py of https://github.com/jendrikseipp/vulture. */
export const tool: Tool = {
  name: 'vulture',
  title: 'Python dead code finder',
  homepage: 'https://github.com/jendrikseipp/vulture',
  ecosystem: 'python',
  evidence: ['% confidence'],
  reach: 10,
  commands: ['vulture'],
  read: ({lines}: Log) =>
    lines.flatMap((line, at): readonly Finding[] => {
      const [, file, row, message, confidence] = ROW.exec(line.slice(0, 2_000)) ?? [];
      if (file !== undefined && message !== undefined) {
        const severity = confidence === '100' ? 'error' : 'warning';
        return [{file, line: Number(row), severity, message: clip(message), at}];
      }
      const [, path, number, why] = UNREADABLE.exec(line.slice(0, 2_000)) ?? [];
      if (path === undefined || why === undefined) return [];
      return [{file: path, line: Number(number), severity: 'error', message: clip(why), at}];
    }),
};
