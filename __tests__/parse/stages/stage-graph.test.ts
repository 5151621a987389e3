import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {criticalPath, neverBuiltStages} from '../../../src/parse/stages/stage-graph.js';

const file = parseDockerfile(
  `FROM scratch AS base
FROM base AS left
FROM base AS right
FROM base AS top
COPY --from=left a b
COPY --from=right a b
FROM scratch AS alone
`,
  'Dockerfile',
);

describe('neverBuiltStages', () => {
  it('names the stages that no target needs, in order', () => {
    expect(neverBuiltStages(file, [1]).map(({name}) => name)).toEqual(['right', 'top', 'alone']);
    expect(neverBuiltStages(file, [3, 4])).toEqual([]);
    expect(neverBuiltStages(file, [])).toHaveLength(5);
  });
});

describe('criticalPath', () => {
  const pathOf = (target: number, durations: readonly (readonly [number, number])[]): unknown => {
    const {stages, durationMs} = criticalPath(file, target, new Map(durations));
    return [stages.map(({name}) => name), durationMs];
  };

  it('follows the slower of two ways', () => {
    const times = [
      [0, 100],
      [1, 50],
      [2, 70],
      [3, 10],
      [4, 999],
    ] as const;
    expect(pathOf(3, times)).toEqual([['base', 'right', 'top'], 180]);
    expect(pathOf(1, times)).toEqual([['base', 'left'], 150]);
    expect(pathOf(4, times)).toEqual([['alone'], 999]);
  });

  it('takes a stage without a time for one that takes none', () => {
    expect(pathOf(3, [[1, 5]])).toEqual([['base', 'left', 'top'], 5]);
  });

  it('comes to an end, when stages need each other', () => {
    const circle = parseDockerfile(
      'FROM scratch AS a\nCOPY --from=b x y\nFROM a AS b\n',
      'Dockerfile',
    );
    const times = new Map([
      [0, 1],
      [1, 2],
    ]);
    expect(criticalPath(circle, 1, times).durationMs).toBe(3);
  });

  it('copes with a chain of many thousand stages', () => {
    const count = 20_000;
    const chain = Array.from(
      {length: count},
      (_, index) => `FROM ${index === 0 ? 'scratch' : `s${index - 1}`} AS s${index}`,
    );
    const long = parseDockerfile(chain.join('\n'), 'Dockerfile');
    const times = new Map(long.stages.map(({index}) => [index, 1]));
    expect(criticalPath(long, count - 1, times).durationMs).toBe(count);
  });
});
