import {clip} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readException, readPythonFrame} from '../formats/python-traceback.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `Failure in tests.test_views.PriceTest.test_discount (percent=0)`. */
const HEAD = /^(?:Failure|Error) in (\w+(?:\.\w+)+)(?: .*)?$/;
const MAX_TRACE = 4_000;

// green/result.py: https://github.com/CleanCut/green
export const tool: Tool = {
  name: 'green',
  title: 'Python test runner',
  homepage: 'https://github.com/CleanCut/green',
  ecosystem: 'python',
  evidence: ['Failure in ', 'Error in '],
  evidenceForm: HEAD,
  commands: ['green'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const test = line.includes(' in ') ? HEAD.exec(line.slice(0, 1_000))?.[1] : undefined;
      return test === undefined ? [] : readTest(lines, at, test);
    }),
};

/** The frames, indented, then the exception. */
function readTest(lines: readonly string[], at: number, test: string): Finding[] {
  const frames: Frame[] = [];
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_TRACE); index++) {
    const line = lines[index] ?? '';
    const frame = readPythonFrame(line);
    if (frame) frames.unshift(frame);
    if (line === '' || line.startsWith(' ')) continue;
    const exception = frames.length > 0 ? readException(line) : undefined;
    if (!exception) return [];
    const {code, message} = exception;
    const said = `${message.replace(/^AssertionError: /, '')}\nin ${clip(test)}`;
    return [makeFinding({frames, severity: 'error', code, message: said, at, until: index})];
  }
  return [];
}
