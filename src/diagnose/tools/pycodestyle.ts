import type {Finding, Log, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';
import {isRuffTable} from '../formats/ruff-table.js';

const ROW = /^(\S[^:]*):(\d{1,9}):(\d{1,9}): ([EW]\d{3}) (\S.*)$/;

/** Form: https://pycodestyle.pycqa.org/en/latest/intro.html#example-usage-and-output. */
export const tool: Tool = {
  name: 'pycodestyle',
  title: 'Python style checker (PEP 8)',
  homepage: 'https://pycodestyle.pycqa.org',
  ecosystem: 'python',
  evidence: ['.py:', '.pyi:', ':1: E', ':1: W'],
  evidenceForm: /^[^:]*:\d+:\d+: [EW]\d{3} /,
  reach: 5,
  commands: ['pycodestyle', 'pep8'],
  read: ({lines, command}: Log) => {
    const isRuff = isRuffTable(lines);
    const isNamed = /\b(?:pycodestyle|pep8)\b/.test(command);
    return lines.flatMap((line, at): readonly Finding[] => {
      const [, file, row, column, code, message] = ROW.exec(line.slice(0, 2_000)) ?? [];
      if (file === undefined || code === undefined || message === undefined) return [];
      // Without its name in the RUN such rows are as likely flake8's, which goes first.
      if ((!isNamed && !/\.pyi?$/.test(file)) || isRuff(at)) return [];
      return [
        {
          file,
          line: Number(row),
          column: Number(column),
          severity: code.startsWith('W') ? 'warning' : 'error',
          code,
          message: clip(message),
          url: 'https://pycodestyle.pycqa.org/en/latest/intro.html#error-codes',
          at,
        },
      ];
    });
  },
};
