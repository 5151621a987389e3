import {compilerFinding} from '../formats/compiler-finding.js';
import {readCompilerBlocks} from '../formats/compiler-blocks.js';
import type {Tool} from '../tool.js';

/** A check's name: `bugprone-use-after-move`, `clang-analyzer-core.NullDereference`, `clang-diagnostic-error`. */
const CHECK = /^[a-z][a-z\d]*-[\w.+-]+$/;

// https://clang.llvm.org/extra/clang-tidy/; the checks' pages are under /checks/<module>/<rest>.html.
export const tool: Tool = {
  name: 'clang-tidy',
  title: 'C and C++ linter',
  homepage: 'https://clang.llvm.org/extra/clang-tidy/',
  ecosystem: 'c',
  evidence: [': warning: ', ': error: '],
  evidenceForm:
    /^(?:[A-Za-z]:)?[^:]*:\d+:\d+: (?:warning|error): .* \[(?:-[\w=-]+,)*[a-z][a-z\d]*-[^\]]*\]$/,
  reach: 48,
  commands: ['clang-tidy', 'run-clang-tidy', 'run-clang-tidy.py'],
  read: log =>
    readCompilerBlocks(log).flatMap(block => {
      const {code, column} = block;
      if (code === undefined || column === undefined || !CHECK.test(code)) return [];
      return [compilerFinding(block, {url: checkUrl(code)})];
    }),
};

function checkUrl(check: string): string | undefined {
  const [, module, rest] =
    /^(clang-(?:analyzer|diagnostic)|[a-z\d]+)-([\w.+-]+)$/.exec(check) ?? [];
  if (module === undefined || rest === undefined || module.startsWith('clang-')) return undefined;
  return `https://clang.llvm.org/extra/clang-tidy/checks/${module}/${rest}.html`;
}
