import {describe, expect, it} from '@jest/globals';
import {findJsonFault} from '../../../src/diagnose/structure-test/json-fault.js';

describe('findJsonFault', () => {
  it.each([
    '{}',
    '[]',
    ' [1, -2.5e+3, true, null, "a\\u00e9\\n"] ',
    '{"a": {"b": [[]]}, "c": ""}',
    '0',
    '"x"',
  ])('accepts %s', text => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(findJsonFault(text)).toBeUndefined();
  });

  it.each([
    ['', 0],
    ['{', 1],
    ['{"a": 1,}', 8],
    ['[1,]', 3],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1 2]', 3],
    ['{} x', 3],
    ['"a\nb"', 0],
    ['[01]', 1],
    ['[truee]', 1],
    ["{'a': 1}", 1],
    ['[}', 1],
    ['{"a":}', 5],
    [']', 0],
  ])('finds the fault of %j', (text, offset) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(findJsonFault(text)).toBe(offset);
  });
});
