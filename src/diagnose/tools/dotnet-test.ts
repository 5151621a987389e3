import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `  Failed Shop.Tests.CartTests.Total [12 ms]`, then `  Error Message:`, text, `  Stack Trace:`, calls. */
const HEAD = /^ {2}Failed (\S.*?)(?: \[[^\]]*\])?$/;
const MESSAGE = /^ {2}Error Message: *$/;
const TRACE = /^ *Stack Trace: *$/;
/** `     at Shop.Tests.CartTests.Total() in /app/tests/CartTests.cs:line 12`. */
const CALL = /^ *at .{1,2000} in (\S.*):line (\d+)$/;
const OUTPUT =
  /^ *(?:Standard (?:Output|Error) Messages|Debug Traces Messages|Additional Information Messages|Attachments):/;
/** Terminal logger of SDK 9: `    /app/CartTests.cs(12): error TESTERROR:`, then `      Shop.Tests.CartTests.Total (2ms): Error Message: …`. */
const TERMINAL = /^ *(\S.{0,400}?)\((\d+)\): error TESTERROR: ?(.*)$/;
const TERMINAL_NAME = /^ *(\S.*?) \((?:< )?[\d.]+ ?\w+(?: \d+\w+)*\): (?:Error Message: )?(.*)$/;
const MAX_LINES = 150;

// https://github.com/microsoft/vstest, src/vstest.console/Internal/ConsoleLogger.cs; xUnit, NUnit and MSTest print through it.
export const tool: Tool = {
  name: 'dotnet-test',
  title: '.NET tests: xUnit, NUnit, MSTest',
  homepage: 'https://learn.microsoft.com/dotnet/core/tools/dotnet-test',
  ecosystem: 'dotnet',
  evidence: ['  Failed ', 'error TESTERROR'],
  reach: 152,
  commands: ['dotnet test', 'dotnet vstest', 'vstest.console'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding = readConsole(lines, at) ?? readTerminal(lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readConsole(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? '';
  const name = line.startsWith('  Failed ') ? HEAD.exec(line.slice(0, 2_000))?.[1] : undefined;
  if (name === undefined || !MESSAGE.test((lines[at + 1] ?? '').slice(0, 100))) return undefined;
  const {frames, text, until} = readBody(lines, at + 2);
  return failure(name, text, frames, undefined, at, until);
}

function readTerminal(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? '';
  const [, file, row, rest = ''] = line.includes('TESTERROR')
    ? (TERMINAL.exec(line.slice(0, 2_000)) ?? [])
    : [];
  if (file === undefined) return undefined;
  const isNext = rest.trim() === '';
  const [, name, first = ''] =
    TERMINAL_NAME.exec(isNext ? (lines[at + 1] ?? '').slice(0, 2_000) : rest) ?? [];
  if (name === undefined) return undefined;
  const {frames, text, until} = readBody(lines, isNext ? at + 2 : at + 1);
  return failure(
    name,
    [first, ...text],
    frames,
    {file, line: Number(row)},
    at,
    Math.max(until, at + 1),
  );
}

function failure(
  name: string,
  text: readonly string[],
  frames: readonly Frame[],
  place: Frame | undefined,
  at: number,
  until: number,
): Finding {
  const own = frames.filter(({file}) => !file.startsWith('/_/'));
  const all = own.length > 0 ? own : place ? [place] : [];
  const [, code, said] = /^ *([\w.]+Exception)\s?: (.*)$/.exec(text[0] ?? '') ?? [];
  const isAssertion =
    code?.startsWith('Xunit.') === true || code?.endsWith('AssertFailedException') === true;
  const message = essence(code === undefined ? text : [said ?? '', ...text.slice(1)]);
  return makeFinding({
    ...(all.length > 1 ? {frames: all} : all[0]),
    severity: 'error',
    code: isAssertion ? undefined : code,
    message: [message, `in test: ${name}`].join('\n').trim(),
    at,
    until,
  });
}

function readBody(lines: readonly string[], start: number) {
  const frames: Frame[] = [];
  const text: string[] = [];
  let isTrace = false;
  let until = start - 1;
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 4_000);
    if (HEAD.test(line) || OUTPUT.test(line) || TERMINAL.test(line)) break;
    if (/^(?:Failed!|Passed!|Test Run |Total tests: |\[xUnit\.net|Test summary: )/.test(line))
      break;
    if (isTrace && (line === '' || !/^ *(?:at |---|\d+\) )/.test(line))) break;
    if (TRACE.test(line)) isTrace = true;
    else if (isTrace) {
      const [, file, row] = CALL.exec(line) ?? [];
      if (file !== undefined) frames.push({file, line: Number(row)});
    } else text.push(line);
    if (line !== '') until = index;
  }
  return {frames, text, until};
}
