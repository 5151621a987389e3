import type {Tool} from '../tool.js';
import {readUnittestReport} from '../formats/unittest-report.js';

/** Form: https://docs.python.org/3/library/unittest.html; Django's test runner prints the same. */
export const tool: Tool = {
  name: 'unittest',
  title: "Python's own test runner",
  homepage: 'https://docs.python.org/3/library/unittest.html',
  ecosystem: 'python',
  evidence: ['='.repeat(70)],
  reach: 80,
  commands: ['unittest', 'manage.py test'],
  read: ({lines}) => readUnittestReport(lines),
};
