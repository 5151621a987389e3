import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {createTarReader, type TarEntry} from '../../src/run/tar-stream.js';

const LONG = `${'a-long-folder/'.repeat(12)}report.xml`;

/** A tar of a folder with an empty file, a long name, a link and 1,000 bytes. */
function makeTar(format: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-test-'));
  mkdirSync(join(folder, LONG, '..'), {recursive: true});
  writeFileSync(join(folder, LONG), 'long');
  writeFileSync(join(folder, 'empty.xml'), '');
  writeFileSync(join(folder, 'data.bin'), Buffer.alloc(1000, 7));
  symlinkSync('/etc/passwd', join(folder, 'link'));
  return execFileSync('tar', [`--format=${format}`, '-cf', '-', '-C', folder, '.']);
}

function readTar(bytes: Buffer, piece: number) {
  const entries: TarEntry[] = [];
  const files = new Map<string, Buffer>();
  const reader = createTarReader(entry => {
    entries.push(entry);
    const chunks: Uint8Array[] = [];
    return {
      write: chunk => chunks.push(Uint8Array.from(chunk)),
      end: () => files.set(entry.path, Buffer.concat(chunks)),
    };
  });
  for (let at = 0; at < bytes.length; at += piece) reader.write(bytes.subarray(at, at + piece));
  return {entries, files, isWhole: reader.isWhole()};
}

describe('createTarReader', () => {
  it.each(['gnu', 'pax', 'ustar'])('reads what tar writes (%s), however it is cut', format => {
    const bytes = makeTar(format);
    for (const piece of [bytes.length, 512, 777, 61]) {
      const {entries, files, isWhole} = readTar(bytes, piece);
      expect(isWhole).toBe(true);
      expect(files.get(LONG)?.toString()).toBe('long');
      expect(files.get('empty.xml')?.length).toBe(0);
      expect(files.get('data.bin')).toEqual(Buffer.alloc(1000, 7));
      expect(entries.find(({path}) => path === 'link')?.kind).toBe('link');
      expect(files.has('link')).toBe(false);
    }
  });

  it('says when a tar was cut off', () => {
    const bytes = makeTar('pax');
    expect(readTar(bytes.subarray(0, 2500), 512).isWhole).toBe(false);
  });
});
