import {readGoFormat} from '../formats/go-format.js';
import type {Tool} from '../tool.js';

/** Format: formats/go-format.ts. */
export const tool: Tool = {
  name: 'gofumpt',
  title: 'Stricter gofmt',
  homepage: 'https://github.com/mvdan/gofumpt',
  ecosystem: 'go',
  evidence: ['.go'],
  evidenceForm:
    /^(?:--- |\+\+\+ |diff )|^[\w./+-]+\.go$|^\S[^:]*\.go:\d+:\d+: (?:expected|illegal|missing|unexpected|.* (?:not terminated$|must appear before ))/,
  reach: 80,
  commands: ['gofumpt'],
  read: log => readGoFormat(log, 'gofumpt'),
};
