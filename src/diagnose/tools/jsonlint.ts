import {isNodeFrameLine} from '../formats/node-stack.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** No file in this form: `Error: Parse error on line 3:`, an excerpt, dashes up to a caret, what was expected. */
const ERROR = /^Error: Parse error on line (\d+):$/;
/** `--compact`: `bad.json: line 3, col 13, found: ']' - expected: …`. */
const COMPACT = /^(\S.*?): line (\d+), col (\d+), (found: .*)$/;
/** The one file that the command names. */
const COMMAND =
  /(?:^|[\s/])jsonlint(?:@\S+)?(?: -{1,2}[\w-]+)* ([^\s&|;<>*-][^\s&|;<>*]*)\s*(?=$|[&|;\n])/g;

// lib/cli.js of jsonlint 1: https://github.com/zaach/jsonlint
export const tool: Tool = {
  name: 'jsonlint',
  title: 'JSON parser and validator',
  homepage: 'https://github.com/zaach/jsonlint',
  ecosystem: 'data',
  evidence: ['Parse error on line ', ', found: '],
  reach: 80,
  commands: ['jsonlint'],
  read: log => {
    const named = new Set([...log.command.matchAll(COMMAND)].map(match => match[1]));
    const [only] = named.size === 1 ? named : [];
    return log.lines.flatMap((text, at): Finding[] => {
      const line = ERROR.exec(text.slice(0, 200))?.[1];
      if (line !== undefined) {
        const expected = (log.lines[at + 3] ?? '').slice(0, 300);
        let until = at + 3;
        while (isNodeFrameLine(log.lines[until + 1] ?? '')) until++;
        if (!expected.startsWith('Expecting')) return [];
        const message = only === undefined ? `line ${line}: ${expected}` : expected;
        return [makeFinding({file: only, line, severity: 'error', message, at, until})];
      }
      const [, file, row, column, message = ''] = COMPACT.exec(text.slice(0, 1_000)) ?? [];
      return file === undefined
        ? []
        : [makeFinding({file, line: row, column, severity: 'error', message, at})];
    });
  },
};
