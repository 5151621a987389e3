import {existsSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {checkWritable} from '../../src/io/report-files.js';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const check = (path: string) => {
  checkWritable(new Map([['junit-file', path]]));
};

describe('checkWritable', () => {
  it('makes the folders that a file needs, and takes no file for none', () => {
    check(join(folder, 'a/b/junit.xml'));
    expect(existsSync(join(folder, 'a/b'))).toBe(true);
    expect(() => {
      check('');
    }).not.toThrow();
  });

  it('names the input of a path that cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const path of [folder, join(folder, 'file/below'), '/proc/no/such']) {
      expect(() => {
        check(path);
      }).toThrow(`Input "junit-file": "${path}" cannot be written`);
    }
  });
});
