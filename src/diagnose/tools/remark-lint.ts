import {readVfileReport} from '../formats/vfile-report.js';
import type {Tool} from '../tool.js';

const url = (rule: string) =>
  `https://github.com/remarkjs/remark-lint/tree/main/packages/remark-lint-${rule}`;

// https://github.com/vfile/vfile-reporter, of remark-cli 9 to 12.
export const tool: Tool = {
  name: 'remark-lint',
  title: 'Markdown linter',
  homepage: 'https://github.com/remarkjs/remark-lint',
  ecosystem: 'docs',
  evidence: ['remark-lint'],
  reach: 8,
  commands: ['remark'],
  read: log => readVfileReport(log.lines, source => source === 'remark-lint', url),
};
