import {failedTest, readErrorText} from '../formats/error-text.js';
import type {Finding, Tool} from '../tool.js';

/** `   FAIL  "joins words"`, `   FAIL  suite  "joins words"`. */
const HEAD = /^ {2,4}FAIL {1,3}(?:(\S.{0,200}?) {1,3})?"(.{1,300})"$/;
const MAX_BLOCK = 400;

// packages uvu, src/index.js: https://github.com/lukeed/uvu
export const tool: Tool = {
  name: 'uvu',
  title: 'JavaScript test runner',
  homepage: 'https://github.com/lukeed/uvu',
  ecosystem: 'javascript',
  evidence: [' FAIL '],
  evidenceForm: HEAD,
  commands: ['uvu'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const [whole, suite, name = ''] = line.includes('FAIL')
        ? (HEAD.exec(line.slice(0, 600)) ?? [])
        : [];
      if (whole === undefined) return [];
      const end = endOfBlock(lines, at + 1);
      const test = suite === undefined ? [name] : [suite, name];
      const error = readErrorText(lines.slice(at + 1, end));
      return [{...failedTest(error, test, undefined), at, until: end - 1}];
    }),
};

/** Two blank lines end a test's report. */
function endOfBlock(lines: readonly string[], start: number): number {
  for (let index = start; index < Math.min(lines.length, start + MAX_BLOCK); index++) {
    const line = lines[index] ?? '';
    if (HEAD.test(line.slice(0, 600)) || /^ {2}Total: /.test(line)) return index;
    if (line.trim() === '' && (lines[index + 1] ?? '').trim() === '') return index;
  }
  return Math.min(lines.length, start + MAX_BLOCK);
}
