import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  readdirSync,
  readlinkSync,
  constants,
} from 'node:fs';
import type {Dirent, Stats} from 'node:fs';
import {join} from 'node:path';
import {globExpression, hasWildcard} from '../diagnose/path-map/glob.js';
import {createPatternMatcher, parseDockerignore} from '../diagnose/path-map/dockerignore.js';
import type {ContextUse} from '../plan/context-paths.js';
import {endOfTar, padding, tarHeader} from './tar-header.js';

/** Bytes that are gathered before they are handed on. */
const CHUNK = 512 * 1024;

export interface ContextSource {
  /** Absolute path of the folder. */
  readonly directory: string;
  /** Lines of the `.dockerignore` that counts. */
  readonly ignore: readonly string[];
  readonly use: ContextUse;
}

/** How much of a path the patterns reach: all below it, something further down, nothing. */
type Reach = 'all' | 'below' | 'nothing';

/**
 * Writes a build context as a tar: what `.dockerignore` leaves and the builds can reach, owned by root, with modes, times and
 * symbolic links as they are; what BuildKit would take from the folder itself. Files are read as the reader asks for more.
 *
 * @throws Error for what a tar cannot hold as the folder has it (devices, names that are no UTF-8) and for unreadable files
 */
export function* contextTar({directory, ignore, use}: ContextSource): Generator<Uint8Array> {
  const patterns = parseDockerignore(ignore);
  const isIgnored = createPatternMatcher(patterns);
  const hasExceptions = patterns.some(pattern => pattern.startsWith('!'));
  const reach = createReach(use);
  const buffer = new ChunkBuffer();
  /** Folders on the way whose own entry is written when something below it is. */
  const pending: {readonly path: string; readonly stats: Stats}[] = [];

  function* writePending(): Generator<Uint8Array> {
    for (const {path, stats} of pending.splice(0)) {
      yield* buffer.add(tarHeader({path: `${path}/`, type: '5', size: 0, stats}));
    }
  }

  function* walk(folder: string): Generator<Uint8Array> {
    const entries = readdirSync(join(directory, folder), {withFileTypes: true});
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path.includes('\ufffd')) throw new Error(`the name of "${path}" is no UTF-8`);
      const reached = reach(path);
      if (reached === 'nothing') continue;
      const ignored = isIgnored(path);
      if (ignored && !(hasExceptions && entry.isDirectory())) continue;
      if (entry.isDirectory()) yield* walkFolder(path, !ignored && reached === 'all');
      else if (reached === 'all') yield* writeEntry(entry, path);
    }
  }

  function* walkFolder(path: string, isWanted: boolean): Generator<Uint8Array> {
    const folder = {path, stats: lstatSync(join(directory, path))};
    pending.push(folder);
    if (isWanted) yield* writePending();
    yield* walk(path);
    if (pending.at(-1) === folder) pending.pop();
  }

  function* writeEntry(entry: Dirent, path: string): Generator<Uint8Array> {
    yield* writePending();
    const absolute = join(directory, path);
    if (entry.isFile()) yield* writeFile(absolute, path, buffer);
    else if (entry.isSymbolicLink()) {
      const link = readlinkSync(absolute);
      yield* buffer.add(tarHeader({path, type: '2', size: 0, stats: lstatSync(absolute), link}));
    } else if (!entry.isSocket()) throw new Error(`"${path}" is neither file, folder nor link`);
  }

  yield* walk('');
  yield* buffer.add(endOfTar());
  yield* buffer.flush();
}

function* writeFile(absolute: string, path: string, buffer: ChunkBuffer): Generator<Uint8Array> {
  const file = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    yield* buffer.add(tarHeader({path, type: '0', size: stats.size, stats}));
    let left = stats.size;
    while (left > 0) {
      const room = buffer.room(left);
      const count = readSync(file, room, 0, Math.min(left, room.length), null);
      if (count === 0) throw new Error(`"${path}" became shorter while it was read`);
      left -= count;
      yield* buffer.take(count);
    }
    yield* buffer.add(padding(stats.size));
  } finally {
    closeSync(file);
  }
}

/** Gathers small pieces, so that 100,000 files are not 200,000 writes. */
class ChunkBuffer {
  private chunk = Buffer.allocUnsafe(CHUNK);
  private length = 0;

  *add(bytes: Uint8Array): Generator<Uint8Array> {
    if (this.length + bytes.length > CHUNK) yield* this.flush();
    this.chunk.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Room to read into, at most `wanted` bytes, at least one. */
  room(wanted: number): Uint8Array {
    return this.chunk.subarray(this.length, Math.min(CHUNK, this.length + wanted));
  }

  /** Says that `count` bytes of the room are filled. */
  *take(count: number): Generator<Uint8Array> {
    this.length += count;
    if (this.length === CHUNK) yield* this.flush();
  }

  *flush(): Generator<Uint8Array> {
    if (this.length === 0) return;
    const full = this.chunk.subarray(0, this.length);
    this.chunk = Buffer.allocUnsafe(CHUNK);
    this.length = 0;
    yield full;
  }
}

function createReach(use: ContextUse): (path: string) => Reach {
  if (use === 'all') return () => 'all';
  const patterns = (use === 'none' ? [] : use).map(pattern => pattern.split('/').map(matchPart));
  return path => {
    const parts = path.split('/');
    let best: Reach = 'nothing';
    for (const pattern of patterns) {
      const shared = Math.min(pattern.length, parts.length);
      let i = 0;
      while (i < shared && pattern[i]?.(parts[i] ?? '') === true) i++;
      if (i < shared) continue;
      if (parts.length >= pattern.length) return 'all';
      best = 'below';
    }
    return best;
  };
}

function matchPart(part: string): (name: string) => boolean {
  if (!hasWildcard(part)) return name => name === part;
  const expression = globExpression(part);
  // A pattern that Go cannot read: the build will say so.
  return name => expression?.test(name) ?? true;
}
