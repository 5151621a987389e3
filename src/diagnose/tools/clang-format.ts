import {compilerFinding} from '../formats/compiler-finding.js';
import {readCompilerBlocks} from '../formats/compiler-blocks.js';
import type {Finding, Tool} from '../tool.js';

const CODE = '-Wclang-format-violations';

// https://clang.llvm.org/docs/ClangFormat.html, --dry-run. One finding a line: it marks each space on it.
export const tool: Tool = {
  name: 'clang-format',
  title: 'C, C++, Java, JavaScript and Protocol Buffers formatter',
  homepage: 'https://clang.llvm.org/docs/ClangFormat.html',
  ecosystem: 'c',
  evidence: ['[-Wclang-format-violations]'],
  reach: 10,
  commands: ['clang-format', 'git-clang-format'],
  read: log => {
    const findings: Finding[] = [];
    for (const block of readCompilerBlocks(log)) {
      if (block.code !== CODE) continue;
      const before = findings.at(-1);
      const finding = compilerFinding(block);
      if (before?.file === block.file && before.line === block.line) {
        findings[findings.length - 1] = {...before, until: block.until};
      } else findings.push(finding);
    }
    return findings;
  },
};
