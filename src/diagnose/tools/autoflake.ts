import type {Finding, Log, Tool} from '../tool.js';
import {hunkFinding, readUnifiedDiffs} from '../formats/unified-diff.js';

const CHECK = /^(\S.*): (Unused imports\/variables detected)$/;
const BEFORE = /^original\//;

/** Forms: `fix_file` of https://github.com/PyCQA/autoflake/blob/main/autoflake.py. */
export const tool: Tool = {
  name: 'autoflake',
  title: 'Remover of unused Python imports',
  homepage: 'https://github.com/PyCQA/autoflake',
  ecosystem: 'python',
  evidence: ['Unused imports/variables detected', '--- original/'],
  reach: 36,
  commands: ['autoflake'],
  read: ({lines, command}: Log): readonly Finding[] => {
    // autopep8's diffs have the same names, so they are read only when the RUN says whose they are.
    const hunks = /\bautoflake\b/.test(command) ? readUnifiedDiffs(lines) : [];
    const changes = hunks
      .filter(
        ({oldFile, newFile}) => oldFile.startsWith('original/') && newFile.startsWith('fixed/'),
      )
      .map(hunk => hunkFinding(hunk, hunk.oldFile.replace(BEFORE, ''), 'would remove'));
    const checks = lines.flatMap((line, at): Finding[] => {
      const [, file, message] = CHECK.exec(line.slice(0, 2_000)) ?? [];
      return file === undefined || message === undefined
        ? []
        : [{file, severity: 'error', message, at}];
    });
    return [...changes, ...checks];
  },
};
