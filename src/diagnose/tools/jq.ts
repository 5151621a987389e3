import {commandFile} from '../formats/command-file.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Tool} from '../tool.js';

/** `parse error: Expected another array element at line 3, column 14`, from 1.7 on `jq: parse error: …`. */
const PARSE = /^(?:jq: )?parse error(?: \([^)]*\))?: (.*) at line (\d+), column (\d+)$/;

// https://jqlang.org; src/jv_parse.c. It names no file: known only when the RUN gives it one.
export const tool: Tool = {
  name: 'jq',
  title: 'JSON processor: parse errors',
  homepage: 'https://jqlang.org',
  ecosystem: 'data',
  evidence: ['parse error: ', 'parse error ('],
  reach: 1,
  commands: ['jq'],
  read: log =>
    log.lines.flatMap((line, at) => {
      const [, message, row, column] = line.includes('parse error')
        ? (PARSE.exec(line.slice(0, 2_000)) ?? [])
        : [];
      if (message === undefined || row === undefined) return [];
      const file = commandFile(
        log.command,
        /(?:^|[\s/])jq(?:\s|$)/,
        /\.(?:json|jsonl|ndjson|geojson|webmanifest)$/,
      );
      return [
        file === undefined
          ? makeFinding({severity: 'error', message: `${message} at line ${row}`, at})
          : makeFinding({file, line: row, column, severity: 'error', message, at}),
      ];
    }),
};
