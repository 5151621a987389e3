import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `==12==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x…`, `WARNING: ThreadSanitizer: data race (pid=1)`. */
const REPORT =
  /^(?:==\d+== ?)?(?:ERROR|WARNING): (Address|Thread|Memory|HWAddress|Undefined|Leak)Sanitizer: (.*)$/;
const ACCESS = /^\s*((?:READ|WRITE|Read|Write|Atomic \w+) of size \d+)/;
const LEAK =
  /^((?:Direct|Indirect) leak of [\d,]+ byte\(s\) in [\d,]+ object\(s\)) allocated from:$/;
/** UBSan: `src/a.c:5:7: runtime error: signed integer overflow: …`. */
const RUNTIME = /^(\S[^:]{0,400}):(\d+):(?:(\d+):)? runtime error: (.*)$/;
/** `    #0 0x55fb in pick(char const*) /app/a.cpp:5:3`, `    #1 main src/race.c:10 (race+0x1233)`. */
const FRAME = /^ +#\d+ (?:0x[\da-f]+ in )?(.*)$/;
const PLACE = /^(?:.* )?(\S[^\s:]*):(\d+)(?::(\d+))?(?: \(.*\))?$/;
/** The sanitizers' own and the C library's. */
const RUNTIME_FRAME = /(?:^|\/)(?:libsanitizer|compiler-rt|sysdeps|csu|glibc\S*|nptl)\//;

interface Stack {
  readonly frames: readonly Frame[];
  readonly until: number;
}

// https://github.com/google/sanitizers/wiki, https://clang.llvm.org/docs/UndefinedBehaviorSanitizer.html.
export const tool: Tool = {
  name: 'sanitizers',
  title: 'Address, leak, memory, thread and undefined behaviour sanitizers',
  homepage: 'https://github.com/google/sanitizers',
  ecosystem: 'c',
  evidence: ['Sanitizer: ', ': runtime error: ', ' byte(s) in '],
  evidenceForm: /Sanitizer: |:\d+: runtime error: | byte\(s\) in /,
  reach: 150,
  commands: [],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      if (line.length > 4_000) continue;
      const finding = readReport(lines, at) ?? readLeak(lines, at) ?? readRuntimeError(lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readReport(lines: readonly string[], at: number): Finding | undefined {
  const [, name, text = ''] = REPORT.exec(lines[at] ?? '') ?? [];
  if (name === undefined || name === 'Leak' || text.startsWith('detected memory leaks'))
    return undefined;
  const kind = /^[\w-]+(?: [a-z-]+)*?(?= on | \(|:|$)/.exec(text)?.[0] ?? text;
  const {frames, until} = readStack(lines, at + 1);
  const access = lines
    .slice(at + 1, at + 3)
    .map(line => ACCESS.exec(line)?.[1])
    .find(found => found !== undefined);
  return makeFinding({
    frames: frames.length > 0 ? frames : undefined,
    severity: 'error',
    code: kind.replace(/ /g, '-'),
    message: `${name}Sanitizer: ${[kind, ...(access === undefined ? [] : [access])].join(', ')}`,
    at,
    until,
  });
}

function readLeak(lines: readonly string[], at: number): Finding | undefined {
  const leak = LEAK.exec(lines[at] ?? '')?.[1];
  if (leak === undefined) return undefined;
  const {frames, until} = readStack(lines, at + 1);
  return makeFinding({
    frames: frames.length > 0 ? frames : undefined,
    severity: 'error',
    code: 'memory-leak',
    message: `LeakSanitizer: ${leak}`,
    at,
    until,
  });
}

function readRuntimeError(lines: readonly string[], at: number): Finding | undefined {
  const [, file, line, column, message] = RUNTIME.exec(lines[at] ?? '') ?? [];
  if (file === undefined || message === undefined) return undefined;
  const stack = readStack(lines, at + 1, 1);
  const place = {file, line: Number(line), ...(Number(column) > 0 && {column: Number(column)})};
  return makeFinding({
    ...(stack.frames.length > 0 ? {frames: [place, ...stack.frames]} : place),
    severity: 'error',
    message,
    at,
    until: stack.until,
  });
}

/** The first stack that starts within `reach` lines. */
function readStack(lines: readonly string[], start: number, reach = 6): Stack {
  let index = start;
  while (index < start + reach && !FRAME.test(lines[index] ?? '')) index++;
  const frames: Frame[] = [];
  let until = start - 1;
  for (; index < lines.length; index++) {
    const call = FRAME.exec((lines[index] ?? '').slice(0, 4_000))?.[1];
    if (call === undefined) break;
    until = index;
    const [, file, line, column] = PLACE.exec(call) ?? [];
    if (file === undefined || RUNTIME_FRAME.test(file) || Number(line) === 0) continue;
    frames.push({file, line: Number(line), ...(Number(column) > 0 && {column: Number(column)})});
  }
  return {frames, until};
}
