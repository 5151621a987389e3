import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `==== Coverage for /app/shop/ ====`: what the files are below. */
const BASE = /^=+ Coverage for (\S.*?) =+$/;
/** `| api/views.py (module)      |   MISSED |`. */
const MODULE = /^\| +(\S.*\.pyi?) \(module\) +\| +(MISSED|COVERED) \|$/;
/** `| Shop.price (L11)           |   MISSED |`. */
const NAME = /^\| +(\S.*?) \(L(\d{1,9})\) +\| +MISSED \|$/;
const FAILED = /^-+ RESULT: FAILED /;

// Tables of `-vv`: https://interrogate.readthedocs.io
export const tool: Tool = {
  name: 'interrogate',
  title: 'Python docstring coverage',
  homepage: 'https://interrogate.readthedocs.io',
  ecosystem: 'python',
  evidence: ['- RESULT: FAILED (minimum: '],
  commands: ['interrogate'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    let pending: Finding[] = [];
    let base = '';
    let file: string | undefined;
    for (const [at, line] of lines.entries()) {
      if (line.length > 1_000 || !/^[|=-]/.test(line)) continue;
      const folder = line.startsWith('=') ? BASE.exec(line)?.[1] : undefined;
      if (folder !== undefined) {
        base = folder.endsWith('.py') ? folder.replace(/[^/]*$/, '') : folder.replace(/\/?$/, '/');
        pending = [];
      } else if (FAILED.test(line)) {
        findings.push(...pending);
        pending = [];
      }
      const [, module, state] = MODULE.exec(line) ?? [];
      const [, name, row] = NAME.exec(line) ?? [];
      if (module !== undefined) file = `${base}${module}`;
      if (state !== 'MISSED' && name === undefined) continue;
      const message = `No docstring: ${name ?? 'module'}`;
      pending.push(makeFinding({file, line: row, severity: 'error', message, at}));
    }
    return findings;
  },
};
