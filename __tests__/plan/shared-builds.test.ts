import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {planSharedBuilds} from '../../src/plan/shared-builds.js';
import {aStep} from '../helpers/factories.js';

const plan = (text: string, targets: readonly string[], ...flags: string[]) => {
  const steps = targets.map(target =>
    aStep({
      id: target,
      target,
      argv: [
        'docker',
        'buildx',
        'build',
        '--target',
        target,
        ...flags,
        '--file',
        'Dockerfile',
        '.',
      ],
    }),
  );
  const {shared, steps: planned} = planSharedBuilds(parseDockerfile(text, 'Dockerfile'), steps);
  const short = (argv: readonly string[]) =>
    argv
      .slice(3)
      .join(' ')
      .replace(' --output type=cacheonly', '')
      .replace(/ --file Dockerfile(.*) \.$/, '$1');
  return {
    shared: shared.map(({id, argv, needs}) => [id, short(argv), ...needs]),
    steps: [...planned].map(([id, {argv, needs}]) => [id, short(argv), ...needs]),
  };
};

const DIAMOND =
  'FROM x AS base\nFROM base AS deps\nFROM deps AS tools\nFROM deps AS app\n' +
  'FROM tools AS a\nCOPY --from=app / /\nFROM tools AS b\nFROM app AS c\nFROM x AS alone\n';

describe('planSharedBuilds', () => {
  it('builds first what several need, in order, and nothing that another build brings along', () => {
    const {shared, steps} = plan(DIAMOND, ['a', 'b', 'c', 'alone']);
    expect(shared).toEqual([
      ['Dockerfile:deps', '--target deps'],
      ['Dockerfile:tools', '--target tools', 'Dockerfile:deps'],
      ['Dockerfile:app', '--target app', 'Dockerfile:deps'],
    ]);
    expect(steps).toEqual([
      ['a', '--target a', 'Dockerfile:deps', 'Dockerfile:tools', 'Dockerfile:app'],
      ['b', '--target b', 'Dockerfile:deps', 'Dockerfile:tools'],
      ['c', '--target c', 'Dockerfile:deps', 'Dockerfile:app'],
      ['alone', '--target alone'],
    ]);
  });

  it('has nothing to do for stages that share nothing', () => {
    expect(plan('FROM x AS a\nFROM x AS b\n', ['a', 'b']).shared).toEqual([]);
  });

  it('runs again what is not to be taken from the cache only once', () => {
    const text = 'FROM x AS base\nFROM base AS a\nFROM base AS own\nFROM own AS b\n';
    const {shared, steps} = plan(text, ['a', 'b'], '--no-cache');
    expect(shared).toEqual([['Dockerfile:base', '--target base --no-cache']]);
    expect(steps.map(([id, argv]) => [id, argv])).toEqual([
      ['a', '--target a --no-cache-filter a'],
      ['b', '--target b --no-cache-filter b --no-cache-filter own'],
    ]);
    const filtered = plan(
      text,
      ['a', 'b'],
      '--no-cache-filter',
      'base',
      '--no-cache-filter',
      'own',
    );
    expect(filtered.steps[1]?.[1]).toBe('--target b --no-cache-filter own');
  });

  it('builds a step that another builds on before it, and once', () => {
    const {shared, steps} = plan('FROM x AS a\nFROM a AS b\n', ['a', 'b']);
    expect(shared.map(([id]) => id)).toEqual(['Dockerfile:a']);
    expect(steps.map(([, , ...needs]) => needs)).toEqual([['Dockerfile:a'], ['Dockerfile:a']]);
  });
});
