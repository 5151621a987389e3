import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const SECTIONS: Readonly<Record<string, string>> = {
  'Errors:': 'error',
  'Warnings:': 'warning',
  'Suggestions:': 'info',
};
const ITEM = /^\d+\. (\S.*)$/;
/** The value that an entry has: `pkg.exports["."].require is ./dist/gone.js but …`. */
const VALUE = /^pkg\.\S+ is (\.\/\S+?|[\w@./-]+\.\w+),? /;
/** Else the entry's own name: `pkg.exports["."].types should be …`. */
const KEY = /^pkg\.[\w.["\]/*-]*?\.?\[?"?(\w+)"?\]? /;

// packages/publint/src/cli.js of publint 0.1 to 0.3: https://publint.dev/docs/cli
export const tool: Tool = {
  name: 'publint',
  title: 'checks packages before publication',
  homepage: 'https://publint.dev',
  ecosystem: 'javascript',
  evidence: ['publint v'],
  commands: ['publint'],
  read: log => {
    const findings: Finding[] = [];
    let isOurs = false;
    let severity: string | undefined;
    for (const [at, text] of log.lines.entries()) {
      if (text.startsWith('Running publint v')) isOurs = true;
      else if (isOurs && SECTIONS[text] !== undefined) severity = SECTIONS[text];
      else if (isOurs && severity !== undefined) {
        const message = ITEM.exec(text.slice(0, 2_000))?.[1];
        if (message === undefined) {
          isOurs = false;
          severity = undefined;
          continue;
        }
        const key = KEY.exec(message)?.[1];
        const anchor = VALUE.exec(message)?.[1] ?? (key === undefined ? undefined : `"${key}"`);
        findings.push(makeFinding({file: 'package.json', anchor, severity, message, at}));
      }
    }
    return findings;
  },
};
