import {describe, expect, it} from '@jest/globals';
import {
  createPathMap,
  type LocateOptions,
  type PathMap,
} from '../../../src/diagnose/path-map/path-map.js';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {repositoryOf} from './path-map-case.js';

interface Options {
  readonly stage?: number;
  readonly context?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly namedContexts?: Readonly<Record<string, string>>;
}

/** The path map of the last RUN of a Dockerfile, or of its end when there is none. Files have their path as text. */
function mapOf(
  text: string,
  files: readonly string[] | Readonly<Record<string, string>>,
  options: Options = {},
): PathMap {
  const {buildArgs = {}, namedContexts = {}, context = '.'} = options;
  const dockerfile = parseDockerfile(text, 'Dockerfile', {buildArgs, namedContexts});
  const stage = options.stage ?? dockerfile.stages.length - 1;
  const instruction =
    dockerfile.stages[stage]?.instructions.findLastIndex(({keyword}) => keyword === 'RUN') ?? -1;
  const contents = Array.isArray(files)
    ? Object.fromEntries((files as string[]).map(path => [path, path]))
    : files;
  return createPathMap({
    dockerfile,
    stage,
    ...(instruction === -1 ? {} : {instruction}),
    context,
    buildArgs,
    namedContexts,
    repository: repositoryOf(contents as Record<string, string>),
  });
}

type Row = [printed: string, expected: string | undefined, options?: LocateOptions];

function expectRows(map: PathMap, rows: readonly Row[]): void {
  const actual = rows.map(([printed, , options]) => [printed, map.locate(printed, options)?.path]);
  expect(actual).toEqual(rows.map(([printed, expected]) => [printed, expected]));
}

describe('createPathMap', () => {
  it('follows WORKDIR and COPY of a folder, by absolute and relative paths', () => {
    const map = mapOf('FROM python:3\nWORKDIR /srv\nWORKDIR app\nCOPY src lib\nRUN x\n', [
      'src/a.py',
      'src/b/c.py',
      'other/a.py',
    ]);
    expectRows(map, [
      ['/srv/app/lib/a.py', 'src/a.py'],
      ['lib/b/c.py', 'src/b/c.py'],
      ['./lib/../lib/a.py', 'src/a.py'],
      ['file:///srv/app/lib/a.py?update=1', 'src/a.py'],
      ['/srv/app/src/a.py', undefined],
      ['/lib/a.py', undefined],
    ]);
  });

  it('starts at the context, not at the repository root', () => {
    const map = mapOf('FROM a\nCOPY . /w/\nRUN x\n', ['sub/a.py', 'a.py'], {context: 'sub'});
    expectRows(map, [['/w/a.py', 'sub/a.py']]);
  });

  it('knows files that get a new name, and files that go into a folder that is there', () => {
    const map = mapOf(
      'FROM a\nWORKDIR /w\nCOPY a.py renamed.py\nCOPY b.py /etc\nCOPY c.py /w\nRUN x\n',
      ['a.py', 'b.py', 'c.py'],
    );
    expectRows(map, [
      ['renamed.py', 'a.py'],
      ['/etc/b.py', 'b.py'],
      ['/w/c.py', 'c.py'],
    ]);
  });

  it('lets a later COPY win', () => {
    expectRows(mapOf('FROM a\nCOPY a.py /w/x.py\nCOPY b.py /w/x.py\nRUN x\n', ['a.py', 'b.py']), [
      ['/w/x.py', 'b.py'],
    ]);
  });

  it('sees only what was copied before the RUN', () => {
    const text = 'FROM a\nCOPY a.py /w/\nRUN x\nCOPY b.py /w/\n';
    expectRows(mapOf(text, ['a.py', 'b.py']), [
      ['/w/a.py', 'a.py'],
      ['/w/b.py', undefined],
    ]);
  });

  it('follows COPY --from through stages, by name in any case, and by number', () => {
    const text =
      'FROM a AS Source\nCOPY . /in\nFROM scratch AS two\nCOPY --from=source /in/src /out\nFROM a\nCOPY --from=1 /out/*.py /w/\nRUN x\n';
    expectRows(mapOf(text, ['src/a.py', 'src/b.txt']), [
      ['/w/a.py', 'src/a.py'],
      ['/w/b.txt', undefined],
    ]);
  });

  it('forgets a file that an image or a RUN of another stage puts in its place', () => {
    const text =
      'FROM a AS b\nRUN make\nFROM a\nCOPY . /w\nCOPY --from=b /out/a.py /w/a.py\nCOPY --from=alpine /etc/x /w/x.py\nRUN x\n';
    expectRows(mapOf(text, ['a.py', 'x.py', 'y.py']), [
      ['/w/a.py', undefined],
      ['/w/x.py', undefined],
      ['/w/y.py', 'y.py'],
    ]);
  });

  it('expands ARG and ENV, with values of the build', () => {
    const text =
      'FROM a\nARG DIR=x\nARG SRC\nENV TO=/opt/$DIR\nWORKDIR ${TO}\nCOPY ${SRC:-none} ./${DIR}/\nRUN x\n';
    expectRows(mapOf(text, ['lib/a.py'], {buildArgs: {SRC: 'lib', DIR: 'y'}}), [
      ['/opt/y/y/a.py', 'lib/a.py'],
      ['y/a.py', 'lib/a.py'],
    ]);
  });

  it('takes stages that build on others, and their ONBUILD triggers', () => {
    const text =
      'FROM a AS base\nWORKDIR /w\nCOPY a.py .\nONBUILD COPY b.py c/\nFROM base\nRUN x\n';
    expectRows(mapOf(text, ['a.py', 'b.py']), [
      ['a.py', 'a.py'],
      ['c/b.py', 'b.py'],
    ]);
  });

  it('maps here-documents to the lines of the Dockerfile', () => {
    const map = mapOf(
      'FROM a\nCOPY <<conf.sh <<two.sh /w/\nfirst\nsecond\nconf.sh\nthird\ntwo.sh\nRUN x\n',
      [],
    );
    expect(map.locate('/w/conf.sh')).toEqual({
      path: 'Dockerfile',
      heredoc: {startLine: 3, lineCount: 2},
    });
    expect(map.locate('/w/two.sh')).toEqual({
      path: 'Dockerfile',
      heredoc: {startLine: 6, lineCount: 1},
    });
  });

  it('maps scripts that stand in the RUN itself', () => {
    const script = mapOf('FROM a\nRUN <<EOF\n#!/bin/sh\nx\nEOF\n', []);
    expect(script.locate('/dev/pipes/EOF')?.heredoc).toEqual({startLine: 3, lineCount: 2});
    expect(script.locate('<stdin>')).toBeUndefined();
    const input = mapOf('FROM a\nRUN python3 - <<EOF\nraise 1\nEOF\n', []);
    expect(input.locate('<stdin>')?.heredoc).toEqual({startLine: 3, lineCount: 1});
  });

  it('follows ADD, but not into archives nor to the network', () => {
    const text =
      'FROM a\nADD app.tar.gz src /w/\nADD https://example.org/a.py /w/b.py\nADD --unpack=false x.tar /w/\nRUN x\n';
    expectRows(mapOf(text, ['app.tar.gz', 'src/a.py', 'src/b.py', 'x.tar']), [
      ['/w/a.py', 'src/a.py'],
      ['/w/app.tar.gz', undefined],
      ['/w/b.py', undefined],
      ['/w/x.tar', 'x.tar'],
    ]);
  });

  it('leaves out what is ignored', () => {
    const files = {
      '.dockerignore': 'build\n!build/keep.py\n',
      'build/a.py': '',
      'build/keep.py': '',
      'src/a.py': '',
    };
    expectRows(mapOf('FROM a\nCOPY . /w\nRUN x\n', files), [
      ['/w/build/a.py', undefined],
      ['/w/build/keep.py', 'build/keep.py'],
    ]);
  });

  it('sees bind mounts during their RUN only, over what they hide', () => {
    const text =
      'FROM a AS gen\nCOPY gen /g\nFROM a\nWORKDIR /w\nCOPY old old\nRUN --mount=type=bind,source=src,target=old --mount=target=/ctx --mount=type=bind,from=gen,source=/g/x.py,target=x.py --mount=type=tmpfs,target=/w/tmp y\n';
    const files = ['gen/x.py', 'old/a.py', 'old/b.py', 'src/a.py'];
    expectRows(mapOf(text, files), [
      ['old/a.py', 'src/a.py'],
      ['/w/old/b.py', undefined],
      ['/ctx/gen/x.py', 'gen/x.py'],
      ['x.py', 'gen/x.py'],
    ]);
    expectRows(
      mapOf(
        text.replace('RUN --mount', 'RUN true\nRUN --mount').replace(/RUN --mount.*\n/, 'RUN z\n'),
        files,
      ),
      [
        ['old/a.py', 'old/a.py'],
        ['/ctx/gen/x.py', undefined],
      ],
    );
  });

  it('takes named contexts: folders of the repository, and images as foreign', () => {
    const namedContexts = {shared: 'libs', tool: 'docker-image://x', base: './root'};
    const text = 'FROM base\nCOPY --from=shared . /w/\nCOPY --from=tool /a.py /w/a.py\nRUN x\n';
    expectRows(mapOf(text, ['libs/a.py', 'libs/b.py', 'root/etc/c.py'], {namedContexts}), [
      ['/w/a.py', undefined],
      ['/w/b.py', 'libs/b.py'],
      ['/etc/c.py', 'root/etc/c.py'],
    ]);
  });

  it('knows that a stage which a named context replaces runs nothing', () => {
    const namedContexts = {base: 'docker-image://x'};
    const text = 'FROM a AS base\nCOPY a.py /w/\nFROM base\nRUN x\n';
    expectRows(mapOf(text, ['a.py'], {namedContexts}), [['/w/a.py', undefined]]);
  });

  describe('directories', () => {
    const files = ['a.py', 'web/a.py', 'web/b.py', 'api/c.py', 'api/deep/d.py'];
    const at = (run: string) =>
      mapOf(`FROM a\nENV PART=web\nWORKDIR /w\nCOPY . .\nRUN ${run}\n`, files);

    it.each([
      ['cd', 'cd web && npm test'],
      ['cd with a variable of the Dockerfile', 'cd "${PART}" && npm test'],
      ['cd in braces behind other commands', 'pip install -r x && { cd ./web; tool; }'],
      ['a subshell', '(cd api && true) && (cd web && tool)'],
      ['pushd and popd', 'pushd api; popd; pushd web; tool'],
      ['cd -', 'cd web && cd ../api && cd - && tool'],
      ['make -C', 'make -C web'],
      ['npm --prefix', 'npm --prefix=web test'],
      ['the exec form of a shell', '["sh", "-c", "cd web && tool"]'],
      ['a here-document', '<<EOF\ncd web\ntool\nEOF'],
    ])('follows %s', (_, run) => {
      expectRows(at(run), [['b.py', 'web/b.py']]);
    });

    it('does not choose between two files that the commands of a RUN may mean', () => {
      expectRows(at('tool && cd web && other'), [['a.py', undefined]]);
    });

    it('chooses by the command that names the tool', () => {
      const map = at('flake8 && cd web && /opt/bin/mypy .');
      expectRows(map, [
        ['a.py', 'web/a.py', {tool: 'mypy'}],
        ['a.py', 'a.py', {tool: 'flake8'}],
        ['a.py', undefined, {tool: 'pytest'}],
      ]);
    });

    it('takes the directory that was printed before all others', () => {
      expectRows(at('make'), [
        ['a.py', 'web/a.py', {directory: '/w/web'}],
        ['a.py', 'web/a.py', {directory: 'web'}],
        ['a.py', 'a.py', {directory: '/elsewhere'}],
      ]);
    });

    it('knows paths that are relative to the root', () => {
      expectRows(at('trivy fs /'), [['w/api/c.py', 'api/c.py']]);
    });

    it('strips what leads above the root', () => {
      expectRows(at('tool'), [['../../../api/c.py', 'api/c.py']]);
    });

    it('finds the unique end of a path when the directory is unknown', () => {
      expectRows(at('for d in *; do cd "$d" && tool; done'), [
        ['deep/d.py', 'api/deep/d.py'],
        ['c.py', 'api/c.py'],
        ['eep/d.py', undefined],
        ['a.py', undefined],
      ]);
    });
  });

  it('finds bare names only when they are unique, and those of Go by their package', () => {
    const files = {
      'go.mod': 'module example.com/shop\n',
      'cart/cart_test.go': '',
      'user/user_test.go': '',
      'user/cart_test.go': '',
    };
    expectRows(mapOf('FROM golang\nCOPY . .\nRUN go test ./...\n', files), [
      ['user_test.go', 'user/user_test.go', {baseNameOnly: true}],
      ['cart_test.go', undefined, {baseNameOnly: true}],
      [
        'cart_test.go',
        'cart/cart_test.go',
        {baseNameOnly: true, directory: 'example.com/shop/cart'},
      ],
      ['/go/user/user_test.go', 'user/user_test.go'],
    ]);
  });

  it('finds Java files by their package', () => {
    const files = ['src/main/java/com/acme/Foo.java', 'other/src/main/java/org/acme/Foo.java'];
    expectRows(mapOf('FROM a\nCOPY . /w\nRUN mvn\n', files), [
      ['Foo.java', undefined, {baseNameOnly: true}],
      ['Foo.java', files[0], {baseNameOnly: true, directory: 'com/acme'}],
    ]);
  });

  it('never takes installed code for the repository’s own', () => {
    const files = [
      'json/decoder.py',
      'lib/index.js',
      'requests/api.py',
      'testing/testing.go',
      'core/src/panicking.rs',
      'dep/x.go',
      'app/util.py',
    ];
    expectRows(mapOf('FROM a\nWORKDIR /w\nCOPY . .\nRUN x\n', files), [
      ['/usr/lib/python3.11/json/decoder.py', undefined],
      ['/usr/local/lib/python3.12/site-packages/requests/api.py', undefined],
      ['/w/node_modules/pkg/lib/index.js', undefined],
      ['node_modules/pkg/lib/index.js', undefined],
      ['.venv/lib/python3.12/site-packages/requests/api.py', undefined],
      ['/usr/local/go/src/testing/testing.go', undefined],
      ['/rustc/0123abcd/core/src/panicking.rs', undefined],
      ['vendor/dep/x.go', undefined],
      ['target/debug/build/x/lib/index.js', undefined],
      ['node:internal/lib/index.js', undefined],
      ['/tmp/pip-install-1/x/app/util.py', undefined],
      ['<string>', undefined],
      ['', undefined],
      ['.', undefined],
    ]);
  });

  it('takes vendored files that COPY really put there', () => {
    const files = ['vendor/dep/x.go', 'a.go'];
    expectRows(mapOf('FROM a\nWORKDIR /w\nCOPY . .\nRUN x\n', files), [
      ['vendor/dep/x.go', 'vendor/dep/x.go'],
      ['/w/vendor/dep/x.go', 'vendor/dep/x.go'],
      ['dep/x.go', undefined],
    ]);
  });

  it('finds absolute paths below what only the image knows', () => {
    const map = mapOf('FROM company/base\nCOPY . .\nWORKDIR $HOME/x\nCOPY b.py .\nRUN x\n', [
      'src/a.py',
      'b.py',
    ]);
    expectRows(map, [
      ['/opt/company/src/a.py', 'src/a.py'],
      ['/usr/lib/python3/src/a.py', undefined],
      ['/opt/company/a.py', undefined],
    ]);
    expectRows(mapOf('FROM company/base\nWORKDIR /w\nCOPY . .\nRUN x\n', ['src/a.py']), [
      ['/opt/w/src/a.py', undefined],
    ]);
  });

  it('takes one file that was copied to two places for one', () => {
    expectRows(mapOf('FROM a\nCOPY a /x\nCOPY a /y\nRUN x\n', ['a/b/c.py']), [
      ['b/c.py', 'a/b/c.py'],
    ]);
  });

  it('lets mkdir of a RUN make directories', () => {
    expectRows(mapOf('FROM a\nRUN mkdir -p /data/in\nCOPY a.py /data/in\nRUN x\n', ['a.py']), [
      ['/data/in/a.py', 'a.py'],
    ]);
  });

  it('does not hang on endless words', () => {
    expectRows(mapOf('FROM a\nCOPY . /w/\nRUN x\n', ['a.py']), [
      ['x/'.repeat(100_000), undefined],
      [`/${'../'.repeat(1000)}w/a.py`, 'a.py'],
    ]);
  });
});
