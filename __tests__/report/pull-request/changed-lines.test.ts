import {describe, expect, it} from '@jest/globals';
import {changedLines, isChanged, readDiff} from '../../../src/report/pull-request/changed-lines.js';
import {mapLines, mapRange} from '../../../src/report/pull-request/line-map.js';

describe('changedLines', () => {
  it.each([
    ['added lines', '@@ -1,2 +1,4 @@\n a\n+b\n+c\n d', [{start: 2, end: 3}]],
    ['a changed line', '@@ -1,3 +1,3 @@\n a\n-b\n+B\n c', [{start: 2, end: 2}]],
    ['a deletion by the lines around it', '@@ -1,3 +1,2 @@\n a\n-b\n c', [{start: 1, end: 2}]],
    [
      'several hunks',
      '@@ -1 +1 @@\n-a\n+A\n@@ -10,0 +11,2 @@\n+x\n+y',
      [
        {start: 1, end: 1},
        {start: 11, end: 12},
      ],
    ],
    ['a deletion without lines around', '@@ -5,2 +4,0 @@\n-x\n-y', [{start: 4, end: 5}]],
    [
      'no end of line at the end',
      '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file',
      [{start: 1, end: 1}],
    ],
  ])('reads %s', (_, patch, expected) => {
    expect(changedLines(patch)).toEqual(expected);
  });
});

describe('readDiff', () => {
  it('reads files that are new, gone, binary or have any name', () => {
    const diff = [
      'diff --git a/new.py b/new.py\nnew file mode 100644\n--- /dev/null\n+++ b/new.py\n@@ -0,0 +1,2 @@\n+a\n+b\n',
      'diff --git a/gone.py b/gone.py\ndeleted file mode 100644\n--- a/gone.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n',
      'diff --git a/logo.png b/logo.png\nindex 1..2\nBinary files a/logo.png and b/logo.png differ\n',
      'diff --git "a/\\303\\274.py" "b/\\303\\274.py"\n--- "a/\\303\\274.py"\n+++ "b/\\303\\274.py"\n@@ -3 +3 @@\n-a\n+b\n',
    ].join('');
    expect([...readDiff(diff)]).toEqual([
      ['new.py', [{start: 1, end: 2}]],
      ['gone.py', 'all'],
      ['logo.png', 'all'],
      ['ü.py', [{start: 3, end: 3}]],
    ]);
  });
});

describe('isChanged', () => {
  it('counts a range when one of its lines was changed', () => {
    const changes = readDiff('diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -5 +5 @@\n-x\n+y\n');
    expect(isChanged({path: 'a', startLine: 3, endLine: 5}, changes)).toBe(true);
    expect(isChanged({path: 'a', startLine: 6, endLine: 6}, changes)).toBe(false);
    expect(isChanged({path: 'b', startLine: 5, endLine: 5}, changes)).toBe(false);
  });
});

describe('mapLines', () => {
  const here = ['a', 'b', 'c', 'd', 'e', 'f'];

  it('finds each line again, when lines come and go around it', () => {
    const map = mapLines(here, ['new', 'a', 'b', 'D', 'e', 'f', 'end']);
    expect([1, 2, 3, 4, 5, 6, 7].map(map)).toEqual([2, 3, undefined, undefined, 5, 6, undefined]);
  });

  it('maps a range only when its lines still lie side by side', () => {
    const map = mapLines(here, ['a', 'b', 'x', 'c', 'd', 'e', 'f']);
    expect(mapRange({startLine: 3, endLine: 5}, map)).toEqual({startLine: 4, endLine: 6});
    expect(mapRange({startLine: 2, endLine: 3}, map)).toBeUndefined();
  });
});
