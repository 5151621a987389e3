import {clip} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** The file that the rows below are about. */
const FILE = /^(\S.*\.pyi?)$/;
/** `    15: DOC501: Method `Money.add` has …`. */
const ROW = /^ {4}(\d{1,9}): (DOC\d{3}): (\S.*)$/;

// pydoclint/main.py: https://jsh9.github.io/pydoclint/
export const tool: Tool = {
  name: 'pydoclint',
  title: 'Python docstring linter',
  homepage: 'https://github.com/jsh9/pydoclint',
  ecosystem: 'python',
  evidence: [': DOC'],
  evidenceForm: ROW,
  commands: ['pydoclint'],
  read: ({lines}) => {
    let file: string | undefined;
    return lines.flatMap((line, at): Finding[] => {
      const text = line.slice(0, 2_000);
      if (!text.startsWith(' ')) file = FILE.exec(text)?.[1] ?? file;
      const [, row, code, said = ''] = text.startsWith('    ') ? (ROW.exec(text) ?? []) : [];
      if (row === undefined || file === undefined) return [];
      return [
        makeFinding({file, line: row, severity: 'error', code, message: clip(said.trim()), at}),
      ];
    });
  },
};
