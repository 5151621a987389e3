import type {Finding, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

const ROW = /^(\S[^:]*\.(?:rst|txt|inc)):(\d{1,9}): (D\d{3}) (\S.*)$/;

/** Form: https://doc8.readthedocs.io/en/latest/readme.html#usage. */
export const tool: Tool = {
  name: 'doc8',
  title: 'reStructuredText style checker',
  homepage: 'https://doc8.readthedocs.io',
  ecosystem: 'docs',
  evidence: ['Total accumulated errors = ', ': D0'],
  reach: 5,
  commands: ['doc8'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const [, file, row, code, message] = ROW.exec(line.slice(0, 2_000)) ?? [];
      if (file === undefined || code === undefined || message === undefined) return [];
      return [{file, line: Number(row), severity: 'error', code, message: clip(message), at}];
    }),
};
