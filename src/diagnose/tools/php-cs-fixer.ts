import {describeHunk, readUnifiedDiffs} from '../formats/unified-diff.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `   1) src/Cart.php (braces, no_trailing_whitespace)`, with --diff a diff between two rulers below it. */
const ENTRY = /^ {1,4}\d+\) (\S.*?\.(?:php|phtml|inc|php\.dist))(?: \(([\w/, ]+)\))?$/;
const BEGIN = /^ *-{5,} begin diff -{5,}$/;
const END = /^ *-{5,} end diff -{5,}$/;
const MAX_DIFF = 5_000;

// https://cs.symfony.com/doc/usage.html, src/Console/Report/FixReport/TextReporter.php; Laravel Pint has a report of its own.
export const tool: Tool = {
  name: 'php-cs-fixer',
  title: 'PHP formatter',
  homepage: 'https://cs.symfony.com',
  ecosystem: 'php',
  evidence: ['1) '],
  evidenceForm: ENTRY,
  commands: ['php-cs-fixer'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const [, file, rules] = ENTRY.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
      if (file === undefined) continue;
      const message = rules === undefined ? 'not formatted' : `not formatted: ${rules}`;
      if (!BEGIN.test((lines[at + 1] ?? '').slice(0, 100))) {
        findings.push(makeFinding({file, severity: 'error', message, at}));
        continue;
      }
      const size = lines
        .slice(at + 1, at + MAX_DIFF)
        .findIndex(line => END.test(line.slice(0, 100)));
      const end = size < 0 ? Math.min(lines.length, at + MAX_DIFF) : at + 1 + size;
      const hunks = readUnifiedDiffs(lines.slice(at + 2, end));
      for (const hunk of hunks) {
        findings.push({
          file,
          line: hunk.line,
          endLine: hunk.endLine,
          severity: 'error',
          message: describeHunk(message, hunk),
          at: at + 2 + hunk.at,
          until: at + 2 + hunk.until,
        });
      }
      if (hunks.length === 0) findings.push(makeFinding({file, severity: 'error', message, at}));
      at = end;
    }
    return findings;
  },
};
