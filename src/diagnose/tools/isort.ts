import type {Finding, Log, Tool} from '../tool.js';
import {hunkFinding, readUnifiedDiffs} from '../formats/unified-diff.js';

const ROW = /^ERROR: (\S.*?) (Imports are incorrectly sorted(?: and\/or formatted)?\.)$/;
const BEFORE = /:before$/;

/** Forms: isort/format.py and isort/main.py of https://github.com/PyCQA/isort, versions 4 to 9. */
export const tool: Tool = {
  name: 'isort',
  title: 'Python import sorter',
  homepage: 'https://pycqa.github.io/isort/',
  ecosystem: 'python',
  evidence: ['Imports are incorrectly sorted', ':before'],
  reach: 80,
  commands: ['isort'],
  read,
};

function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  const shown = new Set<string>();
  for (const hunk of readUnifiedDiffs(lines)) {
    if (!hunk.oldFile.endsWith(':before') || !hunk.newFile.endsWith(':after')) continue;
    const file = hunk.oldFile.replace(BEFORE, '');
    shown.add(file);
    findings.push(hunkFinding(hunk, file, 'Imports are incorrectly sorted and/or formatted.'));
  }
  for (const [at, line] of lines.entries()) {
    const [, file, message] = ROW.exec(line.slice(0, 2_000)) ?? [];
    if (file === undefined || message === undefined || shown.has(file)) continue;
    findings.push({file, severity: 'error', message, at});
  }
  return findings;
}
