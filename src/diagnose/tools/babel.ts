import {makeFinding} from '../formats/make-finding.js';
import {isCodeFrameLine} from '../formats/essence.js';
import {isNodeFrameLine, readPath} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

/** `SyntaxError: /app/src/broken.js: Unexpected keyword 'return'. (2:2)`; columns from 0. */
const PROBLEM =
  /^\s*(?:\[BABEL\] )?(\w*Error): ((?:\/|\.{1,2}\/|file:)\S.*?\.\w+): (.*) \((\d+):(\d+)\)$/;

/** Index of the last line of the quoted source and the trace. */
function lastLine(lines: readonly string[], at: number): number {
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + 120); index++) {
    const line = lines[index] ?? '';
    if (isCodeFrameLine(line) || isNodeFrameLine(line.replace(/ \{$/, ''))) until = index;
    else if (line.trim() !== '') break;
  }
  return until;
}

// packages/babel-core/src/parser/index.ts of babel 6 to 8: https://babel.dev
export const tool: Tool = {
  name: 'babel',
  title: 'JavaScript compiler',
  homepage: 'https://babel.dev',
  ecosystem: 'javascript',
  evidence: ['Error: /', 'Error: ./', 'Error: file:'],
  reach: 80,
  commands: ['babel', 'babel-node'],
  read: log =>
    log.lines.flatMap((text, at): Finding[] => {
      if (text.length > 2_000 || !text.endsWith(')')) return [];
      const [, code, path = '', message = '', line, column] = PROBLEM.exec(text) ?? [];
      if (line === undefined) return [];
      const until = lastLine(log.lines, at);
      const place = {file: readPath(path), line, column: Number(column) + 1};
      return [makeFinding({...place, severity: 'error', code, message, at, until})];
    }),
};
