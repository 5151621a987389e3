import {readCompilerBlocks} from '../formats/compiler-blocks.js';
import {compilerFinding} from '../formats/compiler-finding.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `1/2 t.test.adds...FAIL (TestExpectedEqual)`, or what the test printed, then `FAIL (…)` on a line of its own. */
const TEST = /^\d+\/\d+ (\S.*?)\.\.\.(.*)$/;
const FAIL = /^(?:.*\.\.\.)?FAIL \((\w+)\)$/;
const PANIC = /\bpanic: (.*)$/;
/** `/app/t.zig:4:5: 0x124f04b in test.adds (t.zig)`. */
const CALL = /^(\S[^:]{0,400}\.zig):(\d+):(\d+): 0x[\da-f]+ in /;
const OWN = /(?:^|\/)lib\/(?:std|compiler)\//;
const FORMAT = /\bzig\w* fmt\s[^|;&\n]*--check/;
const MAX_TRACE = 200;

// https://ziglang.org/documentation/master/#Zig-Test
export const tool: Tool = {
  name: 'zig',
  title: 'Zig: compiler, tests and formatter',
  homepage: 'https://ziglang.org',
  ecosystem: 'other',
  evidence: ['.zig:', '.zig'],
  reach: 10,
  commands: ['zig', 'ziglang'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = readCompilerBlocks(log).flatMap(block =>
      /\.zi[gn]$|\.zon$/.test(block.file) ? [compilerFinding({...block, frames: [block]})] : [],
    );
    let test: string | undefined;
    let said = '';
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      const start = TEST.exec(line);
      if (start) [, test, said = ''] = start;
      const code = FAIL.exec(line)?.[1];
      const panic = PANIC.exec(line)?.[1];
      if (code === undefined && panic === undefined) continue;
      const {frames, until} = readTrace(lines, at + 1);
      if (frames.length === 0) continue;
      const message = panic ?? (said.startsWith('FAIL (') || said === '' ? 'test failed' : said);
      findings.push(
        makeFinding({
          ...(frames.length > 1 ? {frames} : frames[0]),
          severity: 'error',
          code,
          message: [message, ...(test === undefined ? [] : [`in test: ${test}`])].join('\n'),
          at,
          until,
        }),
      );
      at = until;
    }
    return [...findings, ...(FORMAT.test(log.command) ? readList(lines) : [])];
  },
};

/** Each call has two lines of source below it. */
function readTrace(lines: readonly string[], start: number) {
  const frames: Frame[] = [];
  let until = start - 1;
  for (let index = start; index < Math.min(lines.length, start + MAX_TRACE); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    const [, file, row, column] = CALL.exec(line) ?? [];
    if (file === undefined && (!/^\s/.test(line) || index > until + 3)) break;
    if (file === undefined) continue;
    until = index;
    if (!OWN.test(file)) frames.push({file, line: Number(row), column: Number(column)});
  }
  return {frames, until};
}

function readList(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at) =>
    line.length < 400 && /^[\w./@+-]+\.zi[gn]$|^[\w./@+-]+\.zon$/.test(line)
      ? [{file: line, severity: 'error' as const, message: 'not formatted', at}]
      : [],
  );
}
