import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `✖ require-license - node: license - license is required`, below a line with the file's path. */
const ROW = /^[✖⚠×‼] +([a-z][\w-]*) - node: (\S*) - (\S.*)$/;
const FILE = /^(\S.*package\.json)$/;

// https://npmpackagejsonlint.org: what its command prints, as 8.0 does.
export const tool: Tool = {
  name: 'npm-package-json-lint',
  title: 'Linter for package.json',
  homepage: 'https://npmpackagejsonlint.org',
  ecosystem: 'javascript',
  evidence: [' - node: '],
  evidenceForm: ROW,
  commands: ['npmPkgJsonLint', 'npm-package-json-lint'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    let file: string | undefined;
    for (const [at, line] of lines.entries()) {
      if (line.endsWith('package.json')) file = FILE.exec(line.slice(0, 1_000))?.[1] ?? file;
      const row = line.includes(' - node: ') ? ROW.exec(line.slice(0, 4_000)) : null;
      if (!row || file === undefined) continue;
      const [, code, node = '', message = ''] = row;
      const key = node.split('.').at(-1) ?? '';
      findings.push(
        makeFinding({
          file,
          anchor: key === '' ? undefined : `"${key}":`,
          severity: /^[✖×]/.test(line) ? 'error' : 'warning',
          code,
          message,
          at,
        }),
      );
    }
    return findings;
  },
};
