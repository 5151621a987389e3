import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from '@jest/globals';
import {openStepTimes} from '../../src/io/step-times.js';
import type {StepResult} from '../../src/model.js';
import {aResult, aStep} from '../helpers/factories.js';

const saved = {...process.env};
let cache = '';

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'quality-stages-times-'));
  process.env['RUNNER_TOOL_CACHE'] = cache;
});
afterEach(() => {
  process.env = {...saved};
});

const ran = (id: string, rest: Partial<StepResult> = {}): StepResult =>
  aResult({step: aStep({id}), durationMs: 5000, ...rest});

describe('openStepTimes', () => {
  it('knows what the last run of the same repository took', () => {
    const times = openStepTimes('/app');
    expect(times.read()).toEqual(new Map());
    times.keep([ran('test'), ran('lint', {durationMs: 2000, outcome: 'failure'})]);
    times.keep([ran('test', {durationMs: 9000})]);
    expect(openStepTimes('/app').read()).toEqual(
      new Map([
        ['test', 9000],
        ['lint', 2000],
      ]),
    );
    expect(openStepTimes('/other').read()).toEqual(new Map());
  });

  it('does not count what did not run, and what takes no time', () => {
    const times = openStepTimes('/app');
    times.keep([
      ran('cached', {cached: true}),
      ran('skipped', {outcome: 'skipped'}),
      ran('unrunnable', {outcome: 'failure', couldNotRun: true}),
      ran('short', {durationMs: 10}),
    ]);
    expect(times.read()).toEqual(new Map());
  });

  it('forgets the repositories that were not run for long', () => {
    for (let i = 0; i < 60; i++) openStepTimes(`/app-${i}`).keep([ran('test')]);
    expect(openStepTimes('/app-9').read().size).toBe(0);
    expect(openStepTimes('/app-10').read().size).toBe(1);
  });

  it.each(['{', '[]', '{"/app": {"test": "long"}}'])('takes a file of %s for none', text => {
    const times = openStepTimes('/app');
    times.keep([ran('test')]);
    const path = join(cache, 'quality-stages/times.json');
    expect(readFileSync(path, 'utf8')).toContain('5000');
    writeFileSync(path, text);
    expect(times.read()).toEqual(new Map());
    times.keep([ran('test')]);
    expect(times.read().size).toBe(1);
  });
});
