import {describe, expect, it} from '@jest/globals';
import {createRedactor} from '../../src/run/redact.js';

const SECRET = 'p4ss:w/rd"&<$x';
const redact = createRedactor([SECRET, 'line one\nline two']);

describe('createRedactor', () => {
  it.each([
    ['as it is', SECRET],
    ['as URL', encodeURIComponent(SECRET)],
    ['as hexadecimal', Buffer.from(SECRET).toString('hex')],
    ['as HEXADECIMAL', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['one line of several', 'line two'],
  ])('masks a value %s', (_, spelling) => {
    expect(redact(`before ${spelling} after`)).not.toContain(spelling);
  });

  it.each([0, 1, 2, 5])('masks a value within base64, %i letters from its start', offset => {
    const text = Buffer.from('u'.repeat(offset) + SECRET + ' more').toString('base64');
    const masked = redact(text);
    expect(masked).toContain('***');
    // A letter of base64 at each end belongs half to the neighbour and stays.
    expect(masked.length).toBeLessThan(text.length - Math.floor((SECRET.length * 8) / 6) + 5);
  });

  it('leaves other text alone, and everything when there are no values', () => {
    expect(redact('nothing here')).toBe('nothing here');
    expect(createRedactor(['', 'ab'])('ab cd')).toBe('ab cd');
  });
});
