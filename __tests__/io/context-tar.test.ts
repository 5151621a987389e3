import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {contextTar} from '../../src/io/context-tar.js';
import {serveContexts} from '../../src/io/context-server.js';
import type {ContextUse} from '../../src/plan/context-paths.js';

function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-test-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What GNU tar makes of it. */
const list = (tar: Uint8Array, ...flags: string[]) =>
  execFileSync('tar', ['--list', ...flags, '--file=-'], {input: tar, encoding: 'utf8'})
    .trimEnd()
    .split('\n');

const tarOf = (directory: string, use: ContextUse = 'all', ignore: readonly string[] = []) =>
  Buffer.concat([...contextTar({directory, ignore, use})]);

describe('contextTar', () => {
  const folder = project({
    'a.txt': 'a',
    'src/b.py': 'b',
    'src/deep/c.py': 'c',
    'docs/README.md': 'r',
    'docs/x.md': 'x',
    [`${'long-name/'.repeat(12)}d.txt`]: 'd',
  });
  symlinkSync('a.txt', join(folder, 'link'));
  chmodSync(join(folder, 'src/b.py'), 0o755);

  it('has everything as it is, but owned by root', () => {
    const lines = list(tarOf(folder), '--verbose', '--numeric-owner');
    expect(lines.every(line => line.includes(' 0/0 '))).toBe(true);
    expect(lines.find(line => line.endsWith('src/b.py'))).toMatch(/^-rwxr-xr-x/);
    expect(lines.find(line => line.includes(' link'))).toMatch(/^l.* link -> a\.txt$/);
    expect(lines.some(line => line.endsWith(`${'long-name/'.repeat(12)}d.txt`))).toBe(true);
  });

  it('leaves out what .dockerignore does, and takes back what it does', () => {
    const names = list(
      tarOf(folder, 'all', ['# comment', 'docs', '!docs/README.md', '**/*.py', 'long-name']),
    );
    expect(names).toEqual(['a.txt', 'docs/', 'docs/README.md', 'link', 'src/', 'src/deep/']);
  });

  it('has only what the builds can reach', () => {
    expect(list(tarOf(folder, ['src/*.py', 'docs']))).toEqual([
      'docs/',
      'docs/README.md',
      'docs/x.md',
      'src/',
      'src/b.py',
    ]);
  });

  it('holds large files whole', () => {
    const large = project({big: ''});
    truncateSync(join(large, 'big'), 3_000_001);
    expect(list(tarOf(large), '--verbose')[0]).toContain(' 3000001 ');
  });
});

describe('serveContexts', () => {
  it('answers at one address only, and once per reader', async () => {
    const directory = project({
      'a.txt': 'a',
      '.dockerignore': 'b.txt',
      'b.txt': 'b',
      Dockerfile: '',
    });
    const request = {directory, dockerfile: join(directory, 'Dockerfile'), use: 'all' as const};
    const server = await serveContexts([request]);
    try {
      const url = server.urls[0] ?? '';
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{48}\/0\/context\.tar$/);
      const wrong = await fetch(url.replace(/\/[0-9a-f]{48}\//, `/${'0'.repeat(48)}/`));
      expect([wrong.status, server.wasAsked()]).toEqual([404, false]);
      const first = await fetch(url);
      expect(list(new Uint8Array(await first.arrayBuffer()))).toEqual([
        '.dockerignore',
        'Dockerfile',
        'a.txt',
      ]);
      expect(server.wasAsked()).toBe(true);
      const etag = first.headers.get('etag') ?? '';
      const again = await fetch(url, {headers: {'if-none-match': etag}});
      expect(again.status).toBe(304);
    } finally {
      server.close();
    }
  });

  it('breaks off, when a file cannot be read', async () => {
    const directory = project({'a.txt': 'a'});
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    const request = {directory, dockerfile: join(directory, 'Dockerfile'), use: 'all' as const};
    const server = await serveContexts([request]);
    try {
      await expect(fetch(server.urls[0] ?? '').then(r => r.arrayBuffer())).rejects.toThrow();
    } finally {
      server.close();
    }
  });
});
