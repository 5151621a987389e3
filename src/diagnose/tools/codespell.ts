import type {Finding, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

const ROW = /^(\S[^:]*):(\d{1,9}): (\S+ ==> \S.*)$/;
const IN_NAME = /^(\S[^:]*): (\S+ ==> \S.*)$/;

/** Form: https://github.com/codespell-project/codespell#usage; file names that are misspelled have no line. */
export const tool: Tool = {
  name: 'codespell',
  title: 'Spelling checker for code',
  homepage: 'https://github.com/codespell-project/codespell',
  ecosystem: 'docs',
  evidence: [' ==> '],
  reach: 5,
  commands: ['codespell'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      if (!line.includes(' ==> ')) return [];
      const [, file, row, message] = ROW.exec(line.slice(0, 2_000)) ?? [];
      if (file !== undefined && message !== undefined) {
        return [{file, line: Number(row), severity: 'error', message: clip(message), at}];
      }
      const [, path, words] = IN_NAME.exec(line.slice(0, 2_000)) ?? [];
      if (path === undefined || words === undefined) return [];
      return [{file: path, severity: 'error', message: clip(words), at}];
    }),
};
