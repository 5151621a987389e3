import {execFile} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Dockerfile, Stage} from '../../src/model.js';

/** The image that stands in for every image that a file names: no registry is asked. */
const STAND_IN = 'docker-image://quality-stages/busybox';
const TIMEOUT_MS = 120_000;

/** What one call of buildx said. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Asks a real BuildKit about Dockerfiles; the build context is an empty folder. */
export interface BuildKit {
  /** `--call=targets,format=json` */
  targets(dockerfile: string | Uint8Array): Promise<Answer>;
  /** `--call=outline,format=json` of a target, images replaced by a local one. */
  outline(file: Dockerfile, dockerfile: string | Uint8Array, target?: Stage): Promise<Answer>;
  /** A build that is expected to fail before anything runs. */
  build(dockerfile: string | Uint8Array): Promise<Answer>;
}

export function createBuildKit(): BuildKit {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-parse-'));
  const context = mkdtempSync(join(folder, 'context-'));
  let files = 0;
  const call = (dockerfile: string | Uint8Array, argv: readonly string[]): Promise<Answer> => {
    const path = join(folder, `${++files}.Dockerfile`);
    writeFileSync(path, dockerfile);
    return run(['buildx', 'build', '--progress=plain', '-f', path, ...argv, context]);
  };
  return {
    targets: dockerfile => call(dockerfile, ['--call=targets,format=json']),
    outline: (file, dockerfile, target) =>
      call(dockerfile, [
        '--call=outline,format=json',
        ...(target?.name === undefined ? [] : ['--target', target.name]),
        ...externalImages(file).map(image => `--build-context=${image}=${STAND_IN}`),
      ]),
    build: dockerfile => call(dockerfile, ['--output=type=cacheonly']),
  };
}

function run(argv: readonly string[]): Promise<Answer> {
  const options = {timeout: TIMEOUT_MS, maxBuffer: 2 ** 26};
  return new Promise((resolve, reject) => {
    execFile('docker', argv, options, (error, stdout, stderr) => {
      if (error === null) resolve({code: 0, stdout, stderr});
      else if (typeof error.code === 'number') resolve({code: error.code, stdout, stderr});
      else reject(new Error(`docker ${argv.join(' ')}: ${error.message}`, {cause: error}));
    });
  });
}

/** Images that are no stage. A context of a stage's name would replace the stage. */
function externalImages(file: Dockerfile): string[] {
  const names = new Set(file.stages.map(({name}) => name?.toLowerCase()));
  const images = file.stages.flatMap(stage => [
    ...(stage.baseStage === undefined ? [stage.base] : []),
    ...stage.consumes.images,
  ]);
  return [...new Set(images)].filter(image => image !== 'scratch' && !names.has(image));
}

/** What a failed build says of its Dockerfile: the last error, and the lines that it marks. */
export function readFailure(stderr: string): {
  readonly message: string;
  readonly lines: readonly number[];
} {
  const error =
    /^ERROR: (?:failed to build: )?(?:failed to solve: |failed to run Build function: )*(.*)$/m;
  const message = error.exec(stderr)?.[1] ?? stderr;
  const marked = stderr.matchAll(/^ *(\d+) \| >>> /gm);
  return {message, lines: Array.from(marked, ([, line]) => Number(line))};
}

/** Does `work` for all items, four at a time, and gives the answers in the items' order. */
export async function mapBounded<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({length: 4}, worker));
  return results;
}
