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

  it.each([
    ['folded over lines', SECRET.replace(/.{4}/g, '$&\n')],
    ['folded with indentation and \\r\\n', SECRET.replace(/.{4}/g, '$&\r\n    ')],
    ['coloured in its middle', `${SECRET.slice(0, 5)}\u001b[1;31m${SECRET.slice(5)}`],
    ['as JSON in JSON', JSON.stringify(JSON.stringify(SECRET))],
    [
      'with unicode escapes',
      SECRET.replace(/[^a-z]/g, c => `\\u00${c.charCodeAt(0).toString(16)}`),
    ],
    ['as URL in a URL', encodeURIComponent(encodeURIComponent(SECRET))],
    ['as URL in small letters', encodeURIComponent(SECRET).toLowerCase()],
    ['in HTML', SECRET.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;')],
    ['as a dump of bytes', Buffer.from(SECRET).toString('hex').replace(/../g, '$& ')],
    ['in base64 with line ends', Buffer.from(SECRET).toString('base64').replace(/.{8}/g, '$&\n')],
  ])('masks a value %s', (_, spelling) => {
    // Of base64 with padding a last letter stays that holds a few bits of the value.
    expect(redact(`before ${spelling} after`)).toMatch(/^before \W*\*\*\*(?:.=+)?\W* after$/);
  });

  it('masks a short value in base64 and hexadecimal', () => {
    const short = createRedactor(['q7x!']);
    const text = ['q7x!', Buffer.from('q7x!').toString('hex'), 'cTd4IQ=='].join(' ');
    expect(short(text)).toBe('*** *** ***Q==');
  });

  it('keeps what stands before and after, line ends included', () => {
    expect(redact(`one\ntwo ${SECRET}\nthree\n${SECRET}${SECRET} %41`)).toBe(
      'one\ntwo ***\nthree\n*** %41',
    );
  });
});
