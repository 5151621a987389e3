import {readVfileReport} from '../formats/vfile-report.js';
import type {Tool} from '../tool.js';

// https://github.com/vfile/vfile-reporter, of alex 8 to 11.
export const tool: Tool = {
  name: 'alex',
  title: 'finds inconsiderate writing',
  homepage: 'https://alexjs.com',
  ecosystem: 'docs',
  evidence: ['retext-equality', 'retext-profanities'],
  reach: 8,
  commands: ['alex'],
  read: log =>
    readVfileReport(
      log.lines,
      source => source.startsWith('retext-'),
      () => undefined,
    ),
};
