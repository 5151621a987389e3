import type {Tool} from '../tool.js';
import {readUnittestReport} from '../formats/unittest-report.js';

/** Form: https://docs.nose2.io/en/latest/usage.html. It is unittest's, so only what nose2 certainly said is taken. */
export const tool: Tool = {
  name: 'nose2',
  title: 'Python test runner',
  homepage: 'https://docs.nose2.io',
  ecosystem: 'python',
  evidence: ['='.repeat(70)],
  reach: 80,
  commands: ['nose2'],
  read: ({lines, command}) =>
    /\bnose2\b/.test(command) || lines.some(line => line.includes('nose2'))
      ? readUnittestReport(lines)
      : [],
};
