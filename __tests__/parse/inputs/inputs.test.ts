import {describe, expect, it} from '@jest/globals';
import {parseInputs} from '../../../src/parse/inputs/inputs.js';
import {createInputs} from '../../helpers/factories.js';

const read = (name: string, value: string) => parseInputs(new Map([[name, value]]));

describe('parseInputs', () => {
  it('takes no expression of the runner for a token', () => {
    expect(parseInputs(new Map()).githubToken).toBe('');
  });

  it('reads lists line by line and drops empty lines', () => {
    expect(createInputs({paths: 'a/**\n\n  b/** \n'}).paths).toEqual(['a/**', 'b/**']);
  });

  it('takes several stages from one line', () => {
    expect(createInputs({stages: 'test, lint\ncheck'}).stages).toEqual(['test', 'lint', 'check']);
  });

  it.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h', 3_600_000],
    ['1h30m', 5_400_000],
    ['500ms', 500],
    ['0', 0],
  ])('reads the duration %s', (text, milliseconds) => {
    expect(createInputs({timeout: text}).timeoutMs).toBe(milliseconds);
  });

  it.each([
    ['timeout', '10', 'Input "timeout" is "10"; allowed is a duration such as 90s, 10m or 1h.'],
    ['hadolint', 'yes', 'Input "hadolint" is "yes"; allowed are true and false.'],
    [
      'failure-threshold',
      'warn',
      'Input "failure-threshold" is "warn"; allowed are error, warning, info, none.',
    ],
    [
      'annotations',
      'chnged',
      'Input "annotations" is "chnged" (did you mean "changed"?); allowed are all, changed, none.',
    ],
    ['max-parallel', '-1', 'Input "max-parallel" is "-1"; allowed is a whole number from 0.'],
    [
      'secret-envs',
      'NPM',
      'Input "secret-envs" has an entry without "="; allowed are lines NAME=value.',
    ],
    ['stage', 'x', 'Unknown input "stage" (did you mean "stages"?).'],
  ])('refuses %s: %s in one clear line', (name, value, message) => {
    expect(() => read(name, value)).toThrow(message);
  });

  it('never quotes the value of a secret in a message', () => {
    expect(() => read('secrets', 'hunter2')).toThrow(/^(?!.*hunter2)/);
    expect(() => read('build-args', 'hunter2 x')).toThrow(/^(?!.*hunter2)/);
  });

  it('tells a token that is not given from an empty one', () => {
    expect(createInputs().microscannerToken).toBeUndefined();
    expect(createInputs({'microscanner-token': ''}).microscannerToken).toBe('');
    expect(createInputs({'microscanner-token': 'abc'}).microscannerToken).toBe('abc');
  });

  it('takes build arguments with and without a value', () => {
    expect([...createInputs({'build-args': 'A=1=2\nB'}).buildArgs]).toEqual([
      ['A', '1=2'],
      ['B', undefined],
    ]);
  });

  it('reads secrets of several lines', () => {
    const key = '-----BEGIN KEY-----\nab=cd\nef==\n-----END KEY-----';
    const {secrets} = createInputs({secrets: `npm=abc\nkey=${key}\nquoted="a\nb=c"\nlast=x`});
    expect([...secrets]).toEqual([
      ['npm', 'abc'],
      ['key', key],
      ['quoted', 'a\nb=c'],
      ['last', 'x'],
    ]);
  });
});
