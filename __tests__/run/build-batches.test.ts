import {expect, test} from '@jest/globals';
import type {Plan, PlanStep} from '../../src/model.js';
import {createBatchEngine, splitBuilds} from '../../src/run/build-batches.js';
import type {BuildJob} from '../../src/run/engine.js';

const step = (file: string, name: string) => ({file, id: `${file}:${name}`}) as PlanStep;
const stepsOf = (file: string, count: number) =>
  Array.from({length: count}, (_, i) => step(file, String(i)));
const planOf = (...paths: string[]) =>
  ({files: paths.map(path => ({dockerfile: {path}}))}) as unknown as Plan;
const settle = () => new Promise(resolve => setTimeout(resolve, 0));

test('all builds of a Dockerfile stay together, in as few batches as there is room for', () => {
  const builds = ['a', 'b', 'c', 'd'].flatMap((file, i) => stepsOf(file, [2, 2, 9, 1][i] ?? 0));
  const batches = splitBuilds(planOf('a', 'b', 'c', 'empty', 'd'), builds, 4);
  expect(batches.map(batch => batch.map(({id}) => id))).toEqual([
    ['a:0', 'a:1', 'b:0', 'b:1'],
    builds.filter(({file}) => file === 'c').map(({id}) => id),
    ['d:0'],
  ]);
});

test('a batch begins as a whole, when those before have left room for it', async () => {
  const begun: string[] = [];
  const end = new Map<string, () => void>();
  const batches = ['a', 'b', 'c'].map(file => ({
    builds: stepsOf(file, 2),
    build: async ({step: {id}}: BuildJob) => {
      begun.push(id);
      await new Promise<void>(resolve => end.set(id, resolve));
      return {exitCode: 0, stdout: '', stderr: id, vertices: [], warnings: []};
    },
  }));
  const engine = createBatchEngine(batches, 4);
  const clocks: string[] = [];
  const answers = batches.flatMap(({builds}) =>
    builds.map(own =>
      engine.build({
        step: own,
        argv: [],
        signal: new AbortController().signal,
        onProgress: () => undefined,
        clock: {
          stop: () => clocks.push(`stop ${own.id}`),
          restart: () => clocks.push(`restart ${own.id}`),
        },
      }),
    ),
  );
  await settle();
  expect(begun).toEqual(['a:0', 'a:1', 'b:0', 'b:1']);
  expect(clocks).toContain('stop c:0');
  expect(clocks).not.toContain('restart c:0');
  end.get('b:0')?.();
  await settle();
  expect(begun).toHaveLength(4);
  end.get('a:1')?.();
  await settle();
  expect(begun.slice(4)).toEqual(['c:0', 'c:1']);
  expect(clocks).toContain('restart c:0');
  for (const finish of end.values()) finish();
  expect((await Promise.all(answers)).map(({stderr}) => stderr)).toEqual(
    batches.flatMap(({builds}) => builds.map(({id}) => id)),
  );
});

test('a batch that is larger than the room for all has it alone', async () => {
  const begun: string[] = [];
  const batch = (file: string, count: number) => ({
    builds: stepsOf(file, count),
    build: ({step: {id}}: BuildJob) => {
      begun.push(id);
      return Promise.resolve({exitCode: 0, stdout: '', stderr: '', vertices: [], warnings: []});
    },
  });
  const batches = [batch('a', 3), batch('b', 1)];
  const engine = createBatchEngine(batches, 2);
  const clock = {stop: () => undefined, restart: () => undefined};
  const {signal} = new AbortController();
  const rest = {argv: [], signal, onProgress: () => undefined, clock};
  const run = (own: PlanStep) => engine.build({...rest, step: own});
  await Promise.all(batches.flatMap(({builds}) => builds.map(run)));
  expect(begun).toEqual(['a:0', 'a:1', 'a:2', 'b:0']);
});
