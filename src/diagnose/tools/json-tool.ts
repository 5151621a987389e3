import {commandFile} from '../formats/command-file.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Tool} from '../tool.js';

/** `Expecting value: line 3 column 14 (char 25)`, also behind `json.decoder.JSONDecodeError: `, which is a traceback's end. */
const DECODE =
  /^((?:Expecting|Invalid|Unterminated|Extra data|Illegal|Unexpected)[^:]{0,100}(?:: "?[^:]{0,40})?): line (\d+) column (\d+) \(char \d+\)$/;
const PROGRAM = /python[\d.]*\s(?:\S+\s)*-m\s*json(?:\.tool)?\b/;

// https://docs.python.org/3/library/json.html#module-json.tool. It names no file: known only when the RUN gives it one.
export const tool: Tool = {
  name: 'json.tool',
  title: "Python's JSON command line",
  homepage: 'https://docs.python.org/3/library/json.html#module-json.tool',
  ecosystem: 'data',
  evidence: [' (char '],
  reach: 1,
  commands: ['json.tool'],
  read: log =>
    log.lines.flatMap((line, at) => {
      const [, message, row, column] = line.includes(' (char ')
        ? (DECODE.exec(line.slice(0, 500)) ?? [])
        : [];
      if (message === undefined || row === undefined) return [];
      const file = commandFile(log.command, PROGRAM, /\.(?:json|jsonl|geojson|ipynb|webmanifest)$/);
      return [
        file === undefined
          ? makeFinding({severity: 'error', message: `${message} at line ${row}`, at})
          : makeFinding({file, line: row, column, severity: 'error', message, at}),
      ];
    }),
};
