import {isCodeFrameLine} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `CssSyntaxError: /app/src/a.css:3:2: Unexpected }`; plugins put their name first: `postcss-import: /app/a.css:1:1: text`. */
const PROBLEM = /^\s*(?:\[\w+\] )?(CssSyntaxError): (?:([\w-]+): )?(\S.*?):(\d+):(\d+): (.*)$/;

// lib/css-syntax-error.js of postcss 7 and 8: https://postcss.org/api/#csssyntaxerror
export const tool: Tool = {
  name: 'postcss',
  title: 'CSS transformer',
  homepage: 'https://postcss.org',
  ecosystem: 'javascript',
  evidence: ['CssSyntaxError: '],
  reach: 36,
  commands: ['postcss', 'tailwindcss', 'tailwind'],
  read: log =>
    log.lines.flatMap((text, at): Finding[] => {
      if (text.length > 2_000) return [];
      const [, code, plugin, file, line, column, message = ''] = PROBLEM.exec(text) ?? [];
      if (file === undefined) return [];
      let until = at;
      while (
        /^\s*$/.test(log.lines[until + 1] ?? 'x') ||
        isCodeFrameLine(log.lines[until + 1] ?? '')
      )
        until++;
      return [
        makeFinding({
          file,
          line,
          column,
          severity: 'error',
          code: plugin ?? code,
          message,
          at,
          until,
        }),
      ];
    }),
};
