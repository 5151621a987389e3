import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {readHadolint} from '../../src/diagnose/hadolint.js';
import {expectGolden} from '../helpers/golden.js';

const CASES = join(import.meta.dirname, '../fixtures/hadolint-output');
const at = {path: 'docker/Dockerfile', step: 'hadolint'};
const read = (name: string) => readFileSync(join(CASES, name, 'output.json'), 'utf8');

describe('readHadolint', () => {
  it.each(readdirSync(CASES))('reads what hadolint 2.15 said: %s', name => {
    const text = `${JSON.stringify(readHadolint(read(name), at), null, 2)}\n`;
    expectGolden(join(CASES, name, 'diagnostics.json'), text);
  });

  it('keeps what stands before the cut, when the array ends early', () => {
    const whole = readHadolint(read('findings'), at);
    const cut = readHadolint(read('findings').slice(0, 600), at);
    expect(cut.problem).toBe('hadolint’s JSON ends early');
    expect(cut.diagnostics.length).toBeGreaterThan(1);
    expect(whole.diagnostics.slice(0, cut.diagnostics.length)).toEqual(cut.diagnostics);
  });

  it.each([
    ['', 'hadolint printed nothing instead of JSON'],
    [
      'hadolint: Dockerfile: openFile: does not exist',
      'hadolint printed no JSON array: "hadolint: Dockerfile: openFile: does not exist"',
    ],
    ['{"a": 1}', 'hadolint printed no JSON array: "{\\"a\\": 1}"'],
    ['x'.repeat(5000), `hadolint printed no JSON array: "${'x'.repeat(80)}…"`],
  ])('names the problem, when the output is %j', (stdout, problem) => {
    expect(readHadolint(stdout, at)).toEqual({diagnostics: [], problem});
  });

  it('drops what is ignored and elements that are none', () => {
    const entries = [
      {level: 'ignore', message: 'x', line: 1, code: 'DL1'},
      null,
      3,
      {line: 2},
      {message: 'kept', line: -4},
    ];
    const {diagnostics, problem} = readHadolint(JSON.stringify(entries), at);
    expect(problem).toBeUndefined();
    expect(diagnostics).toMatchObject([{message: 'kept', startLine: 1, severity: 'warning'}]);
  });
});
