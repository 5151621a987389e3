import {readGoFormat} from '../formats/go-format.js';
import type {Tool} from '../tool.js';

/** Format: formats/go-format.ts. */
export const tool: Tool = {
  name: 'goimports',
  title: 'Formats Go and its imports',
  homepage: 'https://pkg.go.dev/golang.org/x/tools/cmd/goimports',
  ecosystem: 'go',
  evidence: ['.go'],
  evidenceForm:
    /^(?:--- |\+\+\+ |diff )|^[\w./+-]+\.go$|^\S[^:]*\.go:\d+:\d+: (?:expected|illegal|missing|unexpected|.* (?:not terminated$|must appear before ))/,
  reach: 80,
  commands: ['goimports'],
  read: log => readGoFormat(log, 'goimports'),
};
