import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `00:01 +1 -1: test/cart_test.dart: adds [E]`, then indented text, then calls. */
const HEAD = /^(?:\d\d:\d\d )?\+\d+(?: ~\d+)? -\d+: (\S.*) \[E\] *$/;
/** `  test/cart_test.dart 6:5                main.<fn>`. */
const CALL = /^ {2}(package:\S+|dart:\S+|\S+\.dart)(?: (\d+):(\d+))? {2,}\S/;
const MAX_LINES = 120;

// https://pub.dev/packages/test, pkgs/test_core/lib/src/runner/reporter/{compact,expanded}.dart; package:stack_trace.
export const tool: Tool = {
  name: 'dart-test',
  title: 'Dart and Flutter tests',
  homepage: 'https://pub.dev/packages/test',
  ecosystem: 'other',
  evidence: [' [E]'],
  reach: 121,
  commands: ['dart test', 'flutter test', 'dart run test'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const name = HEAD.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
      if (name === undefined) continue;
      const frames: Frame[] = [];
      const text: string[] = [];
      let hasCalls = false;
      let until = at;
      for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (!line.startsWith('  ')) break;
        const [, file, row, column] = CALL.exec(line) ?? [];
        if (file === undefined && !hasCalls) text.push(line);
        hasCalls ||= file !== undefined;
        if (file !== undefined && row !== undefined && !/^(?:package|dart):/.test(file))
          frames.push({file, line: Number(row), column: Number(column)});
        if (line.trim() !== '') until = index;
      }
      const file = /^(\S+\.dart): /.exec(name)?.[1];
      const place =
        frames.length > 1 ? {frames} : (frames[0] ?? (file === undefined ? {} : {file}));
      findings.push(
        makeFinding({
          ...place,
          severity: 'error',
          message: [essence(text), `in test: ${name}`].join('\n').trim(),
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};
