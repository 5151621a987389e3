import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `Unused exports (1)`, `Unlisted dependencies (2)`. */
const SECTION = /^((?:Unused|Unlisted|Unresolved|Duplicate|Referenced) [\w ]+?) \((\d+)\)$/;
/** `unused  function  src/math.js:3:14`, `lodash  package.json`. */
const PLACE = /^(\S+\.\w+)(?::(\d+):(\d+))?$/;
const FILE = /^(\S+\.\w+)\s*$/;
/** `--reporter compact`: `src/math.js: unused`, `package.json: lodash`. */
const COMPACT = /^(\S+\.\w+): (\S.*)$/;

function readRow(text: string, section: string, at: number): Finding | undefined {
  const [name = '', ...cells] = text.trimEnd().split(/ {2,}/);
  const [, file, line, column] = (name === '' ? undefined : PLACE.exec(cells.at(-1) ?? '')) ?? [];
  const what = section.replace(/ies$/, 'y').replace(/s$/, '');
  const place = {severity: 'error', code: section.toLowerCase(), at};
  if (file !== undefined) {
    const anchor = line === undefined ? {anchor: name} : {line, column};
    return makeFinding({file, ...anchor, ...place, message: `${what}: ${name}`});
  }
  const alone = FILE.exec(text)?.[1];
  if (alone !== undefined) return makeFinding({file: alone, ...place, message: what});
  const [, owner, names = ''] = COMPACT.exec(text) ?? [];
  if (owner === undefined) return undefined;
  if (owner === names) return makeFinding({file: owner, ...place, message: what});
  const anchor = names.includes(', ') ? undefined : names;
  return makeFinding({file: owner, anchor, ...place, message: `${what}: ${names}`});
}

// packages/knip/src/reporters/{symbols,compact}.ts of knip 2 to 6: https://knip.dev/features/reporters
export const tool: Tool = {
  name: 'knip',
  title: 'finds unused files, dependencies and exports',
  homepage: 'https://knip.dev',
  ecosystem: 'javascript',
  evidence: ['Unused ', 'Unlisted ', 'Unresolved imports ('],
  reach: 10,
  commands: ['knip', 'knip-bun'],
  read: log => {
    const findings: Finding[] = [];
    let section: string | undefined;
    let left = 0;
    for (const [at, text] of log.lines.entries()) {
      if (text.length > 2_000) continue;
      const heading = SECTION.exec(text);
      if (heading) {
        section = heading[1];
        left = Number(heading[2]);
      } else if (section !== undefined && left > 0) {
        const finding = readRow(text, section, at);
        left = finding ? left - 1 : 0;
        if (finding) findings.push(finding);
      }
    }
    return findings;
  },
};
