import {readCoverageThresholds} from '../formats/coverage-threshold.js';
import type {Tool} from '../tool.js';

// lib/commands/check-coverage.js of c8.
export const tool: Tool = {
  name: 'c8',
  title: 'JavaScript test coverage',
  homepage: 'https://github.com/bcoe/c8',
  ecosystem: 'javascript',
  evidence: ['ERROR: Coverage for ', 'ERROR: Uncovered count for '],
  reach: 5,
  commands: ['c8'],
  read: log => readCoverageThresholds(log, 'ERROR: ', 'below table'),
};
