import {describe, expect, it} from '@jest/globals';
import type {BuildVertex} from '../../src/model.js';
import {failedInBake, mergeVertices} from '../../src/run/build-output.js';

const RUN = '[test 2/2] RUN pytest';
const vertex = (rest: Partial<BuildVertex> = {}): BuildVertex => ({
  digest: 'd1',
  name: RUN,
  cached: false,
  started: 1,
  completed: 2,
  log: '',
  ...rest,
});

describe('mergeVertices', () => {
  const cached = vertex({cached: true, started: 5, completed: 6});

  it.each([
    ['of the same digest', vertex({log: '1 failed'})],
    ['of the same name, behind the files of a folder', vertex({digest: 'd2', log: '1 failed'})],
  ])('tells what has run before, %s', (_, before) => {
    expect(mergeVertices([cached], [before])).toEqual([before]);
  });

  it('keeps the log of what ran when its client was stopped', () => {
    const open = {digest: 'd2', name: RUN, cached: false, started: 1, log: '1 failed'};
    expect(mergeVertices([cached], [open])).toEqual([{...open, completed: 6}]);
  });

  it.each([
    ['was in the cache before', [vertex({cached: true})]],
    ['was stopped', [vertex({error: 'context canceled', log: 'half of'})]],
    ['failed', [vertex({error: 'exit code: 1'})]],
    ['was another', [vertex({digest: 'd2', name: '[lint 2/2] RUN ruff'})]],
  ])('leaves what %s as it is', (_, earlier) => {
    expect(mergeVertices([cached], earlier)).toEqual([cached]);
  });

  it('leaves what ran again as it is, when only the name is the same', () => {
    const own = vertex({log: 'of its own'});
    expect(mergeVertices([own], [vertex({digest: 'd2', log: 'before'})])).toEqual([own]);
  });
});

describe('failedInBake', () => {
  const error = 'process "/bin/sh -c pytest" did not complete successfully: exit code: 1';
  const views: Readonly<Record<string, readonly BuildVertex[]>> = {
    s0: [vertex({error})],
    s1: [vertex({error})],
    s2: [vertex({digest: 'd2', name: '[lint 2/2] RUN ruff', error})],
  };
  const find = (name: string, text: string) =>
    failedInBake(name, text, of => views[of] ?? [])?.digest;
  const text = `Dockerfile:2\nERROR: target s0: failed to solve: ${error}\n`;

  it('believes the failure that the bake names, for each target that has it', () => {
    expect(find('s0', text)).toBe('d1');
    expect(find('s1', text)).toBe('d1');
  });

  it('believes no failure that may come from the end of the bake', () => {
    expect(find('s2', text)).toBeUndefined();
    expect(find('s0', 'ERROR: failed to receive status: EOF\n')).toBeUndefined();
  });
});
