import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, jest} from '@jest/globals';
import {
  baseImages,
  createBuilder,
  DRIVERS,
  removeLayouts,
  type Builder,
} from './helpers/builders.js';
import {expectReport, places, runFixture, TOOL_CASES, type Ran} from './helpers/report-fixtures.js';

/** Real tools in real builds: the first run installs them. */
jest.setTimeout(900_000);

/** DRIVER=remote and DRIVER=docker-container run all this on such a builder, which installs all tools there: reports-drivers is the quick way. */
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

/** Runs the stages of a fixture on the builder that is tested. */
const runHere = (name: string, args: readonly string[], env?: Readonly<Record<string, string>>) =>
  runFixture(name, [...images, ...args], builder, env);

describe('the report of a stage that fails', () => {
  it.each(TOOL_CASES)(
    'of $tool is in the folder and read, each failure on its line once',
    async expected => {
      const {project, stage, reports = 'reports/**'} = expected;
      expectReport(await runHere(project, ['--stages', stage, '--reports', reports]), expected);
    },
  );
});

describe('coverage', () => {
  it('is read from Cobertura and lcov, and too little of it fails a stage that passes', async () => {
    const args = ['--reports', 'reports/**', '--coverage-threshold', '95'];
    const ran = await runHere('python', ['--stages', 'test-pytest', ...args]);
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
    ran = await runHere(
      'odd',
      [...args, '--reports', '/app/reports/**\ntest-exec:/app/more/*.xml'],
      env,
    );
    without = await runHere('odd', args, env);
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
    expect(ran.reportsOf('test-exec').notes).toEqual(['No file fits /app/more/*.xml.']);
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
    const ran = await runHere('odd', ['--stages', 'test-large', '--reports', '/app/reports/*.*']);
    const {files} = ran.reportsOf('test-large');
    const sizes = files.map(({path}) => statSync(join(ran.folder, path)).size);
    expect(files.map(({origin}) => origin)).toEqual([
      '/app/reports/large.bin',
      '/app/reports/small.xml',
    ]);
    expect(sizes[0]).toBe(200 * 1024 * 1024);
  });
});
