import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** glibc: ``roman_test: /src/tests/roman_test.cpp:5: int main(): Assertion `roman(4) == "IV"' failed.`` */
const GLIBC = {
  pattern:
    /^(?:[^\s:]{1,200}: )?(?<file>[^\s:][^:]{0,400}):(?<line>\d+): [^`]{1,500}: (?<message>Assertion `.*' failed)\.$/,
};
/** musl: `Assertion failed: n > 0 (src/queue.c: pop: 41)`. */
const MUSL = {
  pattern:
    /^(?<message>Assertion failed: .{1,500}) \((?<file>[^\s:()][^:()]{0,400}): [^:]{1,300}: (?<line>\d+)\)$/,
};
// https://man7.org/linux/man-pages/man3/assert.3.html; __assert_fail() of each C library has the format.
export const tool: Tool = {
  name: 'assert',
  title: 'Assertions of C and C++',
  homepage: 'https://man7.org/linux/man-pages/man3/assert.3.html',
  ecosystem: 'c',
  evidence: ['Assertion `', 'Assertion failed: '],
  reach: 1,
  commands: [],
  read: log => readForms(log, [GLIBC, MUSL]),
};
