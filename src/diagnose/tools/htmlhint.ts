import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const FILE = /^ {3}(\/?\S.*)$/;
/** `      L4 |<div id="a"><div id="a">`; the mark on the next line stands below the column. */
const SOURCE = /^ {4,}L(\d+) \|/;
const PROBLEM = /^(\s+)\^ (.*?) \(([\w-]+)\)$/;
const UNIX = /^(\S.*?):(\d+):(\d+): (.*) \[(error|warning|info)\/([\w-]+)\]$/;
const COMPACT =
  /^(\S.*?\.(?:html?|xhtml|vue|hbs|ejs|php|twig|njk)): line (\d+), col (\d+), (error|warning|info) - (.*) \(([\w-]+)\)$/;

const ruleUrl = (rule: string | undefined) =>
  rule === undefined ? undefined : `https://htmlhint.com/rules/${rule}/`;

function readLine(text: string, at: number): Finding | undefined {
  const unix = UNIX.exec(text);
  if (unix) {
    const [, file, line, column, message = '', severity = '', code] = unix;
    return makeFinding({file, line, column, severity, code, message, url: ruleUrl(code), at});
  }
  const [, file, line, column, severity = '', message = '', code] = COMPACT.exec(text) ?? [];
  if (file === undefined) return undefined;
  return makeFinding({file, line, column, severity, code, message, url: ruleUrl(code), at});
}

// src/cli/formatters/{default,unix,compact}.ts of htmlhint 1: https://htmlhint.com
export const tool: Tool = {
  name: 'htmlhint',
  title: 'HTML linter',
  homepage: 'https://htmlhint.com',
  ecosystem: 'javascript',
  evidence: ['      L', '[error/', '[warning/', ', error - ', ', warning - '],
  reach: 8,
  commands: ['htmlhint'],
  read: log => {
    const findings: Finding[] = [];
    let file: string | undefined;
    for (const [at, text] of log.lines.entries()) {
      if (text.length > 4_000 || text === '') continue;
      const source = SOURCE.exec(text);
      const problem = source ? PROBLEM.exec((log.lines[at + 1] ?? '').slice(0, 4_000)) : null;
      if (source && problem && file !== undefined) {
        const [, indent = '', message = '', code] = problem;
        const column = indent.length - source[0].length + 1;
        const place = {file, line: source[1], column};
        // The default form has no severity in words; its colour, which is gone, tells it.
        findings.push(
          makeFinding({
            ...place,
            severity: 'error',
            code,
            message,
            url: ruleUrl(code),
            at,
            until: at + 1,
          }),
        );
      } else if (!source) {
        const finding = text.startsWith(' ') ? undefined : readLine(text, at);
        if (finding) findings.push(finding);
        else if (FILE.test(text)) file = FILE.exec(text)?.[1];
      }
    }
    return findings;
  },
};
