import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {defaultStage, findStage, reachableStages} from '../../../src/parse/stages/stages.js';

const file = parseDockerfile(
  `FROM scratch AS base
FROM base AS Test
COPY --from=tools a b
FROM scratch AS tools
FROM base AS test
RUN --mount=from=tools,target=/t x
FROM scratch AS unused
FROM test
`,
  'Dockerfile',
);

describe('findStage', () => {
  it('compares without case and takes the last of equal names', () => {
    expect(findStage(file, 'TEST')?.index).toBe(3);
    expect(findStage(file, 'Tools')?.index).toBe(2);
  });

  it('finds no stage by number or by a name that there is not', () => {
    expect(findStage(file, '0')).toBeUndefined();
    expect(findStage(file, 'tes')).toBeUndefined();
  });
});

describe('defaultStage', () => {
  it('is the last stage, named or not', () => {
    expect(defaultStage(file).index).toBe(5);
  });
});

describe('reachableStages', () => {
  it('holds the stage and all that it needs, through others too', () => {
    expect([...reachableStages(file, 5)].sort()).toEqual([0, 2, 3, 5]);
    expect([...reachableStages(file, 4)]).toEqual([4]);
  });

  it('comes to an end, when stages need each other', () => {
    const circle = parseDockerfile(
      'FROM scratch AS a\nCOPY --from=b x y\nFROM a AS b\n',
      'Dockerfile',
    );
    expect([...reachableStages(circle, 0)].sort()).toEqual([0, 1]);
  });
});
