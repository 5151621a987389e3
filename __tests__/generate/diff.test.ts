import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {unifiedDiff} from '../../src/generate/diff.js';

const lines = (...words: readonly string[]) => words.map(word => `${word}\n`).join('');

describe('unifiedDiff', () => {
  it('is empty for equal texts', () => {
    expect(unifiedDiff('a\n', 'a\n', 'x')).toBe('');
  });

  it('shows what goes and what comes, with three lines around', () => {
    const before = lines('1', '2', '3', '4', '5', '6', '7', '8', '9');
    expect(unifiedDiff(before, before.replace('5', 'five'), 'x')).toBe(
      lines(
        '--- x',
        '+++ x (generated)',
        '@@ -2,7 +2,7 @@',
        ' 2',
        ' 3',
        ' 4',
        '-5',
        '+five',
        ' 6',
        ' 7',
        ' 8',
      ),
    );
  });

  it.each([
    ['', lines('a', 'b')],
    [lines('a', 'b', 'c'), lines('b', 'x', 'c', 'd')],
    [lines('a', 'a', 'b', 'a'), lines('a', 'b', 'a', 'a')],
    [
      lines('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'),
      lines('a', 'X', 'c', 'd', 'e', 'f', 'Y', 'g', 'i', 'Z'),
    ],
  ])('is a patch that turns %j into %j', (before, after) => {
    const folder = mkdtempSync(join(tmpdir(), 'quality-stages-diff-'));
    try {
      writeFileSync(join(folder, 'x'), before);
      const patch = unifiedDiff(before, after, 'x').replace('+++ x (generated)', '+++ x');
      execFileSync('patch', ['--silent', 'x'], {cwd: folder, input: patch});
      expect(readFileSync(join(folder, 'x'), 'utf8')).toBe(after);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
