import type {Finding, Log, Tool} from '../tool.js';
import {hunkFinding, readUnifiedDiffs} from '../formats/unified-diff.js';

const BEFORE = /^before\//;

/** Forms: https://docformatter.readthedocs.io/en/latest/usage.html. */
export const tool: Tool = {
  name: 'docformatter',
  title: 'Python docstring formatter',
  homepage: 'https://docformatter.readthedocs.io',
  ecosystem: 'python',
  evidence: ['--- before/', '.py'],
  evidenceForm: /^--- before\/|^\S{1,400}\.pyi?$/,
  reach: 48,
  commands: ['docformatter'],
  read: ({lines, command}: Log): readonly Finding[] => {
    const changes = readUnifiedDiffs(lines)
      .filter(({oldFile, newFile}) => oldFile.startsWith('before/') && newFile.startsWith('after/'))
      .map(hunk => hunkFinding(hunk, hunk.oldFile.replace(BEFORE, ''), 'would reformat'));
    if (changes.length > 0 || !/\bdocformatter\b.* (?:-c|--check)\b/.test(command)) return changes;
    // `--check` prints nothing but names.
    return lines.flatMap((line, at): Finding[] =>
      /^\S{1,400}\.pyi?$/.test(line)
        ? [{file: line, severity: 'error', message: 'would reformat docstrings', at}]
        : [],
    );
  },
};
