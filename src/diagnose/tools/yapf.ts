import type {Tool} from '../tool.js';
import {hunkFinding, readUnifiedDiffs} from '../formats/unified-diff.js';

/** Form: `--diff` of https://github.com/google/yapf#formatting-style. */
export const tool: Tool = {
  name: 'yapf',
  title: 'Python formatter',
  homepage: 'https://github.com/google/yapf',
  ecosystem: 'python',
  evidence: ['\t(reformatted)'],
  reach: 100,
  commands: ['yapf'],
  read: ({lines}) =>
    readUnifiedDiffs(lines)
      .filter(({oldLabel, newLabel}) => oldLabel === '(original)' && newLabel === '(reformatted)')
      .map(hunk => hunkFinding(hunk, hunk.oldFile, 'would reformat')),
};
