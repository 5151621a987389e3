/** Cuts text to a number of UTF-8 bytes, never inside a character; what is cut ends with `note`. */
export function cutToBytes(text: string, most: number, note = '…'): string {
  if (Buffer.byteLength(text) <= most) return text;
  const room = Math.max(0, most - Buffer.byteLength(note));
  return cutBytes(text, room) + note;
}

/** Cuts text to a number of UTF-8 bytes from its end: of a log the last lines count. */
export function keepLastBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const bytes = Buffer.from(text);
  let start = bytes.length - Math.max(0, most);
  // A byte 10xxxxxx continues a character.
  while (start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  const kept = bytes.subarray(start).toString('utf8');
  const line = kept.indexOf('\n') + 1;
  return line > 0 && line < kept.length ? kept.slice(line) : kept;
}

function cutBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  let end = Math.min(most, bytes.length);
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end).toString('utf8');
}

/** `1 finding`, `2 findings`. */
export const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
