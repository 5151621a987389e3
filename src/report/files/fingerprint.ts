import type {Diagnostic} from '../../model.js';
import {originOf} from '../pull-request/annotations.js';

/**
 * A fingerprint for a finding in a file that cannot be read: of what it says without numbers, which are times, counts and
 * lines that change from run to run. FNV-1a in 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export function fallbackFingerprint(diagnostic: Diagnostic): string {
  const text = [originOf(diagnostic), diagnostic.path, diagnostic.message.replace(/\d+/g, '0')];
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text.join('\n'))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return `${hash.toString(16)}:1`;
}
