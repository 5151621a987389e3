import {mkdtempSync, readFileSync, readlinkSync, rmSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

const REPOSITORY = 'quality-stages.invalid/run';

/** A name that says who made it: this machine (or container), the process and when it started; so that no other run uses it. */
export const nameTemporaryImage = (): string =>
  `${REPOSITORY}:${machine()}-${process.pid}-${startOf(process.pid) ?? ''}-${crypto.randomUUID()}`;

/** A path for the file of an image, without its ending, in a new folder; `remove` takes the folder away. */
export function makeImageFile(): {readonly path: string; readonly remove: () => void} {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-image-'));
  return {
    path: join(folder, 'image'),
    remove: () => {
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** Whether a name was made here by a process that is no more. */
export function isAbandonedImage(image: string): boolean {
  const [, where, pid, start] = /:(\w+)-(\d+)-(\d*)-[0-9a-f-]{36}$/.exec(image) ?? [];
  if (!image.startsWith(`${REPOSITORY}:`) || where !== machine() || pid === undefined) return false;
  return !isRunning(Number(pid), start ?? '');
}

/** Process ids mean something only within one boot and one namespace; a tag has room for 128 characters. */
function machine(): string {
  const boot = readQuietly('/proc/sys/kernel/random/boot_id') || hostname();
  return `${boot}${namespace()}`.replace(/[^0-9A-Za-z]/g, '').slice(-48);
}

function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
  // The number may have been given to another process since.
  return (startOf(pid) ?? '') === start;
}

/** When a process started, in ticks since the boot (proc(5), field 22); undefined where nobody knows. */
function startOf(pid: number): string | undefined {
  const fields = readQuietly(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields[19];
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
