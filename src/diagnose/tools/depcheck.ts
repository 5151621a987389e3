import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const SECTION = /^(Unused|Missing) (?:devD|d)ependencies$/;
/** `* left-pad` of package.json, `* padder: ./lib/pad.js`. */
const ROW = /^\* (@?[\w./-]{1,200})(?:: (\S.*))?$/;

// https://github.com/depcheck/depcheck
export const tool: Tool = {
  name: 'depcheck',
  title: 'finds unused and missing dependencies',
  homepage: 'https://github.com/depcheck/depcheck',
  ecosystem: 'javascript',
  evidence: ['Unused dependencies', 'Unused devDependencies', 'Missing dependencies'],
  evidenceForm: SECTION,
  commands: ['depcheck'],
  read: ({lines}) => {
    let section: string | undefined;
    return lines.flatMap((line, at): Finding[] => {
      const heading = SECTION.exec(line.slice(0, 100))?.[1];
      const [, name, file] = section === undefined ? [] : (ROW.exec(line.slice(0, 2_000)) ?? []);
      if (name === undefined) {
        section = heading;
        return [];
      }
      const isMissing = section === 'Missing';
      if (isMissing !== (file !== undefined)) return [];
      const message = isMissing ? `Missing dependency: ${name}` : `Unused dependency: ${name}`;
      const place = isMissing ? {file, anchor: name} : {file: 'package.json', anchor: `"${name}"`};
      return [makeFinding({...place, severity: 'error', message, at})];
    });
  },
};
