import {describe, expect, it} from '@jest/globals';
import {
  ANY_NAME,
  BAKE_NAME,
  DNS_LABEL,
  IMAGE_TAG,
  JOB_ID,
  MAKE_TARGET,
  mapNames,
} from '../../src/generate/names.js';

const ODD = [
  'unit.test',
  '9lint',
  'unit_test',
  'unit-test',
  '_x',
  '.x',
  'ä',
  'UnitTest',
  '-',
  'x'.repeat(80),
];
const long = (end: string) => `${'x'.repeat(70)}${end}`;

describe('mapNames', () => {
  it.each([
    ['GitHub job ids', JOB_ID, /^[A-Za-z_][A-Za-z0-9_-]*$/],
    ['DNS labels', DNS_LABEL, /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/],
    ["bake's targets", BAKE_NAME, /^[a-zA-Z0-9_-]+$/],
    ["make's targets", MAKE_TARGET, /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/],
    ['tags', IMAGE_TAG, /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/],
  ])('makes allowed and different names for %s', (_, rule, allowed) => {
    const nameOf = mapNames(ODD, rule, ['x', 'unit-test-2']);
    const names = ODD.map(nameOf);
    for (const name of names) expect(name).toMatch(allowed);
    expect(new Set(names).size).toBe(ODD.length);
    expect(names).not.toContain('unit-test-2');
  });

  it('leaves an allowed name as it is, whatever comes before it', () => {
    const nameOf = mapNames(['unit.test', 'unit_test', 'unit-test'], DNS_LABEL);
    expect(['unit.test', 'unit_test', 'unit-test'].map(nameOf)).toEqual([
      'unit-test-2',
      'unit-test-3',
      'unit-test',
    ]);
  });

  it('steps aside for the names of the generator', () => {
    const nameOf = mapNames(['image', 'test'], ANY_NAME, ['image']);
    expect([nameOf('image'), nameOf('test')]).toEqual(['image-2', 'test']);
  });

  it('stays within the length when two long names clash', () => {
    const nameOf = mapNames([long('a'), long('b')], DNS_LABEL);
    expect(nameOf(long('a'))).toHaveLength(63);
    expect(nameOf(long('b'))).toHaveLength(63);
    expect(nameOf(long('b'))).toMatch(/x-2$/);
  });
});
