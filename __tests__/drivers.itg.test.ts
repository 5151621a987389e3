import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, jest} from '@jest/globals';
import {
  baseImages,
  createBuilder,
  DRIVERS,
  removeImage,
  removeLayouts,
  tagPytestImage,
  type Builder,
  type Driver,
} from './helpers/builders.js';
import {createProject, runCli, type Report} from './helpers/product.js';

jest.setTimeout(300_000);

const TOKEN = 'the-token-of-the-drivers-test';
const PYTEST_IMAGE = `quality-stages-drivers-test:${process.pid}`;

interface StepReports {
  readonly way: string;
  readonly files: readonly {readonly path: string; readonly format?: string}[];
  readonly tests?: Readonly<Record<string, number>>;
}

interface Ran {
  readonly code: number | null;
  readonly folder: string;
  readonly text: string;
  readonly stderr: string;
  readonly report: Omit<Report, 'steps'> & {
    readonly steps: readonly (Report['steps'][number] & {readonly reports?: StepReports})[];
  };
}

const builders = new Map<Driver, Builder>();
const images = new Map<Driver, readonly string[]>();

beforeAll(async () => {
  await tagPytestImage(PYTEST_IMAGE);
  const named = {'python:3': PYTEST_IMAGE, busybox: 'quality-stages/busybox'};
  images.set('docker', await baseImages('docker', named));
  // One copy does for both of the others.
  const layouts = await baseImages('remote', named);
  for (const driver of DRIVERS) {
    builders.set(driver, await createBuilder(driver));
    if (driver !== 'docker') images.set(driver, layouts);
  }
});

afterAll(async () => {
  for (const builder of builders.values()) await builder.remove();
  removeLayouts();
  await removeImage(PYTEST_IMAGE);
});

const builderOf = (driver: Driver): Builder => {
  const builder = builders.get(driver);
  if (builder === undefined) throw new Error(`no builder of ${driver}`);
  return builder;
};

async function runOn(
  driver: Driver,
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const builder = builderOf(driver);
  const {code, stdout, stderr} = await runCli(
    ['run', '--json', ...builder.args, ...(images.get(driver) ?? []), ...args],
    {cwd: folder, env: {...builder.env, TOKEN_OF_TEST: TOKEN, ...env}},
  );
  if (stdout === '') throw new Error(stderr);
  return {code, folder, text: stdout, stderr, report: JSON.parse(stdout) as Ran['report']};
}

const numbersIn = (text: string) => new Set(text.match(/\b[0-9a-f]{16}\b/g));

/** What a report says that must not depend on where it was built. */
const timeless = ({text}: Ran): unknown =>
  JSON.parse(
    text
      .replace(/\b[0-9a-f]{16}\b/g, 'NUMBER')
      .replace(/ in \d+\.\d+s =/g, ' in TIME =')
      .replace(/"(durationMs|bytes)": \d+/g, '"$1": 0')
      // The engine may know the image of another run.
      .replace(/"cached": true/g, '"cached": false')
      .replace(/"command": ".*"/g, '"command": ""'),
  );

describe('a project with failing stages', () => {
  const ran = new Map<Driver, Ran>();
  const ranOn = (driver: Driver): Ran => {
    const found = ran.get(driver);
    if (found === undefined) throw new Error(`${driver} was not run`);
    return found;
  };
  const reportsOf = (driver: Driver, stage: string) =>
    ranOn(driver).report.steps.find(({id}) => id === stage)?.reports;

  beforeAll(async () => {
    for (const driver of DRIVERS) {
      const folder = mkdtempSync(join(tmpdir(), 'quality-stages-test-'));
      cpSync('__tests__/fixtures/drivers', folder, {recursive: true});
      const args = [
        '--no-hadolint',
        '--secret-envs',
        'token=TOKEN_OF_TEST',
        '--reports',
        'reports/*',
      ];
      ran.set(driver, await runOn(driver, folder, args));
    }
  });

  describe.each(DRIVERS)('on a builder of the driver %s', driver => {
    it('has the result of every step', () => {
      const {code, report} = ranOn(driver);
      expect(code).toBe(1);
      expect(report.steps.map(({id, outcome}) => `${id}: ${outcome}`)).toEqual([
        'test-unit: failure',
        'lint-scripts: failure',
        'check-token: failure',
        'verify-imports: success',
        'build-checks: success',
        'image: success',
        'structure-test:structure-tests.yaml: failure',
      ]);
    });

    it('finds every failure on its line', () => {
      const places = ranOn(driver).report.diagnostics.map(
        ({path, startLine, source}) => `${path}:${startLine} ${source}`,
      );
      expect(places).toEqual([
        'Dockerfile:8 docker build',
        'Dockerfile:12 docker build',
        'Dockerfile:16 docker build',
        'scripts/release.sh:5 sh',
        'shop/cart.py:4 pytest',
        'structure-tests.yaml:13 container-structure-test',
        'tests/test_cart.py:11 pytest',
      ]);
    });

    it('runs what the stages share once', () => {
      const {text} = ranOn(driver);
      expect(text.match(/\b[0-9a-f]{16}\b/g)?.length).toBe(3);
      expect(numbersIn(text).size).toBe(1);
    });

    it('takes the report out of the stage that failed, and reads it', () => {
      const {folder} = ranOn(driver);
      const path = 'quality-reports/test-unit/app/reports/junit.xml';
      const reports = reportsOf(driver, 'test-unit');
      expect(reports?.way).toBe('second-run');
      expect(reports?.files).toMatchObject([{path, format: 'JUnit'}]);
      expect(reports?.tests).toEqual({total: 4, passed: 1, failed: 2, skipped: 1});
      expect(readFileSync(join(folder, path), 'utf8')).toContain('<testcase');
    });

    it('hands the secret to the stage that mounts it, and to nobody else', () => {
      const {folder, text, stderr} = ranOn(driver);
      const file = readFileSync(
        join(folder, 'quality-reports/check-token/app/reports/token.txt'),
        'utf8',
      );
      expect(file).toBe('***');
      expect(text).not.toContain(TOKEN);
      expect(stderr).not.toContain(TOKEN);
    });

    it('says the same as the engine itself', () => {
      expect(timeless(ranOn(driver))).toEqual(timeless(ranOn('docker')));
    });
  });
});

describe('a machine without an engine, with a remote builder', () => {
  it('reads the image from a file for what takes no container', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quality-stages-test-'));
    cpSync('__tests__/fixtures/drivers', folder, {recursive: true});
    const scratch = mkdtempSync(join(tmpdir(), 'qs-tmp-'));
    const env = {DOCKER_HOST: `unix://${folder}/no-engine.sock`, TMPDIR: scratch};
    const ran = await runOn('remote', folder, ['--stages', 'verify-imports'], env);
    const ends = ran.report.steps.map(({id, outcome}) => `${id}: ${outcome}`);
    expect(ends.filter(end => !end.startsWith('hadolint'))).toEqual([
      'verify-imports: success',
      'build-checks: success',
      'image: success',
      'structure-test:structure-tests.yaml: failure',
    ]);
    const found = ran.report.diagnostics.filter(
      ({source}) => source === 'container-structure-test',
    );
    expect(found.map(({startLine, message}) => [startLine, message])).toEqual([
      [
        4,
        'the shop is there: it starts a container, but there is no Docker Engine here: the image was read from a file',
      ],
      [
        13,
        'a licence: Error examining file in container: lstat /app/LICENSE: no such file or directory',
      ],
    ]);
    expect(readdirSync(scratch)).toEqual([]);
  });
});

describe.each(['remote', 'docker-container'] as const)('the driver %s', driver => {
  const PROJECT = {
    Dockerfile: `FROM busybox AS base
COPY src /src
RUN head -c 8 /dev/urandom | od -An -tx8 >/number

FROM base AS test
RUN sleep 0.1; cp /number /of-test

FROM base AS lint
RUN sleep 0.1; cp /number /of-lint

FROM base AS audit
RUN cat /number; exit 3

FROM busybox AS app
`,
    'src/a.txt': 'a\n',
  };
  const plain = ['--no-hadolint', '--no-build-checks'];

  it('answers from caches of a scope per stage after its own is gone', async () => {
    const caches = mkdtempSync(join(tmpdir(), 'qs-caches-'));
    const folder = createProject(PROJECT);
    const scopes = [
      ['--cache-to', `type=local,mode=max,dest=${caches}/{stage}`],
      ['--cache-from', `type=local,src=${caches}/{stage}`],
    ].flat();
    const first = await runOn(driver, folder, [...plain, ...scopes]);
    expect(first.report.steps.map(({cached}) => cached)).toEqual([false, false, false]);
    // A build that fails exports nothing.
    const exported = readdirSync(caches).filter(at => existsSync(join(caches, at, 'index.json')));
    expect(exported.sort()).toEqual(['lint', 'test']);
    await builderOf(driver).prune();
    const second = await runOn(driver, folder, [...plain, ...scopes]);
    expect(second.report.steps.map(({id, cached}) => `${id} ${String(cached)}`)).toEqual([
      'test true',
      'lint true',
      'audit false',
    ]);
    expect(numbersIn(second.text)).toEqual(numbersIn(first.text));
    await builderOf(driver).prune();
    const third = await runOn(driver, folder, plain);
    expect(numbersIn(third.text)).not.toEqual(numbersIn(first.text));
  });
});
