import {createHash} from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, it, jest} from '@jest/globals';
import fc from 'fast-check';
import {TARGETS, type Target} from './fuzz/targets.js';

/** `script/fuzz` says how long each reader is fuzzed, and which; without it the runs are short and always the same. */
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0);
const only = process.env['FUZZ_TARGET'] ?? '';
const seed = minutes === 0 ? 1 : Date.now() % 2 ** 31;
const FOUND = '__tests__/fuzz/found';
const RUNS = '__tests__/fuzz/runs.jsonl';

jest.setTimeout(minutes * 60_000 + 120_000);

/** Processor time for one input of at most some 100 KB; far more than any takes. */
const LONGEST_MS = 5000;
const LARGEST_HEAP = 1.5e9;

function readInTime({read}: Target, input: string): void {
  const before = process.cpuUsage();
  read(input);
  const {user, system} = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  if (ms > LONGEST_MS) throw new Error(`an input of ${input.length} characters took ${ms} ms`);
  const {heapUsed} = process.memoryUsage();
  if (heapUsed > LARGEST_HEAP) throw new Error(`the heap has ${heapUsed} bytes`);
}

const known = (name: string): readonly string[] =>
  existsSync(join(FOUND, name))
    ? readdirSync(join(FOUND, name)).map(file => readFileSync(join(FOUND, name, file), 'utf8'))
    : [];

describe.each(
  TARGETS.filter(({name}) => only === '' || only.split(',').includes(name)).map(
    t => [t.name, t] as const,
  ),
)('the reader of %s', (name, target) => {
  it('reads what fuzzing found before', () => {
    for (const input of known(name)) {
      readInTime(target, JSON.parse(input) as string);
    }
    expect(TARGETS).toContain(target);
  });

  it('throws nothing that it should not, in bounded time and memory', () => {
    let count = 0;
    const cpuBefore = process.cpuUsage().user;
    const property = fc.property(target.inputs, input => {
      count++;
      readInTime(target, input);
    });
    const result = fc.check(property, {
      seed,
      ...(minutes === 0
        ? {numRuns: 60}
        : {
            numRuns: Number.MAX_SAFE_INTEGER,
            interruptAfterTimeLimit: minutes * 60_000,
            endOnFailure: true,
          }),
    });
    if (minutes > 0) note(name, count, cpuBefore, result.counterexample?.[0]);
    const {counterexample, errorInstance} = result;
    expect({counterexample, error: errorInstance}).toEqual({counterexample: null, error: null});
  });
});

/** Keeps the seed of a long run, and the input that it found. */
function note(name: string, count: number, cpuBefore: number, input: string | undefined): void {
  const cpuSeconds = Math.round((process.cpuUsage().user - cpuBefore) / 1e6);
  const run = {target: name, seed, minutes, inputs: count, cpuSeconds, found: input !== undefined};
  appendFileSync(RUNS, `${JSON.stringify(run)}\n`);
  if (input === undefined) return;
  const file = createHash('sha256').update(input).digest('hex').slice(0, 16);
  mkdirSync(join(FOUND, name), {recursive: true});
  writeFileSync(join(FOUND, name, `${file}.json`), JSON.stringify(input));
}
