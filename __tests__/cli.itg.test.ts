import {readFileSync} from 'node:fs';
import {describe, expect, it, jest} from '@jest/globals';
import {Ajv2020} from 'ajv/dist/2020.js';
import {BUSYBOX, createProject, runCli, runProgram, runReport} from './helpers/product.js';

jest.setTimeout(120_000);

const PLAIN = ['--no-hadolint', '--no-build-checks'];
const reportSchema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object;
const isReport = new Ajv2020({allErrors: true}).compile(reportSchema);

/** A text that no build has seen, so that nothing comes from the cache. */
const unique = () => `${Date.now()}-${Math.random()}`;

describe('quality-stages run', () => {
  it('reports one diagnostic for a base that fails in three stages', async () => {
    const dockerfile = [
      'FROM busybox AS base',
      `RUN echo ${unique()} && \\`,
      '    echo broken base && exit 4',
      ...['test', 'lint', 'check'].flatMap(name => [`FROM base AS ${name}`, 'RUN true']),
      'FROM busybox',
      '',
    ].join('\n');
    const {code, report} = await runReport({Dockerfile: dockerfile}, PLAIN);
    expect(code).toBe(1);
    expect(report.steps.map(({outcome, exitCode}) => [outcome, exitCode])).toEqual(
      Array(3).fill(['failure', 4]),
    );
    expect(report.diagnostics).toHaveLength(1);
    expect(report.diagnostics[0]).toMatchObject({
      path: 'Dockerfile',
      startLine: 2,
      endLine: 3,
      severity: 'error',
      source: 'docker build',
      stage: 'test, lint, check',
    });
    expect(report.diagnostics[0]?.message).toContain('broken base');
  });

  it('runs all stages when one fails, and keeps its exit code', async () => {
    const dockerfile =
      'FROM busybox AS a-test\nRUN true\nFROM busybox AS b-test\nRUN exit 3\nFROM busybox AS c-test\nRUN true\nFROM busybox\n';
    const {code, report} = await runReport({Dockerfile: dockerfile}, PLAIN);
    expect(code).toBe(1);
    expect(report.steps.map(({id, outcome, exitCode}) => [id, outcome, exitCode])).toEqual([
      ['a-test', 'success', 0],
      ['b-test', 'failure', 3],
      ['c-test', 'success', 0],
    ]);
    expect(isReport(report)).toBe(true);
  });

  it('reads hadolint and the build checks onto their lines', async () => {
    const dockerfile =
      'FROM busybox AS test\nRUN cd /tmp && true\nFROM busybox as app\nMAINTAINER me\n';
    const {report} = await runReport({Dockerfile: dockerfile});
    const found = report.diagnostics.map(
      ({startLine, source, code}) => `${startLine} ${source} ${code ?? ''}`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        '2 hadolint DL3003',
        '4 hadolint DL4000',
        '3 buildkit FromAsCasing',
        '4 buildkit MaintainerDeprecated',
      ]),
    );
  });

  it('puts structure test failures on their entries', async () => {
    const config =
      'schemaVersion: 2.0.0\nfileExistenceTests:\n  - name: there\n    path: /bin/busybox\n    shouldExist: true\n  - name: not there\n    path: /nope\n    shouldExist: true\nmetadataTest:\n  workdir: /srv\n';
    const {code, report} = await runReport(
      {Dockerfile: 'FROM busybox\nWORKDIR /app\n', 'structure-tests.yaml': config},
      PLAIN,
    );
    expect(code).toBe(1);
    expect(report.steps.map(({id, outcome}) => [id, outcome])).toEqual([
      ['image', 'success'],
      ['structure-test:structure-tests.yaml', 'failure'],
    ]);
    const found = report.diagnostics.filter(({path}) => path === 'structure-tests.yaml');
    expect(found.map(({startLine}) => startLine)).toEqual([6, 10]);
  });

  it('masks a token that a build prints, and keeps it out of every argument', async () => {
    const dockerfile = `FROM busybox AS security\nARG MICROSCANNER\nRUN echo "token $MICROSCANNER" ${unique()} && exit 4\nFROM busybox\n`;
    const {stdout, stderr, report} = await runReport({Dockerfile: dockerfile}, [
      ...PLAIN,
      '--microscanner-token',
      'canary-7f3',
    ]);
    expect(report.steps[0]).toMatchObject({outcome: 'failure', exitCode: 4});
    const failed = report.diagnostics.find(({source}) => source === 'docker build');
    expect(failed?.message).toContain('token ***');
    expect(stdout + stderr).not.toContain('canary-7f3');
  });

  it('skips a stage whose token is not given, with the reason', async () => {
    const dockerfile =
      'FROM busybox AS security\nARG MICROSCANNER\nRUN echo $MICROSCANNER\nFROM busybox\n';
    const {code, report} = await runReport({Dockerfile: dockerfile}, PLAIN);
    expect(code).toBe(0);
    expect(report.steps[0]).toMatchObject({outcome: 'skipped'});
    expect(report.steps[0]?.reason).toContain('microscanner-token is not given');
  });

  it('says that an unchanged stage came from the cache', async () => {
    const files = {Dockerfile: `FROM busybox AS test\nRUN echo ${unique()}\nFROM busybox\n`};
    expect((await runReport(files, PLAIN)).report.steps[0]?.cached).toBe(false);
    expect((await runReport(files, PLAIN)).report.steps[0]?.cached).toBe(true);
    expect((await runReport(files, [...PLAIN, '--fresh', 'all'])).report.steps[0]?.cached).toBe(
      false,
    );
  });

  it('ends a stage at its time limit and says so', async () => {
    const dockerfile = `FROM busybox AS test\nRUN echo ${unique()} && sleep 60\nFROM busybox\n`;
    const {code, report} = await runReport({Dockerfile: dockerfile}, [...PLAIN, '--timeout', '3s']);
    expect(code).toBe(1);
    expect(report.steps[0]).toMatchObject({outcome: 'failure', reason: 'timed out after 3 s'});
  });

  it('reports what is known, when it is interrupted', async () => {
    const dockerfile = `FROM busybox AS a-test\nRUN echo ${unique()} && exit 5\nFROM busybox AS b-test\nRUN echo ${unique()} && sleep 60\nFROM busybox\n`;
    const {code, report} = await runReport({Dockerfile: dockerfile}, PLAIN, {
      cwd: createProject({Dockerfile: dockerfile}),
      killWhen: '✗ a-test',
    });
    expect(code).toBe(1);
    expect(report.steps.map(({outcome}) => outcome)).toEqual(['failure', 'cancelled']);
    expect(report.steps[1]?.reason).toBe('interrupted by SIGINT');
  });

  it('prints every command and runs nothing, with --dry-run', async () => {
    const {code, stdout} = await runCli(['run', '--dry-run', '--secrets', 'npm=canary-1'], {
      cwd: createProject({
        Dockerfile: 'FROM x AS test\nRUN --mount=type=secret,id=npm y\nFROM x\n',
      }),
    });
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'docker buildx build --target test --progress=rawjson --output type=cacheonly --no-cache-filter test --secret id=npm,env=QUALITY_STAGES_SECRET_npm --file Dockerfile .',
        'hadolint --format json Dockerfile',
        'docker buildx build --call=check,format=json --file Dockerfile .',
        '',
      ].join('\n'),
    );
  });

  it.each<[string, Record<string, string>, string[], number, RegExp]>([
    [
      'an unknown stage',
      {Dockerfile: 'FROM x AS test\nRUN y\n'},
      ['tset'],
      2,
      /^quality-stages: Input "stages" names "tset" \(did you mean "test"\?\); stages are test\.\n$/,
    ],
    [
      'a missing file',
      {'a.txt': ''},
      [],
      2,
      /^quality-stages: Input "file": there is no file "Dockerfile"\.\n$/,
    ],
    [
      'a file of another repository',
      {'a.txt': ''},
      ['--file', '/nowhere/app/Dockerfile'],
      2,
      /^quality-stages: Input "file": "\/nowhere\/app\/Dockerfile" belongs to another folder [^\n]*\(cd \/nowhere\/app\)\.\n$/,
    ],
    [
      'an unknown option',
      {},
      ['--fil', 'x'],
      2,
      /^quality-stages: Unknown option "--fil" \(did you mean "--file"\?\); [^\n]*\n$/,
    ],
    [
      'a report file that cannot be written',
      {Dockerfile: 'FROM x\n', folder: ''},
      ['--report-file', 'folder/x.json'],
      2,
      /^quality-stages: Input "report-file": "folder\/x.json" cannot be written: [^\n]*\n$/,
    ],
  ])('refuses %s in one line', async (_, files, args, code, stderr) => {
    const ended = await runCli(['run', ...args], {cwd: createProject(files)});
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(stderr);
  });

  it('puts a parse error on its line', async () => {
    const {code, report} = await runReport({Dockerfile: 'FROM busybox\n\nRUNN true\n'}, PLAIN);
    expect(code).toBe(2);
    expect(report.diagnostics).toMatchObject([
      {path: 'Dockerfile', startLine: 3, severity: 'error', source: 'buildkit'},
    ]);
    expect(report.diagnostics[0]?.message).toContain('RUN');
  });

  it('could not run, without an engine', async () => {
    const {code, report} = await runReport(
      {Dockerfile: 'FROM busybox AS test\nRUN true\nFROM busybox\n'},
      ['--no-hadolint'],
      {
        cwd: createProject({Dockerfile: 'FROM busybox AS test\nRUN true\nFROM busybox\n'}),
        env: {...process.env, DOCKER_HOST: 'unix:///nonexistent/docker.sock'},
      },
    );
    expect(code).toBe(3);
    expect(report.steps.map(({outcome}) => outcome)).toEqual(['failure', 'failure']);
    expect(report.diagnostics[0]?.message).toMatch(/docker/i);
  });

  it('keeps its memory flat, when a stage prints a million lines', async () => {
    const dockerfile = `FROM busybox AS test\nRUN echo ${unique()} && seq 1000000 && exit 1\nFROM busybox\n`;
    const {report, stderr} = await runReport({Dockerfile: dockerfile}, PLAIN, {
      cwd: createProject({Dockerfile: dockerfile}),
      env: {...process.env, NODE_OPTIONS: '--max-old-space-size=160'},
    });
    expect(stderr).not.toContain('heap');
    expect(report.steps[0]).toMatchObject({outcome: 'failure', exitCode: 1});
    expect(report.diagnostics[0]?.message).toContain('1000000');
  });

  it('leaves no image behind', async () => {
    const label = `org.example.token=${Date.now()}`;
    const folder = createProject({
      Dockerfile: `FROM busybox\nLABEL ${label}\n`,
      'cst.yaml': `schemaVersion: 2.0.0\nmetadataTest: {labels: [{key: ${label.replace('=', ', value: "')}"}]}\n`,
    });
    const {code, stdout} = await runCli(['run', ...BUSYBOX, ...PLAIN], {cwd: folder});
    expect(stdout).toContain('Passed: 2 passed');
    expect(code).toBe(0);
    // Runs of other tests have images of their own just now.
    const argv = ['docker', 'image', 'ls', '--quiet', '--filter', `label=${label}`];
    expect((await runProgram(argv)).stdout).toBe('');
  });
});
