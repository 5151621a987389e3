import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const FILE = /^In (\S.*)$/;
/** `"obviously" is a weasel word on line 4 at column 28`; columns from 0. */
const PROBLEM = /^("(.+?)" .*?|'.+?' .*?) on line (\d+) at column (\d+)$/;
/** `--parse`: `docs/guide.md:4:28:"obviously" is a weasel word`. */
const PARSED = /^(\S.*?):(\d+):(\d+):(".+?" .*)$/;

// bin/write-good.js of write-good 0.9 to 1: https://github.com/btford/write-good
export const tool: Tool = {
  name: 'write-good',
  title: 'linter of English prose',
  homepage: 'https://github.com/btford/write-good',
  ecosystem: 'docs',
  evidence: [
    ' at column ',
    '" is a weasel word',
    '" adds no meaning',
    '" may be passive voice',
    '" is wordy or unneeded',
    '" can weaken meaning',
    '" is a cliche',
    '" is repeated',
  ],
  reach: 24,
  commands: ['write-good', 'writegood'],
  read: log => {
    const findings: Finding[] = [];
    let file: string | undefined;
    for (const [at, text] of log.lines.entries()) {
      if (text.length > 2_000) continue;
      if (/^={5,}$/.test(log.lines[at + 1] ?? '')) file = FILE.exec(text)?.[1] ?? file;
      const problem = PROBLEM.exec(text);
      if (problem && file !== undefined) {
        const [, message = '', , line, column] = problem;
        findings.push(
          makeFinding({file, line, column: Number(column) + 1, severity: 'warning', message, at}),
        );
      }
      const [, path, line, column, message = ''] = PARSED.exec(text) ?? [];
      if (path === undefined) continue;
      findings.push(
        makeFinding({
          file: path,
          line,
          column: Number(column) + 1,
          severity: 'warning',
          message,
          at,
        }),
      );
    }
    return findings;
  },
};
