import {eslintRuleUrl} from '../formats/eslint-rules.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `  /app/src/app.js:1:40: Extra semicolon. (semi)`; `(warning)` behind what only warns. */
const PROBLEM = /^ {2}(\S.*?):(\d+):(\d+): (.*?)(?: \(([\w@/-]+)\))?( \(warning\))?$/;
const START = ': Use JavaScript Standard Style';

// lib/standard-engine.js and cli of standard 10 to 17, semistandard and ts-standard: https://standardjs.com
export const tool: Tool = {
  name: 'standard',
  title: 'JavaScript style checker',
  homepage: 'https://standardjs.com',
  ecosystem: 'javascript',
  evidence: ['standard: Use JavaScript'],
  commands: ['standard', 'semistandard', 'ts-standard', 'standardx'],
  read: log => {
    const findings: Finding[] = [];
    let isOurs = false;
    for (const [at, text] of log.lines.entries()) {
      if (text.length > 4_000) continue;
      if (text.includes(START)) isOurs = true;
      else if (isOurs && text.startsWith('  ')) {
        const [, file, line, column, message = '', rule, warning] = PROBLEM.exec(text) ?? [];
        if (file === undefined) continue;
        const code = rule === 'null' ? undefined : rule;
        const url = code === undefined ? undefined : eslintRuleUrl(code);
        const severity = warning === undefined ? 'error' : 'warning';
        findings.push(makeFinding({file, line, column, severity, code, message, url, at}));
      } else if (isOurs && !/^\w*standardx?: /.test(text)) isOurs = false;
    }
    return findings;
  },
};
