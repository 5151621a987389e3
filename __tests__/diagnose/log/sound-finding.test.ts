import {describe, expect, it} from '@jest/globals';
import {soundFinding} from '../../../src/diagnose/log/sound-finding.js';

const finding = (more: object) => ({severity: 'error' as const, message: 'm', at: 0, ...more});

describe('soundFinding', () => {
  it('leaves a sound finding as it is', () => {
    const sound = finding({file: 'a', line: 2, column: 3, endLine: 2, endColumn: 3});
    expect(soundFinding(sound, 1)).toBe(sound);
  });

  it.each([
    [{line: 0, column: 3}, {}],
    [{line: 3, column: 0}, {line: 3}],
    [{line: NaN}, {}],
    [{line: 1e20}, {}],
    [{line: 3, endLine: 2}, {line: 3}],
    [
      {line: 3, column: 5, endColumn: 4},
      {line: 3, column: 5},
    ],
    [
      {line: 3, column: 5, endLine: 4, endColumn: 1},
      {line: 3, column: 5, endLine: 4, endColumn: 1},
    ],
    [{endLine: 4}, {}],
  ])('makes %j %j', (given, kept) => {
    expect(soundFinding(finding(given), 1)).toEqual(finding(kept));
  });

  it('drops a finding without words or without a line of the log', () => {
    expect(
      [
        finding({message: ' \n'}),
        finding({at: 1}),
        finding({at: -1}),
        finding({until: 1}),
        finding({at: 0, until: -1}),
      ].map(one => soundFinding(one, 1)),
    ).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
