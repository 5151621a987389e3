import type {Finding, Log, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

/** `shop/cart.py:8 in public function `total`:`, then `        D300: Use """triple double quotes"""`. */
const PLACE =
  /^(\S[^:]*):(\d{1,9}) (?:in|at) (?:public|private|protected|module|package|dunder|nested|magic|overloaded)\b.*:$/;
const RULE = /^ {8}(D\d{3}): (\S.*)$/;
const UNREADABLE = /^WARNING: Error in file (\S.*?): (Cannot parse file\.)$/;

/** Form: http://www.pydocstyle.org/en/stable/usage.html. */
export const tool: Tool = {
  name: 'pydocstyle',
  title: 'Python docstring checker',
  homepage: 'http://www.pydocstyle.org',
  ecosystem: 'python',
  evidence: [
    ' at module level:',
    ' in public ',
    ' in private ',
    '        D1',
    '        D2',
    '        D4',
  ],
  reach: 10,
  commands: ['pydocstyle', 'pep257'],
  read: ({lines}: Log) =>
    lines.flatMap((line, at): readonly Finding[] => {
      const unread = line.startsWith('WARNING: ') ? UNREADABLE.exec(line.slice(0, 2_000)) : null;
      if (unread?.[1] !== undefined) {
        return [{file: unread[1], severity: 'warning', message: unread[2] ?? '', at}];
      }
      const [, code, message] = RULE.exec(line.slice(0, 2_000)) ?? [];
      if (code === undefined || message === undefined) return [];
      const [, file, row] = PLACE.exec((lines[at - 1] ?? '').slice(0, 2_000)) ?? [];
      if (file === undefined) return [];
      return [
        {
          file,
          line: Number(row),
          severity: 'error',
          code,
          message: clip(message),
          url: 'http://www.pydocstyle.org/en/stable/error_codes.html',
          at: at - 1,
          until: at,
        },
      ];
    }),
};
