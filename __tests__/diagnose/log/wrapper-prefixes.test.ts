import {describe, expect, it} from '@jest/globals';
import {unwrapLines} from '../../../src/diagnose/log/wrapper-prefixes.js';

const unwrap = (text: string) => {
  const {lines, directories} = unwrapLines(text.split('\n'), text);
  return lines.map((line, index) => [line, directories?.[index]] as const);
};

describe('unwrapLines', () => {
  it("takes pnpm's prefixes off, keeps their folders, and brings lines of one package together", () => {
    const log =
      'Scope: 2 of 3 workspace projects\npackages/ui lint$ eslint .\npackages/api lint$ eslint .\npackages/ui lint: a.js\npackages/api lint: b.js\npackages/ui lint:   1:7  error\npackages/ui lint:\npackages/api lint:   2:2  error';
    expect(unwrap(log)).toEqual([
      ['Scope: 2 of 3 workspace projects', undefined],
      ['eslint .', 'packages/ui'],
      ['a.js', 'packages/ui'],
      ['  1:7  error', 'packages/ui'],
      ['', 'packages/ui'],
      ['eslint .', 'packages/api'],
      ['b.js', 'packages/api'],
      ['  2:2  error', 'packages/api'],
    ]);
  });

  it("takes turbo's prefixes off, with the folder that the script's header names", () => {
    const log =
      'web:lint: cache miss, executing 0f1e2d\nweb:lint: \nweb:lint: > web@1.0.0 lint /app/apps/web\nweb:lint: > eslint .\nweb:lint: src/a.js:1:1: bad\napi:test: cache hit, replaying logs\napi:test: fine';
    expect(unwrap(log)).toEqual([
      ['cache miss, executing 0f1e2d', '/app/apps/web'],
      ['', '/app/apps/web'],
      ['> web@1.0.0 lint /app/apps/web', '/app/apps/web'],
      ['> eslint .', '/app/apps/web'],
      ['src/a.js:1:1: bad', '/app/apps/web'],
      ['cache hit, replaying logs', undefined],
      ['fine', undefined],
    ]);
  });

  it.each([
    [
      'concurrently',
      '[0] src/a.js:1:1: bad\n[0] npm run lint exited with code 1',
      'src/a.js:1:1: bad',
    ],
    ['yarn berry', '➤ YN0000: src/a.js:1:1: bad', 'src/a.js:1:1: bad'],
    [
      'yarn workspaces foreach',
      '[@x/ui]: Process started\n[@x/ui]: src/a.js:1:1: bad',
      'src/a.js:1:1: bad',
    ],
    ['foreman', '12:00:01 web.1  | src/a.js:1:1: bad', 'src/a.js:1:1: bad'],
    [
      'docker compose',
      'Attaching to db-1, web-1\nweb-1  | src/a.js:1:1: bad\ndb-1   | x',
      'src/a.js:1:1: bad',
    ],
    [
      "BuildKit's plain progress",
      '#12 0.345 src/a.js:1:1: bad\n#12 10.5 next',
      'src/a.js:1:1: bad',
    ],
    ['an npm script', '[ui] > ui@1.0.0 lint\n[ui] src/a.js:1:1: bad', 'src/a.js:1:1: bad'],
  ])('takes off the prefixes of %s', (_, log, line) => {
    expect(unwrapLines(log.split('\n'), log).lines).toContain(line);
  });

  it.each([
    ' 12 | const a = 1;',
    '#0 /app/a.php(3): f()',
    '[0] first',
    'web:lint: not announced',
    'error | text',
    '    #1 0x4f3 in main /app/a.c:3:5',
    'packages/ui lint: not announced',
  ])('leaves %j as it is', line => {
    expect(unwrapLines([line, 'b'], `${line}\nb`).lines).toEqual([line, 'b']);
  });

  it('follows the folders that make enters and leaves', () => {
    const log =
      "make: Entering directory '/app'\nmake[1]: Entering directory '/app/lib'\na.c:1:1: error: x\nmake[1]: Leaving directory '/app/lib'\nb.c:1:1: error: x\nmake: Leaving directory '/app'\nend";
    expect(unwrap(log).filter(([line]) => /^\w\.c|end/.test(line))).toEqual([
      ['a.c:1:1: error: x', '/app/lib'],
      ['b.c:1:1: error: x', '/app'],
      ['end', undefined],
    ]);
  });

  it("takes a failed npm workspace's folder from what npm says behind its output", () => {
    const log =
      '\n> ui@1.0.0 lint\n> eslint .\n\na.js\n\n> api@2.0.0 lint\nb.js\nnpm error Lifecycle script `lint` failed with error:\nnpm error workspace ui@1.0.0\nnpm error location /app/packages/ui';
    expect(unwrap(log).filter(([line]) => line.endsWith('.js'))).toEqual([
      ['a.js', '/app/packages/ui'],
      ['b.js', undefined],
    ]);
  });
});
