import {compilerFinding, isOfCompiler} from '../formats/compiler-finding.js';
import {type CompilerBlock, readCompilerBlocks} from '../formats/compiler-blocks.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** What clang, and no gcc, prints behind the diagnostics of a file. */
const COUNT = /^(?:(\d+) warnings?)?(?: and )?(?:(\d+) errors?)? generated\.$/;
/** `clang: error: unknown argument: '-fno'`, but for what only repeats that the linker failed. */
const DRIVER =
  /^(?:\S*\/)?clang(?:\+\+)?(?:-\d+)?: error: (?!linker command failed|unable to execute)(.*)$/;

// https://clang.llvm.org/docs/UsersManual.html#formatting-of-diagnostics; printDiagnosticCount in lib/Frontend/CompilerInstance.cpp.
export const tool: Tool = {
  name: 'clang',
  title: 'C and C++ compiler',
  homepage: 'https://clang.llvm.org',
  ecosystem: 'c',
  evidence: [' generated.', ': error: '],
  evidenceForm: new RegExp(`${COUNT.source}|${DRIVER.source}`),
  commands: ['clang', 'clang++'],
  read: log => {
    const blocks = readCompilerBlocks(log).filter(isOfCompiler);
    const findings: Finding[] = [];
    let from = 0;
    let taken = 0;
    for (const [at, line] of log.lines.entries()) {
      const count = line.endsWith(' generated.') ? COUNT.exec(line) : null;
      if (count) {
        while (from < blocks.length && (blocks[from]?.until ?? Infinity) < at) from++;
        const size = Number(count[1] ?? 0) + Number(count[2] ?? 0);
        // clang-tidy counts what it does not show, too.
        findings.push(...blocks.slice(Math.max(taken, from - size), from).map(toFinding));
        taken = from;
        continue;
      }
      const driver = line.length < 4_000 && line.includes('rror: ') ? DRIVER.exec(line) : null;
      if (driver) findings.push(makeFinding({severity: 'error', message: driver[1] ?? '', at}));
    }
    return findings;
  },
};

function toFinding(block: CompilerBlock): Finding {
  const {code} = block;
  const isWarning = code?.startsWith('-W') === true;
  return compilerFinding(block, {
    url: isWarning
      ? `https://clang.llvm.org/docs/DiagnosticsReference.html#${code.slice(1).toLowerCase()}`
      : undefined,
  });
}
