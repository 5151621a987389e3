import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {mkdirSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {runProgram} from '../helpers/product.js';

/** A Docker Engine of the test's own, which may be killed, filled and started again. */
export interface Engine {
  /** For DOCKER_HOST. */
  readonly host: string;
  /** Starts it when it does not run; it then has the image busybox. */
  readonly start: () => Promise<void>;
  /** Ends it at once, as the kernel does when memory runs out; what it started is ended too. */
  readonly kill: () => Promise<void>;
  /** Ends it in peace and removes all that it had. */
  readonly remove: () => Promise<void>;
  /** Names of its images (as `repository:tag`) and containers that no fault left behind by design: all but busybox. */
  readonly leftovers: () => Promise<readonly string[]>;
  /** Files in which it keeps a text: records of builds, cache, layers, images, logs. */
  readonly filesWith: (text: string) => readonly string[];
}

const BUSYBOX_IMAGE = 'quality-stages/busybox';

/** Runs a system command. @throws when it fails */
export function system(...argv: readonly string[]): string {
  const [command = '', ...args] = argv;
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  return stdout;
}

/**
 * Makes an engine beside the machine's own: its folders, socket and bridge are its own, and it leaves the firewall alone.
 *
 * @param sizeMiB its disk, when it shall be a small one
 */
export function createEngine({sizeMiB}: {readonly sizeMiB?: number} = {}): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'qs-engine-'));
  const data = join(folder, 'data');
  const host = `unix://${folder}/docker.sock`;
  const bridge = `qs${folder.slice(-6)}`;
  const subnet = `10.${200 + (process.pid % 50)}.${Math.floor(Math.random() * 250)}.1/24`;
  mkdirSync(data);
  if (sizeMiB !== undefined) system('mount', '-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'qs', data);
  system('ip', 'link', 'add', bridge, 'type', 'bridge');
  system('ip', 'addr', 'add', subnet, 'dev', bridge);
  system('ip', 'link', 'set', bridge, 'up');
  const docker = (...args: readonly string[]) => runProgram(['docker', '--host', host, ...args]);
  let child: ChildProcess | undefined;

  const start = async () => {
    const log = openSync(join(folder, 'log'), 'a');
    const flags = {
      'data-root': data,
      'exec-root': join(folder, 'exec'),
      pidfile: join(folder, 'pid'),
      host,
      bridge,
      'iptables=false': '',
      'ip6tables=false': '',
      'ip-forward=false': '',
    };
    const args = Object.entries(flags).flatMap(([k, v]) => (v === '' ? [`--${k}`] : [`--${k}`, v]));
    // In a group of its own, with its containerd: both can be ended together.
    child = spawn('dockerd', args, {stdio: ['ignore', log, log], detached: true});
    for (let tries = 0; (await docker('version')).code !== 0; tries++) {
      if (tries > 150) throw new Error(readFileSync(join(folder, 'log'), 'utf8').slice(-2000));
      await sleep(100);
    }
    if ((await docker('image', 'inspect', BUSYBOX_IMAGE)).code !== 0) {
      system('sh', '-c', `docker save ${BUSYBOX_IMAGE} | docker --host ${host} load`);
    }
  };
  const stop = async (signal: NodeJS.Signals) => {
    const ended = new Promise(done => child?.once('exit', done));
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
    await ended;
    // Shims and RUNs outlive an engine that is killed; the next one would find them.
    for (const pid of processesWith(join(folder, 'exec'))) killQuietly(pid);
    // The next engine would wait for these processes, which nobody may have collected.
    for (const pid of ['pid', 'exec/containerd/containerd.pid']) {
      rmSync(join(folder, pid), {force: true});
    }
  };
  return {
    host,
    start,
    kill: () => stop('SIGKILL'),
    remove: async () => {
      await stop('SIGTERM');
      spawnSync('sh', ['-c', `grep -o ' ${folder}/[^ ]*' /proc/mounts | xargs -r umount -l`]);
      spawnSync('ip', ['link', 'del', bridge]);
      rmSync(folder, {recursive: true, force: true});
    },
    filesWith: text => {
      const {stdout} = spawnSync('grep', ['-rlaF', '-e', text, folder], {encoding: 'utf8'});
      return stdout.split('\n').flatMap(path => (path === '' ? [] : [path.slice(folder.length)]));
    },
    leftovers: async () => {
      const images = await docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}');
      const containers = await docker('ps', '--all', '--format', 'container {{.Image}} {{.Names}}');
      return `${images.stdout}${containers.stdout}`
        .split('\n')
        .filter(line => line !== '' && !line.startsWith(BUSYBOX_IMAGE));
    },
  };
}

/** Ids of processes whose command line or environment holds a text. */
export function processesWith(text: string): readonly number[] {
  const {stdout} = spawnSync(
    'sh',
    ['-c', 'grep -lasF -- "$QS_TEXT" /proc/[0-9]*/cmdline /proc/[0-9]*/environ'],
    {encoding: 'utf8', env: {PATH: process.env['PATH'], QS_TEXT: text}},
  );
  const found = stdout.split('\n').flatMap(line => /^\/proc\/(\d+)\//.exec(line)?.[1] ?? []);
  return [...new Set(found)].map(Number).filter(pid => isAlive(pid));
}

function isAlive(pid: number): boolean {
  try {
    // Not grep or its shell, which have ended, nor what waits for its parent only.
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
