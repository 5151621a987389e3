import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {runProgram} from './product.js';

/** The image that script/bootstrap makes for the docker-container driver. */
const BUILDKIT_IMAGE = 'quality-stages/buildkit';

export const DRIVERS = ['docker', 'remote', 'docker-container'] as const;
export type Driver = (typeof DRIVERS)[number];

/** A builder of buildx, with nothing in it that another test could have left. */
export interface Builder {
  /** What says to docker, and to the product, that this builder is meant; empty for the engine's own. */
  readonly args: readonly string[];
  /** With buildx' own files elsewhere: the user's builders stay as they are. */
  readonly env: NodeJS.ProcessEnv;
  /** Drops its cache. */
  readonly prune: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Runs a command to its end. @throws when it fails */
async function succeed(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const {code, stdout, stderr} = await runProgram(argv, {env});
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** Makes a builder of this driver, ready to build. The engine's own is taken as it is, and never pruned. */
export async function createBuilder(driver: Driver): Promise<Builder> {
  if (driver === 'docker') {
    const nothing = () => Promise.resolve();
    return {args: [], env: process.env, prune: nothing, remove: nothing};
  }
  const folder = mkdtempSync(join(tmpdir(), 'qs-builder-'));
  const env = {...process.env, BUILDX_CONFIG: join(folder, 'buildx')};
  const name = `qs-${driver}-${folder.slice(-6).toLowerCase()}`;
  const create = (...args: readonly string[]) =>
    succeed(['docker', 'buildx', 'create', '--name', name, '--driver', driver, ...args], env);
  let stop = () => Promise.resolve();
  if (driver === 'remote') {
    const daemon = await startDaemon(folder);
    stop = daemon.stop;
    await create(daemon.address);
  } else {
    await create('--driver-opt', `image=${await buildkitImage()},network=host`, '--bootstrap');
  }
  return {
    args: ['--builder', name],
    env,
    prune: async () => {
      await succeed(['docker', 'buildx', 'prune', '--builder', name, '--all', '--force'], env);
    },
    remove: async () => {
      await runProgram(['docker', 'buildx', 'rm', '--force', name], {env});
      await stop();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

async function buildkitImage(): Promise<string> {
  const format = '{{.Repository}}:{{.Tag}}';
  const names = await succeed(
    ['docker', 'images', '--format', format, BUILDKIT_IMAGE],
    process.env,
  );
  const [name = ''] = names.split('\n');
  if (name === '') throw new Error('no image of BuildKit: run script/bootstrap builders');
  return name;
}

interface Daemon {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** A BuildKit daemon that keeps everything in a folder; its RUNs use the machine's network, so it makes no bridge. */
async function startDaemon(folder: string): Promise<Daemon> {
  const address = `unix://${join(folder, 'buildkitd.sock')}`;
  const configuration = join(folder, 'buildkitd.toml');
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'a');
  openSync(configuration, 'a');
  mkdirSync(join(folder, 'root'));
  const child = spawn(
    'buildkitd',
    [
      ['--config', configuration],
      ['--addr', address],
      ['--root', join(folder, 'root')],
      ['--otel-socket-path', join(folder, 'otel.sock')],
      ['--oci-worker-net', 'host'],
      ['--containerd-worker=false'],
    ].flat(),
    {stdio: ['ignore', log, log]},
  );
  const ended = new Promise(done => child.once('close', done));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const isThere = async () => {
    const ask = ['buildctl', '--addr', address, 'debug', 'workers'];
    return child.exitCode === null && (await runProgram(ask)).code === 0;
  };
  for (let tries = 0; !(await isThere()); tries++) {
    if (tries > 300 || child.exitCode !== null) {
      await stop();
      throw new Error(`buildkitd: ${readFileSync(logFile, 'utf8').slice(-2000)}`);
    }
    await sleep(100);
  }
  return {address, stop};
}

/** `--build-contexts` for local images: the engine has them, other builders get them as OCI layouts. */
export async function baseImages(
  driver: Driver,
  images: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const contexts: string[] = [];
  for (const [name, image] of Object.entries(images)) {
    const value = driver === 'docker' ? `docker-image://${image}` : await saveLayout(image);
    contexts.push('--build-contexts', `${name}=${value}`);
  }
  return contexts;
}

/** Python and pytest of the local image, and no more: what goes to three builders shall be small. */
const PYTEST_DOCKERFILE = `FROM quality-stages/python:3 AS python
RUN pip install --quiet pytest==8.3.4
RUN mkdir /slim && cp -a --parents /usr/lib/python3.* /usr/local/lib/python3* /usr/bin/python3* /slim \\
 && ldd /usr/bin/python3 /usr/lib/python3.*/lib-dynload/*.so | grep -o '/[^ :]* (' | tr -d ' (' \\
  | sort -u | xargs cp -L --parents -t /slim
FROM quality-stages/busybox
COPY --from=python /slim /
ENV PATH=/usr/bin:/bin
`;

/** Makes an image that has pytest; its layers stay in the engine's cache. */
export async function tagPytestImage(tag: string): Promise<void> {
  const build =
    'printf %s "$1" | docker buildx build --quiet --load --provenance=false --tag "$2" -';
  await succeed(['sh', '-c', build, 'sh', PYTEST_DOCKERFILE, tag], process.env);
}

/** Fixtures of reports whose stage "tools" goes into the image of tools. */
const TOOL_FIXTURES = ['python', 'javascript', 'go', 'scripting'];

/** Makes an image with the tools of all these fixtures out of the layers that their own builds have left in the engine's cache. */
export async function tagToolsImage(tag: string): Promise<void> {
  const fixtures = '__tests__/fixtures/reports';
  const debian = {'debian:12': 'docker-image://quality-stages/debian:12'};
  const stages = TOOL_FIXTURES.map(
    name => [name, {context: join(fixtures, name), target: 'tools', contexts: debian}] as const,
  );
  const tools = {
    context: fixtures,
    dockerfile: 'tools.Dockerfile',
    contexts: {
      busybox: 'docker-image://quality-stages/busybox',
      ...Object.fromEntries(TOOL_FIXTURES.map(name => [name, `target:${name}`])),
    },
    tags: [tag],
    output: ['type=docker'],
    attest: ['type=provenance,disabled=true'],
  };
  const bake = JSON.stringify({target: {...Object.fromEntries(stages), tools}});
  const build = 'printf %s "$1" | docker buildx bake --file - tools';
  await succeed(['sh', '-c', build, 'sh', bake], process.env);
}

export async function removeImage(tag: string): Promise<void> {
  await succeed(['docker', 'image', 'rm', '--force', tag], process.env);
}

const layouts: string[] = [];

/** Removes what `baseImages` has saved. */
export function removeLayouts(): void {
  for (const folder of layouts.splice(0)) rmSync(folder, {recursive: true, force: true});
}

/** Saves an image of the engine as an OCI layout; returns what `--build-context NAME=…` takes. */
async function saveLayout(image: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'qs-layout-'));
  layouts.push(folder);
  await succeed(
    ['sh', '-c', 'docker save "$1" | tar -x -C "$2"', 'sh', image, folder],
    process.env,
  );
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    readonly manifests: readonly {readonly digest: string}[];
  };
  return `oci-layout://${folder}@${index.manifests[0]?.digest ?? ''}`;
}
