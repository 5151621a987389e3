import {describe, expect, it} from '@jest/globals';
import {findSources} from '../../src/plan/find-sources.js';
import {globToRegExp} from '../../src/plan/glob.js';
import {createInputs} from '../helpers/factories.js';

const FILES = [
  '.hadolint.yaml',
  'Dockerfile',
  'api/.hadolint.yml',
  'api/Dockerfile',
  'api/structure-tests.yaml',
  'api/tests/cst.json',
  'web/docker/Dockerfile',
  'web/cst.yaml',
  'web/node_modules/x/Dockerfile',
];
const view = {
  root: '/home/user/shop',
  has: (path: string) => FILES.includes(path),
  list: (folder: string) => FILES.filter(f => folder === '.' || f.startsWith(`${folder}/`)),
};
const find = (raw: Record<string, string> = {}, directory = '.') =>
  findSources(createInputs(raw), view, directory);

describe('findSources', () => {
  it('takes the Dockerfile of the working directory, with its folder as the context', () => {
    expect(find()).toEqual([
      {path: 'Dockerfile', context: '.', structureTests: [], hadolintConfig: '.hadolint.yaml'},
    ]);
    expect(find({}, 'api')).toEqual([
      {
        path: 'api/Dockerfile',
        context: 'api',
        structureTests: ['api/structure-tests.yaml'],
        hadolintConfig: 'api/.hadolint.yml',
      },
    ]);
  });

  it('takes absolute paths, as of github.workspace', () => {
    const raw = {file: '/home/user/shop/api/Dockerfile', context: '/home/user/shop'};
    expect(find(raw, 'web')[0]).toMatchObject({path: 'api/Dockerfile', context: '.'});
  });

  it('finds several by a glob, none of them in node_modules', () => {
    expect(find({file: '**/Dockerfile'}).map(({path}) => path)).toEqual([
      'Dockerfile',
      'api/Dockerfile',
      'web/docker/Dockerfile',
    ]);
  });

  it('looks for structure tests beside the Dockerfile and at the root of the context', () => {
    expect(find({file: 'web/docker/Dockerfile', context: 'web'})[0]).toMatchObject({
      context: 'web',
      structureTests: ['web/cst.yaml'],
    });
  });

  it('takes the structure tests that are named, and none for "none"', () => {
    expect(
      find({file: 'api/Dockerfile', 'structure-tests': 'api/tests/*.json'})[0]?.structureTests,
    ).toEqual(['api/tests/cst.json']);
    expect(find({file: 'api/Dockerfile', 'structure-tests': 'none'})[0]?.structureTests).toEqual(
      [],
    );
  });

  it('leaves a remote context as it is', () => {
    expect(find({context: 'https://example.org/repo.git'})[0]?.context).toBe(
      'https://example.org/repo.git',
    );
  });

  it.each([
    [
      {file: 'api/Dockerfle'},
      'Input "file": there is no file "api/Dockerfle" (did you mean "api/Dockerfile"?).',
    ],
    [
      {file: 'docker/prod'},
      'Input "file": there is no file "docker/prod". Dockerfiles here: Dockerfile, api/Dockerfile, web/docker/Dockerfile (each with its folder as its context, unless the input "context" is given).',
    ],
    [{file: 'x/*.Dockerfile'}, 'Input "file": no file fits "x/*.Dockerfile".'],
    [{'hadolint-config': 'x.yaml'}, 'Input "hadolint-config": there is no file "x.yaml".'],
  ])('refuses %j', (raw, message) => {
    expect(() => find(raw)).toThrow(message);
  });
});

describe('globToRegExp', () => {
  it.each<[string, string[], string[]]>([
    ['*.ts', ['a.ts'], ['b/a.ts', 'a.tsx']],
    ['**/*.ts', ['a.ts', 'b/c/a.ts'], ['a.js']],
    ['src/**', ['src/a', 'src/b/c'], ['srcs/a']],
    ['{a,b}/[xy]?', ['a/x1', 'b/y2'], ['c/x1', 'a/z1']],
    ['a[!b]c', ['axc'], ['abc']],
    ['a.b+(c)', ['a.b+(c)'], ['aXb+(c)']],
  ])('reads %s', (glob, fits, others) => {
    const pattern = globToRegExp(glob);
    expect(fits.filter(path => !pattern.test(path))).toEqual([]);
    expect(others.filter(path => pattern.test(path))).toEqual([]);
  });
});
