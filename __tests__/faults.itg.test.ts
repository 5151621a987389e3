import {readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {afterAll, beforeAll, describe, expect, it, jest} from '@jest/globals';
import {createEngine, type Engine} from './faults/engine.js';
import {ENGINE_FAULTS} from './faults/engine-faults.js';
import type {Fault} from './faults/fault.js';
import {MACHINE_FAULTS} from './faults/machine-faults.js';
import {TOOL_FAULTS} from './faults/tool-faults.js';
import {renderReliability, type Observed} from './faults/reliability.js';

jest.setTimeout(900_000);

const OBSERVED = '__tests__/faults/observed.json';
const DOCUMENT = 'docs/reliability.md';
/** `script/faults` runs all of them and writes down what it saw. */
const isAll = process.env['QUALITY_STAGES_FAULTS'] === 'all';

const GROUPS: readonly (readonly [title: string, faults: readonly Fault[]])[] = [
  ['The engine', ENGINE_FAULTS],
  ['The tools', TOOL_FAULTS],
  ['The machine and the files', MACHINE_FAULTS],
];

let engine: Engine;
const seen: Record<string, readonly string[]> = {};

beforeAll(async () => {
  engine = createEngine();
  await engine.start();
});
afterAll(async () => {
  await engine.remove();
  if (isAll) {
    // Some of the faults may have been asked for only.
    const before = JSON.parse(readFileSync(OBSERVED, 'utf8')) as Observed;
    const all = Object.fromEntries(
      GROUPS.flatMap(([, faults]) =>
        faults.map(({name}) => [name, seen[name] ?? before[name] ?? []] as const),
      ),
    );
    writeFileSync(OBSERVED, `${JSON.stringify(all, null, 2)}\n`);
    writeFileSync(DOCUMENT, renderReliability(GROUPS, all));
  }
});

describe.each(GROUPS)('a fault of %s', (_, faults) => {
  const runnable = faults.filter(({isSlow}) => isAll || isSlow !== true);
  it.each(runnable.map(fault => [fault.name, fault] as const))('%s', async (name, fault) => {
    const facts = await fault.observe(engine);
    seen[name] = facts;
    expect(facts).toEqual(fault.facts);
  });
});

const whenCommitted = isAll ? describe.skip : describe;

whenCommitted('docs/reliability.md', () => {
  const observed = JSON.parse(readFileSync(OBSERVED, 'utf8')) as Observed;
  const faults = GROUPS.flatMap(([, group]) => group);

  it('is what script/faults makes of the table and of what it saw', () => {
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(renderReliability(GROUPS, observed));
  });

  it('has every fault, and each was seen as it is expected', () => {
    expect(Object.keys(observed).sort()).toEqual(faults.map(({name}) => name).sort());
    for (const {name, facts} of faults)
      expect({name, facts: observed[name]}).toEqual({name, facts});
  });
});
