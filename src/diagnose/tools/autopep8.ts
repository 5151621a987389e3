import type {Tool} from '../tool.js';
import {hunkFinding, readUnifiedDiffs} from '../formats/unified-diff.js';

const BEFORE = /^original\//;

/** Form: `get_diff_text` of https://github.com/hhatto/autopep8/blob/main/autopep8.py. */
export const tool: Tool = {
  name: 'autopep8',
  title: 'Python formatter',
  homepage: 'https://github.com/hhatto/autopep8',
  ecosystem: 'python',
  evidence: ['--- original/'],
  reach: 100,
  commands: ['autopep8'],
  read: ({lines}) =>
    readUnifiedDiffs(lines)
      .filter(
        ({oldFile, newFile}) => oldFile.startsWith('original/') && newFile.startsWith('fixed/'),
      )
      .map(hunk => hunkFinding(hunk, hunk.oldFile.replace(BEFORE, ''), 'would reformat')),
};
