import {readMochaLists} from '../formats/mocha-list.js';
import type {Tool} from '../tool.js';

// https://docs.cypress.io/app/references/command-line#cypress-run: mocha's "spec" reporter within a frame of its own.
export const tool: Tool = {
  name: 'cypress',
  title: 'end-to-end test runner',
  homepage: 'https://www.cypress.io',
  ecosystem: 'javascript',
  evidence: ['(Run Starting)'],
  commands: ['cypress run', 'cypress'],
  read: log => readMochaLists(log.lines, 'cypress'),
};
