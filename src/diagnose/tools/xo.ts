import {eslintRuleUrl} from '../formats/eslint-rules.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

/** `  src/app.js:4:1`: the file with its first problem's place. */
const FILE = /^ {2}(\S.*?)(?::\d+:\d+)?$/;
const ROW = /^ {2}([✖⚠ℹ]) +(\d+):(\d+) {2}(.*?)(?: {2,}(@?[\w-]+(?:\/[\w@-]+)*))? *$/;
/** A message about the file as a whole. */
const COUNT = /^ {2}\d+ (?:errors?|warnings?)$/;

/** The formatter is a package that ESLint's own users take too: `eslint -f pretty`, also behind npm's `> `. */
function isEslint({lines, command}: Log): boolean {
  const asked = /\beslint\b.* (?:-f|--format)[ =](?:eslint-formatter-)?pretty\b/;
  return (
    asked.test(command.slice(0, 10_000)) ||
    lines.some(line => line.startsWith('> ') && asked.test(line.slice(0, 1_000)))
  );
}

// eslint-formatter-pretty, of xo 0.20 to 2: https://github.com/sindresorhus/eslint-formatter-pretty
export const tool: Tool = {
  name: 'xo',
  title: 'JavaScript linter (ESLint with strict settings)',
  homepage: 'https://github.com/xojs/xo',
  ecosystem: 'javascript',
  evidence: ['  ✖  ', '  ⚠  '],
  reach: 10,
  commands: ['xo'],
  read: log => {
    const findings: Finding[] = [];
    const source = isEslint(log) ? 'eslint' : undefined;
    let pending: Finding[] = [];
    let file: string | undefined;
    for (const [at, text] of log.lines.entries()) {
      if (text === '' || text.length > 2_000) continue;
      const row = ROW.exec(text);
      if (row && file !== undefined) {
        const [, severity = '', line, column, message = '', code] = row;
        const url = code === undefined ? undefined : eslintRuleUrl(code);
        pending.push(makeFinding({file, line, column, severity, code, message, url, at, source}));
      } else if (COUNT.test(text)) {
        findings.push(...pending);
        pending = [];
      } else {
        file = FILE.exec(text)?.[1];
        if (!text.startsWith('  ')) pending = [];
      }
    }
    return findings;
  },
};
