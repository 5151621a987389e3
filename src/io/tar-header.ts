import type {Stats} from 'node:fs';

const BLOCK = 512;
/** Largest size that a header's octal field holds. */
const LARGEST = 0o77777777777;

export interface TarEntry {
  readonly path: string;
  /** '0' file, '2' symbolic link, '5' folder. */
  readonly type: '0' | '2' | '5';
  readonly size: number;
  readonly stats: Pick<Stats, 'mode' | 'mtimeMs'>;
  readonly link?: string;
}

/** The header blocks of one entry, owned by root (POSIX.1-2001 pax; https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html). */
export function tarHeader(entry: TarEntry): Uint8Array {
  const records: string[] = [];
  const path = Buffer.from(entry.path);
  const link = Buffer.from(entry.link ?? '');
  if (path.length > 100) records.push(paxRecord('path', entry.path));
  if (link.length > 100) records.push(paxRecord('linkpath', entry.link ?? ''));
  if (entry.size > LARGEST) records.push(paxRecord('size', String(entry.size)));
  const header = ustarHeader(path, entry.type, entry.size, entry.stats, link);
  if (records.length === 0) return header;
  const body = Buffer.from(records.join(''));
  const extended = ustarHeader(Buffer.from('pax'), 'x', body.length, entry.stats, Buffer.alloc(0));
  return Buffer.concat([extended, body, padding(body.length), header]);
}

function ustarHeader(
  path: Buffer,
  type: string,
  size: number,
  {mode, mtimeMs}: TarEntry['stats'],
  link: Buffer,
): Buffer {
  const block = Buffer.alloc(BLOCK);
  path.copy(block, 0, 0, 100);
  block.write(octal(mode & 0o7777, 7), 100, 'latin1');
  block.write(octal(0, 7), 108, 'latin1');
  block.write(octal(0, 7), 116, 'latin1');
  block.write(octal(size > LARGEST ? 0 : size, 11), 124, 'latin1');
  block.write(octal(Math.max(0, Math.floor(mtimeMs / 1000)), 11), 136, 'latin1');
  block.write(`        ${type}`, 148, 'latin1');
  link.copy(block, 157, 0, 100);
  block.write('ustar\u000000', 257, 'latin1');
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${octal(sum, 6)}\u0000 `, 148, 'latin1');
  return block;
}

/** `<length> <key>=<value>\n`, where the length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

/** Zeros up to the next block. */
export const padding = (size: number): Uint8Array => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** Two empty blocks, which end an archive. */
export const endOfTar = (): Uint8Array => Buffer.alloc(2 * BLOCK);
