import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/** `src/W.hs:6:8-66: Warning: Use when`, `src/W.hs:(6,1)-(7,3): Suggestion: Use if`, then `Found:` and `Perhaps:`. */
const HEAD =
  /^(\S[^:]{0,400}\.(?:l?hs|hsc)):(?:(\d+):(\d+)(?:-(\d+))?|\((\d+),(\d+)\)-\((\d+),(\d+)\)): (Error|Warning|Suggestion): (.*)$/;
const MAX_LINES = 60;

// https://github.com/ndmitchell/hlint, src/Idea.hs.
export const tool: Tool = {
  name: 'hlint',
  title: 'Haskell linter',
  homepage: 'https://github.com/ndmitchell/hlint',
  ecosystem: 'other',
  evidence: [': Warning: ', ': Suggestion: ', ': Error: ', '"hint"'],
  reach: 24,
  commands: ['hlint'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const head = HEAD.exec((lines[at] ?? '').slice(0, 2_000));
      if (!head) continue;
      const [, file, row, column, end, row1, column1, row2, column2, severity = '', hint = ''] =
        head;
      let until = at;
      while (until < at + MAX_LINES && /\S/.test(lines[until + 1] ?? '')) until++;
      findings.push(
        makeFinding({
          file,
          line: row ?? row1,
          column: column ?? column1,
          endLine: row2 ?? (end === undefined ? undefined : row),
          endColumn: column2 ?? end,
          severity,
          message: [hint, essence(lines.slice(at + 1, until + 1), 8)].join('\n').trim(),
          at,
          until,
        }),
      );
      at = until;
    }
    return [...findings, ...readJson(log)];
  },
};

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"hint"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(value).flatMap(idea => {
      const hint = asString(valueAt(idea, 'hint'));
      const end = asPosition(valueAt(idea, 'endColumn'));
      const to = asString(valueAt(idea, 'to'));
      if (hint === undefined) return [];
      const column = asPosition(valueAt(idea, 'startColumn'));
      return [
        makeFinding({
          file: asString(valueAt(idea, 'file')),
          line: asPosition(valueAt(idea, 'startLine')),
          column,
          endLine: asPosition(valueAt(idea, 'endLine')),
          endColumn: end === undefined ? undefined : Math.max(end - 1, 1),
          severity: asString(valueAt(idea, 'severity')) ?? 'warning',
          message: to === undefined ? hint : `${hint}\nPerhaps: ${to}`,
          at,
          until,
        }),
      ];
    }),
  );
}
