import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterAll, beforeAll, describe, expect, it, jest} from '@jest/globals';
import {createEngine, type Engine} from './faults/engine.js';
import {BUSYBOX, createProject, runCli} from './helpers/product.js';

jest.setTimeout(240_000);

const mark = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
const CANARIES = [
  `cnry-given-${mark}`,
  `cnry-file-${mark}`,
  `cnry-token-${mark}`,
  `cnry-env-${mark}`,
];
/** That no build needs to say a secret for it to be told. */
const USE = 'test -s /run/secrets';
const FILES = {
  Dockerfile: `FROM busybox AS base
RUN echo said-${mark}
FROM base AS test
ARG GIVEN
RUN --mount=type=secret,id=given --mount=type=secret,id=env,env=ENV ${USE}/given && test -n "$ENV"
FROM base AS lint
RUN --mount=type=secret,id=file,required=true ${USE}/file && exit 3
FROM base AS security
RUN --mount=type=secret,id=microscanner ${USE}/microscanner && exit 4
FROM base AS app
COPY Dockerfile /
RUN --mount=type=secret,id=given ${USE}/given
`,
  'secret.txt': `${CANARIES[1]}\n`,
  '.dockerignore': 'secret.txt\n',
};

let engine: Engine;
const records = mkdtempSync(join(tmpdir(), 'quality-stages-buildx-'));

beforeAll(async () => {
  engine = createEngine();
  await engine.start();
});
afterAll(async () => {
  await engine.remove();
  rmSync(records, {recursive: true, force: true});
});

describe('what an engine keeps of runs with secrets', () => {
  it.each(['served', 'folder', 'clients'])('holds none of them: %s', async way => {
    const {stdout, stderr} = await runCli(
      [
        ...['run', '--json', '--no-hadolint', ...BUSYBOX, '--build-args', `GIVEN=arg-${mark}`],
        ...['--secrets', `given=${CANARIES[0]}`, '--secret-files', 'file=secret.txt'],
        ...['--secret-envs', 'env=RECORDS_ENV', '--microscanner-token', CANARIES[2] ?? ''],
        ...['--tag', `kept-${mark}`],
      ],
      {
        cwd: createProject(FILES),
        env: {
          ...process.env,
          DOCKER_HOST: engine.host,
          BUILDX_CONFIG: records,
          QUALITY_STAGES_ENGINE: way,
          RECORDS_ENV: CANARIES[3],
        },
      },
    );
    const {steps} = JSON.parse(stdout) as {steps: {id: string; outcome: string}[]};
    expect({stderr, steps: steps.map(({id, outcome}) => `${id} ${outcome}`)}).toMatchObject({
      steps: [
        'test success',
        'lint failure',
        'security failure',
        'build-checks success',
        'image success',
      ],
    });
    // What is looked for would be found: an argument stands in the record of the build, and what a build says in its log.
    expect(engine.filesWith(`arg-${mark}`).join()).toMatch(/history\.db|content/);
    expect(engine.filesWith(`said-${mark}`).join()).toMatch(/history\.db|content/);
    for (const canary of CANARIES) {
      for (const text of [canary, Buffer.from(canary).toString('base64').slice(0, -4)]) {
        expect({canary, files: engine.filesWith(text)}).toEqual({canary, files: []});
        const {stdout: found} = spawnSync('grep', ['-rlaF', '-e', text, records]);
        expect(String(found)).toBe('');
      }
    }
  });
});
