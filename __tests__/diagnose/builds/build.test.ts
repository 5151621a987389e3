import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {
  diagnoseBuild,
  instructionExitCode,
  type BuildContext,
} from '../../../src/diagnose/builds/build.js';
import {explainEngineFailure} from '../../../src/diagnose/builds/engine-failure.js';
import type {BuildVertex, StepOutput} from '../../../src/model.js';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {anOutput, aStep} from '../../helpers/factories.js';
import {expectGolden} from '../../helpers/golden.js';
import {CASES, diagnoseCase, readPlainLog, readProgress, toGolden} from './build-case.js';
import {repositoryOf} from '../path-map/path-map-case.js';

function recorded(name: string) {
  const folder = join(CASES, name);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {folder, output: readProgress(read('progress.txt'), Number(read('exit-code')))};
}

describe('diagnoseBuild', () => {
  it.each(readdirSync(CASES))('reads the recorded build: %s', name => {
    const {folder, output} = recorded(name);
    expectGolden(join(folder, 'diagnostics.json'), toGolden(diagnoseCase(folder, output)));
  });
});

describe('diagnoseBuild of made-up output', () => {
  const FILE = 'FROM a AS base\nRUN one\nFROM base AS Test\nARG X\nRUN two\nCOPY . .\n';
  const build = (
    output: Partial<StepOutput>,
    options: Partial<Pick<BuildContext, 'warnings' | 'readLog'>> & {readonly text?: string} = {},
  ) =>
    diagnoseBuild(aStep(), anOutput({exitCode: 1, ...output}), {
      dockerfile: parseDockerfile(options.text ?? FILE, 'docker/Dockerfile'),
      context: '.',
      buildArgs: {},
      namedContexts: {},
      repository: repositoryOf({'a.txt': 'x\n'}),
      readLog: options.readLog ?? readPlainLog,
      warnings: options.warnings ?? true,
    });
  const vertex = (name: string, error?: string, log = ''): BuildVertex => ({
    digest: name,
    name,
    cached: false,
    log,
    ...(error === undefined ? {} : {error}),
  });
  const failure = (code: number) =>
    `process "/bin/sh -c x" did not complete successfully: exit code: ${code}`;

  it.each([
    ['[test 1/2] RUN two', 5],
    ['[linux/amd64 test 1/2] RUN two', 5],
    ['[linux/amd64->arm64 test 1/2] RUN two', 5],
    ['[base 2/2] RUN one', 2],
  ])('finds the instruction of %s', (name, line) => {
    expect(build({vertices: [vertex(name, failure(1))]})).toMatchObject([
      {path: 'docker/Dockerfile', startLine: line, source: 'docker build'},
    ]);
  });

  it('reads numbers that are padded', () => {
    const text = `FROM a\n${'RUN x\n'.repeat(11)}`;
    expect(build({vertices: [vertex('[ 3/12] RUN x', failure(1))]}, {text})).toMatchObject([
      {startLine: 3, message: 'RUN failed with exit code 1: it printed nothing'},
    ]);
  });

  it.each([
    'container process is already dead',
    'unable to start container process: read init-p: connection reset by peer',
  ])('does not take for a reason that runc came too late to look: %s', words => {
    const late = `runc run failed: ${words}\n`;
    const messages = (log: string) =>
      build({vertices: [vertex('[test 1/2] RUN two', failure(3), log)]}).map(d => d.message);
    expect(messages(late)).toEqual(['RUN failed with exit code 3: it printed nothing']);
    expect(messages(`${late}said\n`)).toEqual(['RUN failed with exit code 3\n\nsaid']);
  });

  it('puts triggers that the image brings on FROM, and counts on behind them', () => {
    const text = '# comment\nFROM a AS test\nRUN one\nRUN two\n';
    const vertices = [
      vertex('[test 2/5] ONBUILD RUN x', failure(1)),
      vertex('[test 5/5] RUN two', failure(2)),
    ];
    expect(build({vertices}, {text})).toMatchObject([
      {startLine: 2, code: 'exit code 1'},
      {startLine: 4, code: 'exit code 2'},
    ]);
  });

  it('takes cancelled instructions for no failures', () => {
    const vertices = [
      vertex('[base 2/2] RUN one', `${failure(137)}: context canceled: context canceled`),
      vertex('[test 1/2] RUN two', 'context canceled'),
    ];
    const stderr = 'ERROR: failed to build: failed to solve: Canceled: context canceled\n';
    expect(build({vertices, stderr, exitCode: 130})).toEqual([]);
    expect(instructionExitCode(anOutput({vertices, stderr}))).toBeUndefined();
  });

  it('does not take a command that speaks of cancelling for a cancelled one', () => {
    const error =
      'process "/bin/sh -c echo context canceled" did not complete successfully: exit code: 3';
    expect(build({vertices: [vertex('[test 1/2] RUN two', error)]})).toHaveLength(1);
    expect(instructionExitCode(anOutput({vertices: [vertex('x', error)]}))).toBe(3);
  });

  it('says nothing of passing instructions, when it is told so', () => {
    const vertices = [vertex('[base 2/2] RUN one', undefined, 'a.txt:1: error: x\n')];
    expect(build({vertices, exitCode: 0}, {warnings: false})).toEqual([]);
  });

  it('keeps an error of a tool that did not do its work, though the RUN passed and warnings are off', () => {
    const finding = {severity: 'error', message: 'scanned nothing', source: 'scan', at: 0} as const;
    const readLog = () => [{...finding, standsWhenPassed: true}, finding];
    const vertices = [vertex('[base 2/2] RUN one', undefined, 'no token\n')];
    expect(build({vertices, exitCode: 0}, {warnings: false, readLog})).toMatchObject([
      {severity: 'error', source: 'scan', message: 'scanned nothing', startLine: 2},
    ]);
  });

  it('leaves faults of the engine to others', () => {
    const stderr =
      'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n';
    expect(build({stderr})).toEqual([]);
  });

  it('says that a builder cannot be reached', () => {
    const error = 'context deadline exceeded';
    const output = anOutput({
      vertices: [vertex('[internal] waiting for connection', error)],
      stderr: `ERROR: failed to build: ${error}\n`,
    });
    expect(build(output)).toEqual([]);
    expect(explainEngineFailure(output)).toBe(`the builder cannot be reached: ${error}`);
  });

  it('puts an error without any place on the step’s own', () => {
    expect(
      build({stderr: 'ERROR: failed to build: unable to prepare context: path "x" not found\n'}),
    ).toMatchObject([
      {
        path: 'docker/Dockerfile',
        startLine: 1,
        message: 'unable to prepare context: path "x" not found',
      },
    ]);
  });

  it('quotes the last ten lines of the log, cut to what people read', () => {
    const log = `${Array.from({length: 30}, (_, index) => `\x1b[1mline ${index}\x1b[0m`).join('\n')}\n${'y'.repeat(1000)}\n\n`;
    const [diagnostic] = build({vertices: [vertex('[test 1/2] RUN two', failure(1), log)]});
    const lines = diagnostic?.message.split('\n') ?? [];
    expect(lines[0]).toBe('RUN failed with exit code 1');
    expect(lines.slice(2, 4)).toEqual(['line 21', 'line 22']);
    expect(lines.at(-1)).toBe(`${'y'.repeat(300)}…`);
    expect(lines).toHaveLength(12);
  });
});
