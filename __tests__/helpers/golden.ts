import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {expect} from '@jest/globals';

/** Compares text with a file; `UPDATE_GOLDEN=1` writes the file instead. */
export function expectGolden(path: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
    return;
  }
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `(${path} is missing)`);
}

/** Replaces what stands between `<!-- start NAME -->` and `<!-- end NAME -->`. */
export function replaceSection(document: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- start ${name} -->\\n)[\\s\\S]*?(<!-- end ${name} -->)`);
  expect(document).toMatch(pattern);
  return document.replace(pattern, (_, start: string, end: string) => `${start}${content}\n${end}`);
}
