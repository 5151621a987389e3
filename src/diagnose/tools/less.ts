import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `NameError: .mixin is undefined in /app/src/a.less on line 1, column 6:` */
const PROBLEM = /^(\w*Error): (.*) in (\S.*?) on line (\d+)(?:, column (\d+))?:?$/;

// packages/less/src/less/less-error.js of less 2 to 4: https://lesscss.org/usage/
export const tool: Tool = {
  name: 'less',
  title: 'Less compiler',
  homepage: 'https://lesscss.org',
  ecosystem: 'javascript',
  evidence: ['.less on line '],
  reach: 5,
  commands: ['lessc'],
  read: log =>
    log.lines.flatMap((text, at): Finding[] => {
      if (text.length > 2_000) return [];
      const [, code, message = '', file, line, column] = PROBLEM.exec(text) ?? [];
      if (file === undefined) return [];
      return [makeFinding({file, line, column, severity: 'error', code, message, at})];
    }),
};
