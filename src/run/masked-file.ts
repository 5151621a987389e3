import {TextDecoder} from 'node:util';
import type {Redact} from './redact.js';
import type {TarSink} from './tar-stream.js';

/** Where a file's bytes go. */
export interface ByteSink {
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => void;
  /** Takes back what was written. */
  readonly remove: () => void;
}

/** What became of a file. */
export interface Masked {
  /** Bytes that were passed on. */
  readonly written: number;
  /** Its text when it is short enough to be read, secrets masked. */
  readonly text?: string;
  /** It holds a secret and is no text, in which it could be masked; nothing of it was kept. */
  readonly withheld: boolean;
}

/** A longer file is masked piece by piece, and not read. */
export const MOST_TEXT = 32 * 1024 * 1024;
const PIECE = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Makes a sink that masks secrets in what it passes on: text as in every log, and what is no text is withheld when a secret
 * shows in it. What is packed or encrypted cannot be looked into.
 */
export function maskFile(
  redact: Redact,
  target: ByteSink,
  done: (masked: Masked) => void,
): TarSink {
  let chunks: Uint8Array[] = [];
  let size = 0;
  let isLong = false;
  let withheld = false;
  let written = 0;
  const put = (bytes: Uint8Array) => {
    written += bytes.length;
    target.write(bytes);
  };

  const pass = (bytes: Uint8Array): string | undefined => {
    if (withheld) return undefined;
    const text = decode(bytes);
    const shown = text ?? Buffer.from(bytes).toString('latin1');
    const masked = redact(shown);
    if (masked === shown) put(bytes);
    else if (text === undefined) withheld = true;
    else put(Buffer.from(masked));
    return text === undefined ? undefined : masked;
  };

  /** Passes on all but the last, unfinished line. */
  const passLines = () => {
    const bytes = Buffer.concat(chunks);
    const end = bytes.lastIndexOf(NEWLINE) + 1 || bytes.length;
    pass(bytes.subarray(0, end));
    chunks = [bytes.subarray(end)];
    size = bytes.length - end;
  };

  return {
    write: chunk => {
      // The chunk's memory is used again for the next one.
      chunks.push(Uint8Array.from(chunk));
      size += chunk.length;
      if (size > (isLong ? PIECE : MOST_TEXT)) {
        isLong = true;
        passLines();
      }
    },
    end: () => {
      const text = pass(Buffer.concat(chunks));
      chunks = [];
      if (withheld) target.remove();
      else target.close();
      done({withheld, written, ...(isLong || text === undefined || withheld ? {} : {text})});
    },
  };
}

/** undefined when it is no text. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
