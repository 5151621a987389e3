import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `src/app.js: line 1, col 1, text`, with `(W119)` behind it when --verbose. */
const DEFAULT =
  /^(\S.*?(?<!\.json)): line (\d+), col (\d+), (?!(?:error|warning|info) - )(.*?)(?: \(([EWI]\d{3})\))?$/i;

// src/reporters/{default,unix}.js of jshint 2: https://jshint.com/docs/reporters/
export const tool: Tool = {
  name: 'jshint',
  title: 'JavaScript linter',
  homepage: 'https://jshint.com',
  ecosystem: 'javascript',
  evidence: [': line '],
  reach: 5,
  commands: ['jshint'],
  read: log =>
    log.lines.flatMap((text, at): Finding[] => {
      if (text.length > 4_000 || !text.includes(': line ')) return [];
      const [, file, line, column, message = '', code] = DEFAULT.exec(text) ?? [];
      if (file === undefined) return [];
      const severity = code?.startsWith('W') ? 'warning' : code?.startsWith('I') ? 'info' : 'error';
      return [makeFinding({file, line, column, severity, code, message, at})];
    }),
};
