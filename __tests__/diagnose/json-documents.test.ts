import {describe, expect, it} from '@jest/globals';
import {asPosition, at, jsonDocuments} from '../../src/diagnose/json-documents.js';
import {partOfLog} from '../../src/diagnose/log/log-windows.js';

const documents = (text: string) => jsonDocuments({lines: text.split('\n'), command: ''});

describe('jsonDocuments', () => {
  it('finds documents on one line, on many, and behind one another amid other text', () => {
    const log =
      'start\n{"a": "}"}\n[INFO] no\n{\n  "b": [\n    1\n  ]\n} trailing\n[1,2] {"c":3}\n{"open": \n';
    expect(documents(log)).toEqual([
      {value: {a: '}'}, at: 1, until: 1},
      {value: {b: [1]}, at: 3, until: 7},
      {value: [1, 2], at: 8, until: 8},
      {value: {c: 3}, at: 8, until: 8},
    ]);
  });

  it('finds a document behind code that looks like one', () => {
    expect(documents('{\n  return "x;\n}\n[\n[\n{"a":1}\n')).toEqual([
      {value: {a: 1}, at: 5, until: 5},
    ]);
  });

  it('reads lines whole that recognisers see cut', () => {
    const whole = JSON.stringify({text: 'x'.repeat(100)});
    const log = {lines: [whole.slice(0, 10)], raw: [whole], command: ''};
    expect(jsonDocuments(log).map(document => document.at)).toEqual([0]);
  });

  it('ends soon on brackets that never close', () => {
    const start = performance.now();
    expect(documents('[\n'.repeat(100_000))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('at', () => {
  it('goes through objects and arrays, and ends where something is missing', () => {
    const value = {a: [{b: 1}]};
    expect([at(value, 'a', 0, 'b'), at(value, 'a', 1, 'b'), at(value, 'toString')]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });
});

describe('asPosition', () => {
  it('takes positive whole numbers and their digits only', () => {
    expect([3, '7', 0, -1, 1.5, '1e3', null, undefined].map(asPosition)).toEqual([
      3,
      7,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('finds in a stretch of a log what it found in the whole, counted from the stretch', () => {
    const log = {lines: ['{"a": 1}', 'text', '[', '2', ']', 'text', '{"b": [', '3]}'], command: ''};
    const whole = jsonDocuments(log);
    const part = jsonDocuments(partOfLog(log, 1, 7));
    expect(part).toEqual([{value: [2], at: 1, until: 3}]);
    expect(part[0]?.value).toBe(whole[1]?.value);
  });
});
