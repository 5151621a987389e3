import {readGoFormat} from '../formats/go-format.js';
import type {Tool} from '../tool.js';

/** Format: formats/go-format.ts. */
export const tool: Tool = {
  name: 'gofmt',
  title: "Go's formatter",
  homepage: 'https://pkg.go.dev/cmd/gofmt',
  ecosystem: 'go',
  evidence: ['.go'],
  evidenceForm:
    /^(?:--- |\+\+\+ |diff )|^[\w./+-]+\.go$|^\S[^:]*\.go:\d+:\d+: (?:expected|illegal|missing|unexpected|.* (?:not terminated$|must appear before ))/,
  reach: 80,
  commands: ['gofmt'],
  read: log => readGoFormat(log, 'gofmt'),
};
