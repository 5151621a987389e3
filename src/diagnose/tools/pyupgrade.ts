import type {Finding, Tool} from '../tool.js';

const REWRITING = /^Rewriting (\S.*\.(?:pyi?|py\.in))$/;

/** Form: https://github.com/asottile/pyupgrade/blob/main/pyupgrade/_main.py; add-trailing-comma prints the same. */
export const tool: Tool = {
  name: 'pyupgrade',
  title: 'Rewriter of outdated Python syntax',
  homepage: 'https://github.com/asottile/pyupgrade',
  ecosystem: 'python',
  evidence: ['Rewriting '],
  reach: 5,
  commands: ['pyupgrade', 'add-trailing-comma'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const file = REWRITING.exec(line.slice(0, 2_000))?.[1];
      return file === undefined ? [] : [{file, severity: 'error', message: 'needed rewriting', at}];
    }),
};
