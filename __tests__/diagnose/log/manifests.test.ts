import {describe, expect, it} from '@jest/globals';
import {locatePackage} from '../../../src/diagnose/log/manifests.js';
import {createPathMap} from '../../../src/diagnose/path-map/path-map.js';
import type {PackageRef} from '../../../src/diagnose/tool.js';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {repositoryOf} from '../path-map/path-map-case.js';

interface Options {
  readonly printed?: string;
  readonly dockerfile?: string;
}

/** `path:line` of a package in the container of the last RUN. */
function find(
  files: Readonly<Record<string, string>>,
  wanted: PackageRef,
  options: Options = {},
): string | undefined {
  const text = options.dockerfile ?? 'FROM python:3\nWORKDIR /app\nCOPY . .\nRUN scan\n';
  const dockerfile = parseDockerfile(text, 'Dockerfile');
  const repository = repositoryOf(files);
  const stage = dockerfile.stages.length - 1;
  const instructions = dockerfile.stages[stage]?.instructions ?? [];
  const instruction = instructions.findLastIndex(({keyword}) => keyword === 'RUN');
  const pathMap = createPathMap({
    dockerfile,
    stage,
    instruction,
    context: '.',
    buildArgs: {},
    namedContexts: {},
    repository,
  });
  const context = {
    pathMap,
    repository,
    dockerfile,
    instructions: instructions.slice(0, instruction + 1).reverse(),
  };
  const found = locatePackage(wanted, context, options.printed);
  return found && `${found.path}:${found.startLine}`;
}

const pypi = (name: string, version?: string): PackageRef => ({
  name,
  ecosystem: 'pypi',
  ...(version === undefined ? {} : {version}),
});

describe('locatePackage', () => {
  it.each<
    [title: string, file: string, text: string, wanted: PackageRef, line: number | undefined]
  >([
    [
      'a pinned requirement',
      'requirements.txt',
      '# comment\nDjango==2.0\nflask>=1 # x\n',
      pypi('django'),
      2,
    ],
    [
      'a requirement with extras',
      'requirements.txt',
      'a\nrequests[security]~=2.0\n',
      pypi('requests'),
      2,
    ],
    [
      'any spelling of a name',
      'requirements.txt',
      'zope.interface==5\nPy_YAML==1\n',
      pypi('py-yaml'),
      2,
    ],
    [
      'no name that merely begins alike',
      'requirements.txt',
      'flask-login==1\nflasks==2\n',
      pypi('flask'),
      undefined,
    ],
    [
      'hashes over several lines',
      'requirements.txt',
      'a==1 \\\n    --hash=sha256:0\nb==2 \\\n    --hash=sha256:1\n',
      pypi('b', '2'),
      3,
    ],
    [
      'an egg',
      'requirements.txt',
      '-e git+https://example.org/x.git@v1#egg=thing\n',
      pypi('thing'),
      1,
    ],
    [
      'the wanted version of two',
      'requirements.txt',
      'x==1.0; python_version < "3"\nx==1.0.1\n',
      pypi('x', '1.0.1'),
      2,
    ],
    ['requirements in a folder', 'requirements/dev.txt', 'x\n', pypi('x'), 1],
    [
      'project dependencies',
      'pyproject.toml',
      '[project]\nname = "flask"\nkeywords = ["flask"]\ndependencies = [\n  "requests>=2",\n  "Flask[async] >= 1",\n]\n',
      pypi('flask'),
      6,
    ],
    [
      'optional dependencies',
      'pyproject.toml',
      '[project.optional-dependencies]\ndev = ["pytest", "jinja2>=2"]\n',
      pypi('jinja2'),
      2,
    ],
    [
      'dependency groups',
      'pyproject.toml',
      '[dependency-groups]\ntest = [\n  "pytest>=7",\n]\n',
      pypi('pytest'),
      3,
    ],
    [
      'Poetry’s tables',
      'pyproject.toml',
      '[tool.poetry]\nname = "x"\n[tool.poetry.dependencies]\npython = "^3"\nflask = "^1"\n',
      pypi('flask'),
      5,
    ],
    [
      'build requirements',
      'pyproject.toml',
      '[build-system]\nrequires = ["setuptools>=40"]\n',
      pypi('setuptools'),
      2,
    ],
    [
      'a Pipfile',
      'Pipfile',
      '[packages]\nflask = "*"\n[dev-packages]\n"jinja2" = {version="*"}\n',
      pypi('jinja2'),
      4,
    ],
    [
      'a Pipfile.lock',
      'Pipfile.lock',
      '{\n "default": {\n  "flask": {\n   "version": "==1.0"\n  }\n }\n}\n',
      pypi('flask'),
      3,
    ],
    [
      'a poetry.lock',
      'poetry.lock',
      '[[package]]\nname = "a"\nversion = "1"\n\n[[package]]\nname = "flask"\nversion = "1.0"\n',
      pypi('Flask', '1.0'),
      6,
    ],
    [
      'a uv.lock with two versions',
      'uv.lock',
      '[[package]]\nname = "x"\nversion = "1.0"\n[[package]]\nname = "x"\nversion = "2.0"\n',
      pypi('x', '2.0'),
      5,
    ],
    [
      'a package.json',
      'package.json',
      '{\n "name": "lodash",\n "scripts": {"lodash": "x"},\n "devDependencies": {\n  "a": "1",\n  "lodash": "^4"\n }\n}\n',
      {name: 'lodash', ecosystem: 'npm'},
      6,
    ],
    [
      'a package.json on one line',
      'package.json',
      '{"dependencies":{"@a/b":"1"}}',
      {name: '@a/b', ecosystem: 'npm'},
      1,
    ],
    [
      'a package-lock.json',
      'package-lock.json',
      '{\n "packages": {\n  "node_modules/a/node_modules/b": {\n   "version": "1.0.0"\n  },\n  "node_modules/b": {\n   "version": "2.0.0"\n  }\n }\n}\n',
      {name: 'b', ecosystem: 'npm'},
      6,
    ],
    [
      'the wanted version in a package-lock.json',
      'package-lock.json',
      '{\n "packages": {\n  "node_modules/a/node_modules/b": {\n   "version": "1.0.0"\n  },\n  "node_modules/b": {\n   "version": "2.0.0"\n  }\n }\n}\n',
      {name: 'b', version: '1.0.0', ecosystem: 'npm'},
      3,
    ],
    [
      'a yarn.lock',
      'yarn.lock',
      '"@a/b@^1", "@a/b@^2":\n  version "2.0.0"\n\nb@^1:\n  version "1.2.3"\n',
      {name: 'b', ecosystem: 'npm'},
      4,
    ],
    [
      'a pnpm-lock.yaml',
      'pnpm-lock.yaml',
      "packages:\n\n  '@a/b@1.0.0':\n    x: 1\n\n  b@2.0.0:\n",
      {name: '@a/b', ecosystem: 'npm'},
      3,
    ],
    [
      'a go.mod',
      'go.mod',
      'module m\n\ngo 1.21\n\nrequire (\n\tgithub.com/a/b v1.2.3\n\tgithub.com/a/b/v2 v2.0.0 // indirect\n)\n',
      {name: 'github.com/a/b', version: 'v1.2.3', ecosystem: 'go'},
      6,
    ],
    [
      'Go’s standard library',
      'go.mod',
      'module m\n\ngo 1.21\n',
      {name: 'stdlib', ecosystem: 'go'},
      3,
    ],
    [
      'a Cargo.toml',
      'Cargo.toml',
      '[package]\nname = "time"\n[dependencies]\ntime = "0.1"\n',
      {name: 'time', ecosystem: 'cargo'},
      4,
    ],
    [
      'a section of its own',
      'Cargo.toml',
      '[package]\nname = "x"\n[dev-dependencies.time]\nversion = "0.1"\n',
      {name: 'time', ecosystem: 'cargo'},
      3,
    ],
    [
      'a Cargo.lock',
      'Cargo.lock',
      '[[package]]\nname = "time"\nversion = "0.1.44"\n',
      {name: 'time', ecosystem: 'cargo'},
      2,
    ],
    [
      'a Gemfile',
      'Gemfile',
      "source 'x'\ngem 'rails', '~> 5'\n",
      {name: 'rails', ecosystem: 'gem'},
      2,
    ],
    [
      'a Gemfile.lock',
      'Gemfile.lock',
      'GEM\n  specs:\n    rack (2.0)\n      rails\n    rails (5.0)\n',
      {name: 'rails', ecosystem: 'gem'},
      5,
    ],
    [
      'a pom.xml',
      'pom.xml',
      '<project>\n<artifactId>core</artifactId>\n<dependency>\n <groupId>org.x</groupId>\n <artifactId>core</artifactId>\n <version>1</version>\n</dependency>\n</project>\n',
      {name: 'org.x:core', ecosystem: 'maven'},
      5,
    ],
    [
      'a build.gradle',
      'build.gradle',
      "dependencies {\n  implementation 'org.x:core:1.0'\n}\n",
      {name: 'org.x:core', ecosystem: 'maven'},
      2,
    ],
    [
      'a composer.json',
      'composer.json',
      '{\n "name": "a/b",\n "require": {\n  "a/b": "1"\n }\n}\n',
      {name: 'a/b', ecosystem: 'composer'},
      4,
    ],
    [
      'a composer.lock',
      'composer.lock',
      '{\n "packages": [\n  {\n   "name": "a/b",\n',
      {name: 'a/b', ecosystem: 'composer'},
      4,
    ],
    [
      'any kind, when the ecosystem is unknown',
      'Gemfile',
      "gem 'rails'\n",
      {name: 'rails', ecosystem: 'unknown'},
      1,
    ],
    ['no other kind', 'Gemfile', "gem 'rails'\n", {name: 'rails', ecosystem: 'npm'}, undefined],
  ])('finds %s', (_, file, text, wanted, line) => {
    expect(find({[file]: text}, wanted)).toBe(line === undefined ? undefined : `${file}:${line}`);
  });

  it('prefers what people write to what tools lock', () => {
    const lock = '{\n "packages": {\n  "node_modules/b": {\n   "version": "2.0.0"\n}}}\n';
    const files = {'package-lock.json': lock, 'package.json': '{\n"dependencies": {\n"b": "2"}}'};
    expect(find(files, {name: 'b', version: '2.0.0', ecosystem: 'npm'})).toBe('package.json:3');
    expect(find({...files, 'package.json': '{}'}, {name: 'b', ecosystem: 'npm'})).toBe(
      'package-lock.json:3',
    );
  });

  it('follows -r to files of any name', () => {
    const files = {
      'requirements.txt': '-r deps/base\n',
      'deps/base': 'a\n-c ../pins.list\n',
      'pins.list': 'flask==1.0\n',
    };
    expect(find(files, pypi('flask'))).toBe('pins.list:1');
  });

  it('takes the manifest that the tool named', () => {
    const files = {'a/requirements.txt': 'x==1\n', 'b/requirements.txt': 'y\nx==1\n'};
    expect(find(files, pypi('x'), {printed: 'b/requirements.txt'})).toBe('b/requirements.txt:2');
    expect(find(files, pypi('x'), {printed: 'app/b/requirements.txt'})).toBe(
      'b/requirements.txt:2',
    );
  });

  it('takes the folder that the RUN works in, else the version, else none of several', () => {
    const files = {'a/requirements.txt': 'x==1\n', 'b/requirements.txt': 'x==2\n'};
    const run = (command: string) => `FROM a\nWORKDIR /w\nCOPY . .\nRUN ${command}\n`;
    expect(find(files, pypi('x'), {dockerfile: run('cd b && pip-audit')})).toBe(
      'b/requirements.txt:1',
    );
    expect(find(files, pypi('x', '1'))).toBe('a/requirements.txt:1');
    expect(find(files, pypi('x'))).toBeUndefined();
  });

  it('looks only at what the container holds', () => {
    const dockerfile = 'FROM a\nCOPY a /w\nRUN scan\n';
    expect(find({'b/requirements.txt': 'x\n'}, pypi('x'), {dockerfile})).toBeUndefined();
  });

  it('does not look into installed packages', () => {
    expect(
      find(
        {'node_modules/z/package.json': '{"dependencies": {"b": "1"}}'},
        {name: 'b', ecosystem: 'npm'},
      ),
    ).toBeUndefined();
  });

  it.each<[run: string, wanted: PackageRef, line: number | undefined]>([
    ['pip install --no-cache-dir \\\n    requests \\\n    Flask==1.0', pypi('flask'), 4],
    ['apk add --no-cache openssl-dev openssl', {name: 'openssl', ecosystem: 'os'}, 2],
    ['apt-get update && apt-get install -y \\\n  curl', {name: 'curl', ecosystem: 'os'}, 3],
    ['npm install -g "lodash@4"', {name: 'lodash', ecosystem: 'npm'}, 2],
    ['gem install rails -v 5', {name: 'rails', ecosystem: 'gem'}, 2],
    ['echo flask', pypi('flask'), undefined],
    ['pip install flask-login', pypi('flask'), undefined],
  ])('falls back on the line that installs it: %s', (run, wanted, line) => {
    const dockerfile = `FROM a\nRUN ${run}\nRUN scan\n`;
    expect(find({}, wanted, {dockerfile})).toBe(
      line === undefined ? undefined : `Dockerfile:${line}`,
    );
  });
});
