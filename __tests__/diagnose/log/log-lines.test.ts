import {describe, expect, it} from '@jest/globals';
import {cleanLog, openLog} from '../../../src/diagnose/log/log-lines.js';

describe('cleanLog', () => {
  it.each([
    ['keeps plain lines', 'a\n\n  b\n', ['a', '', '  b']],
    ['keeps a last line without its end', 'a\nb', ['a', 'b']],
    [
      'removes colours, also where they split a path',
      '\x1b[1;31msrc/\x1b[22ma.js\x1b[0m:3',
      ['src/a.js:3'],
    ],
    ['removes erasing and character sets', 'a.c:1\x1b[K\x1b(B\x1b[m: bad', ['a.c:1: bad']],
    [
      'removes hyperlinks, ended by either way',
      '\x1b]8;;http://x\x07E1\x1b]8;;\x1b\\ text',
      ['E1 text'],
    ],
    ['makes blanks of a cursor that moves right', 'a\x1b[3Cb', ['a   b']],
    ['keeps what overwrote a line', '10 %\r50 %\rdone: a.c:1\n', ['done: a.c:1']],
    ['keeps what stood before blanks overwrote it', 'text\r   \r\n', ['text']],
    ['takes a cursor sent to the first column as a return', 'Linting…\x1b[1Gdone\n', ['done']],
    ['reads CRLF', 'a\r\nb\r\r\n', ['a', 'b']],
    ['resolves backspaces', 'ab\b\bcd\n', ['cd']],
    ['removes a byte order mark and other controls', '\ufeffa\x00b\x07', ['ab']],
    ['has no lines for an empty text', '', []],
  ])('%s', (_, text, lines) => {
    expect(cleanLog(text)).toEqual(lines);
  });

  it('ends soon on returns without end', () => {
    const start = performance.now();
    expect(cleanLog('\r'.repeat(2_000_000))).toEqual(['']);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('takes time in proportion to one long line', () => {
    const start = performance.now();
    expect(cleanLog(`${'x\r\x1b['.repeat(500_000)}mend`)).toEqual(['end']);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('openLog', () => {
  it('cuts long lines and keeps them whole beside', () => {
    const log = openLog(`a\n${'b'.repeat(30_000)}\n`, 'RUN x');
    expect([log.command, log.lines[1]?.length, log.raw?.[1]?.length]).toEqual([
      'RUN x',
      5_000,
      30_000,
    ]);
  });

  it('has no second copy, when no line is long', () => {
    expect(openLog('a\nb\n', '')).toEqual({lines: ['a', 'b'], command: ''});
  });
});
