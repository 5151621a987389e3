import {describe, expect, it} from '@jest/globals';
import {linesStarting} from '../../../src/diagnose/formats/line-starts.js';

describe('linesStarting', () => {
  it('finds the lines that begin with one of several texts, in their order', () => {
    const lines = ['error: a', 'would x', '', 'w', ' would y', 'error: b', 'would z'];
    expect(linesStarting(lines, 'would ', 'error: b')).toEqual([1, 5, 6]);
    expect(linesStarting(lines, 'gone')).toEqual([]);
  });

  it('tells characters beyond ASCII from others', () => {
    // U+2715 and U+0015 share their low byte.
    const lines = ['✕ a', '\u0015 b', '―― c', 'would d'];
    expect(linesStarting(lines, '✕ ', '――')).toEqual([0, 2]);
  });
});
