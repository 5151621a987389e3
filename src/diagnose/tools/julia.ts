import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `ERROR: LoadError: UndefVarError: …`, then text, `Stacktrace:`, calls, `in expression starting at /app/a.jl:6`. */
const ERROR = /^ERROR: (?:LoadError: )*(?:(\w+(?:Error|Exception)): ?)?(.*)$/;
/** `total: Test Failed at /app/test/runtests.jl:5`, `Error During Test at …`; text below is indented. */
const TEST = /^(?:(\S.*?): )?(Test Failed|Error During Test) at (\S.*?\.jl):(\d+)$/;
/** `   @ Main /app/src/a.jl:3`, ` [2] top-level scope at /app/a.jl:6` (to 1.5). */
const CALL =
  /^\s+(?:@ (?:[\w.]+ )?|\[\d+\] .* at )((?:\.{0,2}\/|~\/|[\w-]+\/)?\S*\.jl):(\d+)(?: \[inlined\])?$/;
const STARTING = /^in expression starting at (\S.*\.jl):(\d+)$/;
/** Julia's own, which it prints relative to its build or installation. */
const OWN =
  /(?:^|\/)(?:share\/julia|usr\/share\/julia|\.julia|stdlib|base)\/|^\.\/(?!\.)[\w-]+\.jl$/;
const MAX_LINES = 150;

// https://docs.julialang.org/en/v1/manual/stacktraces/, stdlib/Test/src/Test.jl.
export const tool: Tool = {
  name: 'julia',
  title: 'Julia: uncaught errors and tests',
  homepage: 'https://julialang.org',
  ecosystem: 'other',
  evidence: ['.jl:'],
  reach: 150,
  commands: ['julia'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding = readTest(lines, at) ?? readError(lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readTest(lines: readonly string[], at: number): Finding | undefined {
  const [, set, kind = '', file, row] = TEST.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
  if (file === undefined) return undefined;
  const {text, until} = readText(lines, at, /^ {2}/);
  const message = [essence(text, 6), ...(set === undefined ? [] : [`in test set: ${set}`])];
  return makeFinding({
    file,
    line: row,
    severity: 'error',
    code: kind.replace(/ /g, ''),
    message: message.join('\n'),
    at,
    until,
  });
}

function readText(lines: readonly string[], at: number, form: RegExp) {
  const text: string[] = [];
  let isTrace = false;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (!form.test(line) && line !== '') break;
    if (line === '' && isTrace) break;
    isTrace ||= /^\s*Stacktrace:/.test(line);
    if (!isTrace) text.push(line);
    if (line !== '') until = index;
    else if (!form.test(lines[index + 1] ?? '')) break;
  }
  return {text, until};
}

function readError(lines: readonly string[], at: number): Finding | undefined {
  const [, code, first] = ERROR.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
  if (first === undefined || first.startsWith('Some tests did not pass')) return undefined;
  const frames: Frame[] = [];
  const text = [first];
  let isTrace = false;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    const [, started, startLine] = STARTING.exec(line) ?? [];
    if (started !== undefined) {
      frames.push({file: started, line: Number(startLine)});
      until = index;
      break;
    }
    if (!isTrace && (TEST.test(line) || ERROR.test(line))) return undefined;
    if (line === 'Stacktrace:') isTrace = true;
    else if (isTrace && !/^\s/.test(line) && line !== '') break;
    const [, file, row] = isTrace ? (CALL.exec(line) ?? []) : [];
    if (file !== undefined && !OWN.test(file)) frames.push({file, line: Number(row)});
    if (!isTrace) text.push(line);
    if (line !== '') until = index;
  }
  const unique = frames.filter(
    ({file, line}, index) =>
      frames.findIndex(other => other.file === file && other.line === line) === index,
  );
  if (unique.length === 0) return undefined;
  return makeFinding({
    ...(unique.length > 1 ? {frames: unique} : unique[0]),
    severity: 'error',
    code,
    message: essence(text, 6),
    at,
    until,
  });
}
