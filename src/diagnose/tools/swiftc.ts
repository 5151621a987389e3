import {readCompilerBlocks} from '../formats/compiler-blocks.js';
import {compilerFinding} from '../formats/compiler-finding.js';
import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `Fatal error: Index out of range: file Swift/x.swift, line 3`, from 5.4 on `App/main.swift:5: Fatal error: …`. */
const TRAP = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.swift):(?<line>\d+): (?<message>(?:Fatal error|Precondition failed|Assertion failed)\b.*)$/,
  mark: '.swift:',
};

// https://www.swift.org; diagnostics of swiftc as `swift build` prints them, old and new (6.0) style of quoting.
export const tool: Tool = {
  name: 'swiftc',
  title: 'Swift compiler',
  homepage: 'https://www.swift.org',
  ecosystem: 'swift',
  evidence: ['.swift:'],
  reach: 24,
  commands: ['swiftc', 'swift', 'xcodebuild'],
  read: log => [
    ...readCompilerBlocks(log).flatMap(block => {
      const isLint = / \([a-z_]+\)$/.test(block.message) || /^\[\w+\] /.test(block.message);
      if (!block.file.endsWith('.swift') || block.column === undefined || isLint) return [];
      return [compilerFinding({...block, frames: [block]})];
    }),
    ...readForms(log, [TRAP]),
  ],
};
