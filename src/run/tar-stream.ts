/** What a tar holds at one path. */
export interface TarEntry {
  /** As written, without a leading `./`. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
}

/** Takes one file's bytes. */
export interface TarSink {
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

export interface TarReader {
  readonly write: (chunk: Uint8Array) => void;
  /** Whether the archive's end was seen and no file was cut. */
  readonly isWhole: () => boolean;
}

const BLOCK = 512;
/** Headers that hold a name or attributes of the next entry are no larger. */
const MOST_EXTENSION = 1024 * 1024;

const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  '': 'file',
  '0': 'file',
  '1': 'link',
  '2': 'link',
  '5': 'folder',
};

/**
 * Reads a tar as it comes in: ustar with the extensions of pax (`x`, `g`) and GNU (`L`, `K`), as Go's archive/tar writes it.
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html
 *
 * @param onEntry called for each entry; answers where a file's bytes go, or undefined to skip them
 */
export function createTarReader(onEntry: (entry: TarEntry) => TarSink | undefined): TarReader {
  let rest: Uint8Array = new Uint8Array();
  /** Bytes of the present entry that are still to come, and of the padding behind them. */
  let [left, padding] = [0, 0];
  let sink: TarSink | undefined;
  let extension: {readonly type: string; readonly chunks: Uint8Array[]} | undefined;
  let extended: {path?: string; size?: number} = {};
  let ended = false;

  const finishEntry = () => {
    if (extension !== undefined) {
      extended = {...extended, ...readExtension(extension.type, Buffer.concat(extension.chunks))};
      extension = undefined;
    }
    sink?.end();
    sink = undefined;
  };

  const begin = (header: Uint8Array) => {
    if (header.every(byte => byte === 0)) {
      ended = true;
      return;
    }
    const {path, size, type} = readHeader(header);
    left = extended.size ?? size;
    if (/^[xgLK]$/.test(type)) {
      left = size;
      padding = (BLOCK - (left % BLOCK)) % BLOCK;
      extension = {type: left > MOST_EXTENSION ? 'g' : type, chunks: []};
      return;
    }
    const kind = KINDS[type] ?? 'other';
    if (kind === 'link' || kind === 'folder') left = 0;
    padding = (BLOCK - (left % BLOCK)) % BLOCK;
    const name = (extended.path ?? path).replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    extended = {};
    const taken = onEntry({path: name, kind, size: left});
    if (kind === 'file') sink = taken;
    if (left === 0) finishEntry();
  };

  return {
    write: chunk => {
      let data: Uint8Array = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      rest = new Uint8Array();
      while (data.length > 0 && !ended) {
        if (left > 0) {
          const piece = data.subarray(0, left);
          if (extension === undefined) sink?.write(piece);
          else if (extension.type !== 'g') extension.chunks.push(piece);
          left -= piece.length;
          data = data.subarray(piece.length);
          if (left === 0) finishEntry();
        } else if (padding > 0) {
          const skipped = Math.min(padding, data.length);
          padding -= skipped;
          data = data.subarray(skipped);
        } else if (data.length >= BLOCK) {
          begin(data.subarray(0, BLOCK));
          data = data.subarray(BLOCK);
        } else {
          rest = data;
          return;
        }
      }
    },
    isWhole: () => ended && left === 0,
  };
}

function readHeader(header: Uint8Array): {path: string; size: number; type: string} {
  const text = (from: number, length: number) => cString(header.subarray(from, from + length));
  const isUstar = text(257, 5) === 'ustar';
  const prefix = isUstar ? text(345, 155) : '';
  const name = text(0, 100);
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    size: readNumber(header.subarray(124, 136)),
    type: text(156, 1),
  };
}

function cString(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('utf8');
}

/** Octal digits, or base 256 when the first bit is set. */
function readNumber(bytes: Uint8Array): number {
  if (((bytes[0] ?? 0) & 0x80) === 0) return Number.parseInt(cString(bytes).trim() || '0', 8);
  return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
}

function readExtension(type: string, bytes: Uint8Array): {path?: string; size?: number} {
  if (type === 'L') return {path: cString(bytes)};
  if (type !== 'x') return {};
  const records: {path?: string; size?: number} = {};
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(Buffer.from(bytes.subarray(at, space)).toString('latin1'));
    if (space === -1 || !Number.isInteger(length) || length <= 0) break;
    const record = Buffer.from(bytes.subarray(space + 1, at + length - 1)).toString('utf8');
    const equals = record.indexOf('=');
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
    if (key === 'path') records.path = value;
    if (key === 'size') records.size = Number(value);
    at += length;
  }
  return records;
}
