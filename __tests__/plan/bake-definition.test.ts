import {describe, expect, it} from '@jest/globals';
import {isBakeable, renderBakeDefinition} from '../../src/plan/bake-definition.js';
import {formatBuild, parseBuild, withFlags} from '../../src/plan/parsed-build.js';

const argvOf = (...args: string[]) => ['docker', 'buildx', 'build', ...args];
const parse = (...args: string[]) => {
  const build = parseBuild(argvOf(...args));
  if (build === undefined) throw new Error('no build');
  return build;
};

describe('parseBuild', () => {
  it('takes an argv apart and puts it together again', () => {
    const argv = argvOf(
      ...['--target', 'test', '--progress=rawjson', '--load', '--tag', 'a', '--tag', 'b'],
      ...['--no-cache', '--build-arg', 'X=a=b', '--pull', '--file', 'Dockerfile', '.'],
    );
    const build = parseBuild(argv);
    expect(build?.context).toBe('.');
    expect(build?.flags.get('--build-arg')).toEqual(['X=a=b']);
    expect(build && formatBuild(build)).toEqual(argv);
    expect(build && formatBuild(withFlags(build, {'--tag': [], '--file': ['-']}))).toEqual(
      argvOf(
        ...['--target', 'test', '--progress=rawjson', '--load', '--no-cache'],
        ...['--build-arg', 'X=a=b', '--pull', '--file', '-', '.'],
      ),
    );
  });

  it('knows nothing of other commands', () => {
    expect(parseBuild(['hadolint', 'Dockerfile'])).toBeUndefined();
    expect(parseBuild(argvOf('x', '.'))).toBeUndefined();
  });
});

describe('isBakeable', () => {
  it.each<[boolean, string[]]>([
    [true, ['--target', 'a', '--secret', 'id=x,env=X', '--network', 'none']],
    [true, ['--build-context', 'a=docker-image://b']],
    [false, ['--build-context', 'a=folder']],
    [false, ['--build-context', 'a=oci-layout://folder']],
    [false, ['--network', 'host']],
    [false, ['--add-host', 'a:1.2.3.4']],
    [false, ['--cache-to', 'type=gha']],
    [false, ['--allow', 'security.insecure']],
    [false, ['--build-arg', 'a-b']],
    [false, ['--what-comes-next', 'x']],
  ])('says %s of %j', (expected, args) => {
    expect(isBakeable(parse(...args, '.'))).toBe(expected);
  });
});

describe('renderBakeDefinition', () => {
  it('writes each Dockerfile once, and no value of a variable', () => {
    const text = 'FROM a\nRUN echo ${X} %{Y}\n';
    const target = (name: string, ...args: string[]) => ({
      name,
      build: parse(...args, '--file', 'Dockerfile', '.'),
      context: 'http://127.0.0.1:1/x',
      dockerfile: {text},
    });
    const definition = renderBakeDefinition(
      [
        target(
          's0',
          '--target',
          'a',
          '--build-arg',
          'X=${Y}',
          '--build-arg',
          'GIVEN',
          '--build-arg',
          'UNSET',
        ),
        target('s1', '--load', '--tag', 't', '--label', 'x', '--platform', 'linux/a,linux/b'),
      ],
      name => name === 'GIVEN',
    );
    expect(JSON.parse(definition)).toEqual({
      variable: {GIVEN: {}},
      group: {default: {targets: ['s0', 's1']}},
      target: {
        _source0: {
          context: 'http://127.0.0.1:1/x',
          'dockerfile-inline': 'FROM a\nRUN echo $${X} %%{Y}\n',
        },
        s0: {inherits: ['_source0'], target: 'a', args: {X: '$${Y}', GIVEN: '${GIVEN}'}},
        s1: {
          inherits: ['_source0'],
          output: ['type=docker'],
          tags: ['t'],
          labels: {x: ''},
          platforms: ['linux/a', 'linux/b'],
          args: {},
        },
      },
    });
  });
});
