import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readRubyFrame} from '../formats/ruby-frames.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** The last frame of a failed or undefined step: ``features/cart.feature:4:in `the total is 3'``. */
const STEP = /^\s*(\S.*\.feature):(\d+):in [`'"](.*?)['"`]$/;
/** `expected 3, got 2 (RuntimeError)`, `Undefined step: "something else" (Cucumber::Core::Test::Result::Undefined)`. */
const ERROR = /^\s*(.*?) ?\(([A-Z][\w:]*)\)$/;
const MAX_LINES = 40;

// https://cucumber.io/docs/cucumber/, cucumber-ruby lib/cucumber/formatter/console.rb.
export const tool: Tool = {
  name: 'cucumber',
  title: 'Behaviour-driven tests',
  homepage: 'https://cucumber.io',
  ecosystem: 'ruby',
  evidence: ['.feature:'],
  reach: 42,
  commands: ['cucumber'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    let free = 0;
    for (const [at, line] of lines.entries()) {
      const step = line.includes('.feature:') ? STEP.exec(line.slice(0, 2_000)) : null;
      if (!step) continue;
      const start = findStart(lines, at, free);
      const frames: Frame[] = [];
      const text: string[] = [];
      for (const above of lines.slice(start, at)) {
        const frame = readRubyFrame(above);
        if (frame === undefined) text.push(above);
        else if (frame !== 'foreign') frames.push(frame);
      }
      const [, said, code] = ERROR.exec(text.at(-1) ?? '') ?? [];
      const isUndefined = code?.endsWith('::Undefined') === true;
      const message = essence(
        code === undefined ? text : [...text.slice(0, -1), `  ${said ?? ''}`],
      );
      free = at + 1;
      findings.push(
        makeFinding({
          frames: [...frames, {file: step[1] ?? '', line: Number(step[2])}],
          severity: isUndefined ? 'warning' : 'error',
          code: isUndefined ? undefined : code,
          message: [message, `in step: ${step[3] ?? ''}`].join('\n').trim(),
          at: start,
          until: at,
        }),
      );
    }
    return findings;
  },
};

/** The error's first line: the first above that is indented as deep as the frame, and behind the step's own line. */
function findStart(lines: readonly string[], at: number, free: number): number {
  const indent = (lines[at] ?? '').search(/\S/);
  let start = at;
  while (
    start > Math.max(free, at - MAX_LINES) &&
    (lines[start - 1] ?? '') !== '' &&
    (lines[start - 1] ?? '').search(/\S/) >= indent &&
    !/^\s+(?:Given|When|Then|And|But|\*) .*# /.test(lines[start - 1] ?? '')
  )
    start--;
  return start;
}
