import {readCoverageThresholds} from '../formats/coverage-threshold.js';
import type {Tool} from '../tool.js';

// lib/commands/check-coverage.js of nyc.
export const tool: Tool = {
  name: 'nyc',
  title: 'JavaScript test coverage',
  homepage: 'https://github.com/istanbuljs/nyc',
  ecosystem: 'javascript',
  evidence: ['ERROR: Coverage for ', 'ERROR: Uncovered count for '],
  reach: 5,
  commands: ['nyc'],
  read: log => readCoverageThresholds(log, 'ERROR: ', 'above table'),
};
