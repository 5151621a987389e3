import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readRubyFrame} from '../formats/ruby-frames.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `Failure: test_total(UnitTest)` or `Error: test_raises(UnitTest): ArgumentError: negative count`, between rulers. */
const HEAD = /^(Failure|Error): (\S+\([\w:]+\))(?:: ([A-Z][\w:]*): (.*))?:?$/;
const RULER = /^={30,}$/;
/** `  => 10:     Cart.new.add("pear", -1)`. */
const SOURCE = /^ +(?:=> )?\d+: ?/;
const MAX_LINES = 120;

// https://test-unit.github.io, lib/test/unit/ui/console/testrunner.rb.
export const tool: Tool = {
  name: 'test-unit',
  title: 'Ruby test framework',
  homepage: 'https://test-unit.github.io',
  ecosystem: 'ruby',
  evidence: ['Failure: test', 'Error: test'],
  reach: 122,
  commands: [],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 1; at < lines.length; at++) {
      if (!RULER.test((lines[at - 1] ?? '').slice(0, 200))) continue;
      const [, , name, code, said] = HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
      if (name === undefined) continue;
      const frames: Frame[] = [];
      const text: string[] = [];
      let until = at;
      while (until + 1 < lines.length && until < at + MAX_LINES) {
        const line = (lines[until + 1] ?? '').slice(0, 2_000);
        if (RULER.test(line)) break;
        until++;
        const frame = readRubyFrame(line);
        if (frame === undefined && !SOURCE.test(line)) text.push(line);
        if (frame !== undefined && frame !== 'foreign') frames.push(frame);
      }
      const message = essence(said === undefined ? text : [said]);
      findings.push(
        makeFinding({
          ...(frames.length > 1 ? {frames} : frames[0]),
          severity: 'error',
          code,
          message: [message, `in test: ${name}`].join('\n').trim(),
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};
