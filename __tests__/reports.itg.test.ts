import {cpSync, existsSync, mkdtempSync, readFileSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, jest} from '@jest/globals';
import {
  baseImages,
  createBuilder,
  DRIVERS,
  removeLayouts,
  type Builder,
} from './helpers/builders.js';
import {runCli, type Report} from './helpers/product.js';

/** Real tools in real builds: the first run installs them. */
jest.setTimeout(900_000);

/** DRIVER=remote and DRIVER=docker-container run all this on such a builder, which the first time takes many minutes. */
const driver = DRIVERS.find(name => name === process.env['DRIVER']) ?? 'docker';
let builder: Builder;
let images: readonly string[];

beforeAll(async () => {
  builder = await createBuilder(driver);
  images = await baseImages(driver, {
    busybox: 'quality-stages/busybox',
    'debian:12': 'quality-stages/debian:12',
  });
});

afterAll(async () => {
  removeLayouts();
  await builder.remove();
});

interface StepReports {
  readonly way: string;
  readonly files: readonly {
    readonly path: string;
    readonly origin: string;
    readonly bytes: number;
    readonly format?: string;
  }[];
  readonly notes: readonly string[];
  readonly tests?: Readonly<Record<string, number>>;
  readonly coverage?: {readonly lines: number; readonly covered: number};
}

interface Ran {
  readonly folder: string;
  readonly code: number | null;
  readonly report: Omit<Report, 'steps'> & {
    readonly steps: readonly (Report['steps'][number] & {readonly reports?: StepReports})[];
  };
  readonly reportsOf: (stage: string) => StepReports;
}

/** Runs the stages of a copy of a fixture: what is taken out must not lie in the next run's context. */
async function runFixture(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-test-'));
  cpSync(join('__tests__/fixtures/reports', name), folder, {recursive: true});
  const common = ['--json', '--no-hadolint', '--no-build-checks', ...builder.args, ...images];
  const {code, stdout, stderr} = await runCli(['run', ...common, ...args], {
    cwd: folder,
    env: {...builder.env, ...env},
  });
  if (stdout === '') throw new Error(stderr);
  const report = JSON.parse(stdout) as Ran['report'];
  const reportsOf = (stage: string): StepReports => {
    const found = report.steps.find(({id}) => id === stage)?.reports;
    if (found === undefined) throw new Error(`${stage} has no reports: ${stdout}`);
    return found;
  };
  return {folder, code, report, reportsOf};
}

const places = ({report}: Ran, stage: string): readonly string[] =>
  report.diagnostics
    .filter(found => found.stage === stage && found.source !== 'docker build')
    .map(({path, startLine}) => `${path}:${startLine}`);

describe('the report of a stage that fails', () => {
  it.each([
    {
      tool: 'pytest',
      project: 'python',
      stage: 'test-pytest',
      file: 'app/reports/junit.xml',
      format: 'JUnit',
      tests: {total: 6, passed: 1, failed: 4, skipped: 1},
      at: ['shop/cart.py:7', 'tests/test_cart.py:9', 'tests/test_cart.py:16'],
    },
    {
      tool: 'vitest',
      project: 'javascript',
      stage: 'test-vitest',
      file: 'app/reports/vitest.xml',
      format: 'JUnit',
      tests: {total: 3, passed: 1, failed: 2, skipped: 0},
      at: ['src/names.js:2', 'src/names.test.ts:5'],
    },
    {
      tool: 'jest',
      project: 'javascript',
      stage: 'test-jest',
      file: 'app/reports/junit.xml',
      format: 'JUnit',
      tests: {total: 3, passed: 1, failed: 2, skipped: 0},
      at: ['src/totals.cjs:4', 'src/totals.test.cjs:5'],
    },
    {
      tool: 'gotestsum',
      project: 'go',
      stage: 'test-gotestsum',
      file: 'src/reports/go.xml',
      format: 'JUnit',
      tests: {total: 6, passed: 1, failed: 4, skipped: 1},
      at: ['cart/cart_test.go:7', 'cart/cart_test.go:15'],
    },
    {
      tool: 'go test -json, which tells its log nothing',
      project: 'go',
      stage: 'test-json',
      file: 'src/reports/go.json',
      at: ['cart/cart_test.go:7', 'cart/cart_test.go:15'],
    },
    {
      tool: 'cargo test, whose JUnit form names tests only',
      project: 'rust',
      stage: 'test-cargo',
      file: 'work/reports/cargo.xml',
      format: 'JUnit',
      tests: {total: 3, passed: 1, failed: 2, skipped: 0},
      at: ['src/lib.rs:10', 'src/lib.rs:15'],
    },
    {
      tool: 'cargo nextest',
      project: 'rust',
      stage: 'test-nextest',
      reports: 'target/nextest/ci/junit.xml',
      file: 'work/target/nextest/ci/junit.xml',
      format: 'JUnit',
      tests: {total: 3, passed: 1, failed: 2, skipped: 0},
      at: ['src/lib.rs:11', 'src/lib.rs:17'],
    },
    {
      tool: 'a later cargo nextest, as it was recorded',
      project: 'nextest',
      stage: 'test-nextest',
      reports: 'target/nextest/ci/junit.xml',
      file: 'work/target/nextest/ci/junit.xml',
      format: 'JUnit',
      tests: {total: 3, passed: 1, failed: 2, skipped: 0},
      at: ['src/lib.rs:11', 'src/lib.rs:17'],
    },
    {
      tool: "maven's surefire",
      project: 'jvm',
      stage: 'test-maven',
      reports: 'shop/target/surefire-reports/TEST-*.xml',
      file: 'work/shop/target/surefire-reports/TEST-com.example.shop.CartTest.xml',
      format: 'JUnit',
      tests: {total: 4, passed: 1, failed: 2, skipped: 1},
      at: [13, 18].map(line => `shop/src/test/java/com/example/shop/CartTest.java:${line}`),
    },
    {
      tool: 'phpunit',
      project: 'scripting',
      stage: 'test-phpunit',
      file: 'srv/app/reports/phpunit.xml',
      format: 'JUnit',
      tests: {total: 3, passed: 1, failed: 2, skipped: 0},
      at: ['php/src/Cart.php:12', 'php/tests/CartTest.php:14'],
    },
    {
      tool: 'rspec',
      project: 'scripting',
      stage: 'test-rspec',
      file: 'srv/app/reports/rspec.json',
      at: ['ruby/lib/cart.rb:7', 'ruby/spec/cart_spec.rb:6'],
    },
  ])('of $tool is in the folder and read, each failure on its line once', async expected => {
    const {project, stage, file, format, tests, at, reports = 'reports/**'} = expected;
    const ran = await runFixture(project, ['--stages', stage, '--reports', reports]);
    const taken = ran.reportsOf(stage);
    const path = `quality-reports/${stage}/${file}`;
    expect(taken.way).toBe('second-run');
    expect(taken.files.find(each => each.path === path)?.format).toBe(format);
    expect(statSync(join(ran.folder, path)).size).toBeGreaterThan(0);
    expect(taken.tests).toEqual(tests);
    expect([...new Set(places(ran, stage))].sort()).toEqual([...at].sort());
    const said = ran.report.diagnostics.map(
      ({path: p, startLine, message}) => `${p}:${startLine} ${message}`,
    );
    expect(new Set(said).size).toBe(said.length);
    expect(ran.code).toBe(1);
  });
});

describe('coverage', () => {
  it('is read from Cobertura and lcov, and too little of it fails a stage that passes', async () => {
    const args = ['--reports', 'reports/**', '--coverage-threshold', '95'];
    const ran = await runFixture('python', ['--stages', 'test-pytest', ...args]);
    expect(ran.reportsOf('test-pytest').coverage).toEqual({lines: 11, covered: 10});
    expect(ran.report.diagnostics.map(({message}) => message)).toContain(
      'The tests of test-pytest cover 90.9 % of the lines (10 of 11); 95 % are asked for.',
    );
  });
});

describe('a stage of any form', () => {
  const SECRET = 'the-secret-value-1234';
  let ran: Ran;
  let without: Ran;
  beforeAll(async () => {
    const args = ['--stages', 'test-*\n!test-large', '--secret-envs', 'token=TOKEN_OF_TEST'];
    const env = {TOKEN_OF_TEST: SECRET};
    ran = await runFixture('odd', [...args, '--reports', '/app/reports/**'], env);
    without = await runFixture('odd', args, env);
  });

  it.each(['exec', 'shell', 'heredoc', 'script', 'input', 'user', 'mounts', 'links', 'direct'])(
    '(%s) gives its report',
    name => {
      const {way, files, tests} = ran.reportsOf(`test-${name}`);
      expect(way).toBe('second-run');
      const report = files.find(({origin}) => origin === `/app/reports/${name}.xml`);
      expect(report?.format).toBe('JUnit');
      expect(tests).toEqual({total: 1, passed: 0, failed: 1, skipped: 0});
      expect(places(ran, `test-${name}`)).toEqual(['src/cases.sh:3']);
    },
  );

  const text = (stage: string, name: string) =>
    readFileSync(join(ran.folder, 'quality-reports', stage, 'app/reports', name), 'utf8');

  it('runs the second time as the first: user, script, here-documents, arguments', () => {
    expect(text('test-user', 'user.txt')).toBe('1000\n');
    expect(text('test-script', 'name.txt')).toBe('/dev/pipes/EOT\n');
    expect(text('test-input', 'one.txt')).toBe('\tfirst /root\n');
  });

  it('gives no secret away', () => {
    expect(text('test-mounts', 'leak.txt')).toBe('*** red\n');
    const {files, notes} = ran.reportsOf('test-mounts');
    expect(files.map(({origin}) => origin)).toEqual([
      '/app/reports/leak.txt',
      '/app/reports/mounts.xml',
    ]);
    expect(notes).toEqual([
      '/app/reports/leak.bin was left out: it holds a secret and is no text, in which it could be masked.',
    ]);
    expect(JSON.stringify(ran.report)).not.toContain(SECRET);
  });

  it('follows no link', () => {
    const {files, notes} = ran.reportsOf('test-links');
    expect(files.map(({origin}) => origin)).toEqual(['/app/reports/links.xml']);
    expect(notes).toEqual(['3 links and special files were left out.']);
  });

  it('says what it cannot read or take', () => {
    expect(ran.reportsOf('test-broken').notes).toEqual([
      '/app/reports/broken.xml is no valid XML, so it could not be read: it may have been cut off.',
    ]);
    expect(ran.reportsOf('test-nothing').notes).toEqual(['No file fits /app/reports/**.']);
    expect(ran.reportsOf('test-bare').notes).toEqual([
      'No files: the image has no shell in which the failed instruction could be run once more.',
    ]);
  });

  it('takes the files of a stage that passes as they are', () => {
    const {way, files} = ran.reportsOf('test-passing');
    expect(way).toBe('stage');
    expect(files.map(({format}) => format)).toEqual(['JUnit']);
    expect(ran.report.diagnostics.filter(({stage}) => stage === 'test-passing')).toMatchObject([
      {severity: 'warning', message: 'passing: passing failed'},
    ]);
  });

  it('runs a shared instruction once more for all stages that it sinks', () => {
    const [one, two] = ['test-one', 'test-two'].map(stage => text(stage, 'shared.txt'));
    expect(one).toBe(two);
  });

  it('ends as it does without "reports"', () => {
    const verdict = ({code, report}: Ran) => ({
      code,
      conclusion: report.conclusion,
      steps: report.steps.map(({id, outcome, exitCode, reason}) => ({
        id,
        outcome,
        exitCode,
        reason,
      })),
      builds: report.diagnostics.filter(({source}) => source === 'docker build'),
    });
    expect(verdict(ran)).toEqual(verdict(without));
    expect(existsSync(join(without.folder, 'quality-reports'))).toBe(false);
  });
});

describe('a report of 200 MB', () => {
  it('is taken', async () => {
    const ran = await runFixture('odd', [
      '--stages',
      'test-large',
      '--reports',
      '/app/reports/*.*',
    ]);
    const {files} = ran.reportsOf('test-large');
    const sizes = files.map(({path}) => statSync(join(ran.folder, path)).size);
    expect(files.map(({origin}) => origin)).toEqual([
      '/app/reports/large.bin',
      '/app/reports/small.xml',
    ]);
    expect(sizes[0]).toBe(200 * 1024 * 1024);
  });
});
