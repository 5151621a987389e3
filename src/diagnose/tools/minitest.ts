import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readRubyFrame} from '../formats/ruby-frames.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `  1) Failure:`; Rails leaves the number out. */
const HEAD = /^(?: {2,}\d+\) )?(Failure|Error):$/;
/** `CartTest#test_total [test/cart_test.rb:8]:`, `CartTest#test_raises:`. */
const NAME = /^(\S.*#\S.*?|\S.*::\S.*?)(?: \[(\S.*?):(\d+)\])?:$/;
/** minitest-reporters: ` FAIL CartTest#test_total (0.00s)`, `ERROR["test_x", …]`, ` test_total   FAIL (0.00s)`. */
const REPORTER = /^ *(?:(?:FAIL|ERROR)(?: |\[")(\S.*?)(?:"|,| \()|(test_\S+) +(?:FAIL|ERROR) \()/;
const MAX_LINES = 120;

// https://github.com/minitest/minitest lib/minitest.rb (Result#to_s); https://github.com/minitest-reporters/minitest-reporters.
export const tool: Tool = {
  name: 'minitest',
  title: 'Ruby test framework',
  homepage: 'https://github.com/minitest/minitest',
  ecosystem: 'ruby',
  evidence: [') Failure:', ') Error:', 'Failure:', '#test_', ' FAIL ', ' FAIL["', ' ERROR["'],
  reach: 122,
  commands: ['minitest', 'rails test', 'rake test', 'm'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const finding = readPlain(log.lines, at) ?? readReporter(log.lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readPlain(lines: readonly string[], at: number): Finding | undefined {
  if (!HEAD.test((lines[at] ?? '').slice(0, 40))) return undefined;
  const [, name, file, line] = NAME.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
  if (name === undefined) return undefined;
  const {frames, text, until} = readBody(lines, at + 2);
  const [, code, said] =
    file === undefined ? (/^([A-Z][\w:]*): ?(.*)$/.exec(text[0] ?? '') ?? []) : [];
  const message = essence(code === undefined ? text : [said ?? '', ...text.slice(1)]);
  const place =
    file === undefined ? (frames.length > 1 ? {frames} : frames[0]) : {file, line: Number(line)};
  return makeFinding({
    ...place,
    severity: 'error',
    code,
    message: [message, `in test: ${name}`].join('\n').trim(),
    at,
    until,
  });
}

function readReporter(lines: readonly string[], at: number): Finding | undefined {
  const head = REPORTER.exec((lines[at] ?? '').slice(0, 2_000));
  const name = head?.[1] ?? head?.[2];
  if (name === undefined) return undefined;
  const {frames, text, until} = readBody(lines, at + 1);
  if (frames.length === 0) return undefined;
  const [, code, said] =
    /^\s*(?:Minitest::UnexpectedError: )?([A-Z][\w:]*(?:Error|Exception)): ?(.*)$/.exec(
      text[0] ?? '',
    ) ?? [];
  const message = essence(code === undefined ? text : [said ?? '', ...text.slice(1)]);
  return makeFinding({
    ...(frames.length > 1 ? {frames} : frames[0]),
    severity: 'error',
    code,
    message: [message, `in test: ${name}`].join('\n').trim(),
    at,
    until,
  });
}

/** Text, then frames, until a blank line behind either. */
function readBody(lines: readonly string[], start: number) {
  const frames: Frame[] = [];
  const text: string[] = [];
  let until = start - 1;
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    const frame = readRubyFrame(line);
    if (line.trim() === '' || HEAD.test(line) || (frame === undefined && frames.length > 0)) break;
    if (frame === undefined) text.push(line);
    else if (frame !== 'foreign') frames.push(frame);
    until = index;
  }
  return {frames, text, until};
}
