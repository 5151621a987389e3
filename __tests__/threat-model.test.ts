import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from '@jest/globals';

const text = readFileSync('docs/threat-model.md', 'utf8');
const [, invariants = ''] = /## Invariants\n([\s\S]*?)\n## /.exec(text) ?? [];
const rows = invariants.split('\n').filter(line => /^\| (?!What holds)[^-]/.test(line));

describe('docs/threat-model.md', () => {
  it('names a test for every invariant', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(row => !/`__tests__\/\S+\.test\.ts`/.test(row))).toEqual([]);
  });

  it('names tests that exist and assert something', () => {
    const named = [...invariants.matchAll(/`(__tests__\/\S+)`/g)].map(([, path]) => path ?? '');
    for (const path of new Set(named)) {
      expect({path, exists: existsSync(path)}).toEqual({path, exists: true});
      expect({path, asserts: readFileSync(path, 'utf8').includes('expect(')}).toEqual({
        path,
        asserts: true,
      });
    }
  });

  it('is named by SECURITY.md', () => {
    expect(readFileSync('SECURITY.md', 'utf8')).toContain('docs/threat-model.md');
  });
});
