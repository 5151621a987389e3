import {clip} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `- shop.core.prices -> shop.api.views (l.5)`, or the beginning of a longer way: the import with which it starts. */
const IMPORT = /^-\s+([\w.]{1,300}) -> ([\w.]{1,300}) \(l\.(\d{1,9})(?:, l\.\d{1,9})*\)$/;
/** `shop.core is not allowed to import shop.api:`. */
const RULE = /^(\S.* is not allowed to import .*):$/;

/** Where a module can lie: in the folder that the command ran in, or in its `src`. */
function placesOf(module: string, line: number) {
  const path = module.replaceAll('.', '/');
  return ['', 'src/'].flatMap(folder =>
    [`${folder}${path}.py`, `${folder}${path}/__init__.py`].map(file => ({file, line})),
  );
}

// https://import-linter.readthedocs.io: contracts "forbidden", "layers", "independence"
export const tool: Tool = {
  name: 'import-linter',
  title: 'Checker of imports between Python packages',
  homepage: 'https://import-linter.readthedocs.io',
  ecosystem: 'python',
  evidence: [' -> '],
  evidenceForm: IMPORT,
  commands: ['lint-imports'],
  read: ({lines}) => {
    let rule: string | undefined;
    return lines.flatMap((line, at): Finding[] => {
      if (line.length > 2_000) return [];
      rule = RULE.exec(line)?.[1] ?? rule;
      const [, from, to, row] = line.startsWith('- ') ? (IMPORT.exec(line) ?? []) : [];
      if (from === undefined || to === undefined) return [];
      const message = [`${from} imports ${to}`, ...(rule === undefined ? [] : [rule])];
      const frames = placesOf(from, Number(row));
      return [makeFinding({frames, severity: 'error', message: clip(message.join(': ')), at})];
    });
  },
};
