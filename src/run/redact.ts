/** Values shorter than this would mask half of what a build prints. */
const SHORTEST = 3;
const MASK = '***';

/** Replaces secrets in text. */
export type Redact = (text: string) => string;

/**
 * Makes a function that masks every value, whole and line by line, as it is and in the encodings that tools print:
 * base64 (at any offset), URL, hexadecimal and JSON escapes.
 *
 * @param values the secrets; empty ones and those under 3 characters are left out
 */
export function createRedactor(values: Iterable<string>): Redact {
  const spellings = [...new Set([...values].flatMap(spell))].sort((a, b) => b.length - a.length);
  if (spellings.length === 0) return text => text;
  const pattern = new RegExp(spellings.map(escapeRegExp).join('|'), 'g');
  return text => text.replace(pattern, MASK);
}

/** Every way in which a value may be spelled in a log, longest parts included. */
function spell(value: string): readonly string[] {
  const parts = [value, ...value.split(/\r?\n/), value.trim()].filter(
    part => part.trim().length >= SHORTEST,
  );
  return parts.flatMap(part => {
    const bytes = Buffer.from(part);
    const hex = bytes.toString('hex');
    return [
      part,
      JSON.stringify(part).slice(1, -1),
      // Go's encoder, as in rawjson and docker's own messages.
      JSON.stringify(part)
        .slice(1, -1)
        .replace(/[<>&]/g, c => `\\u00${c.charCodeAt(0).toString(16)}`),
      encodeURIComponent(part),
      new URLSearchParams({v: part}).toString().slice(2),
      hex,
      hex.toUpperCase(),
      ...base64Spellings(bytes),
    ].filter(spelling => spelling.length >= SHORTEST);
  });
}

/** The letters that stand for these bytes inside any base64 text, whatever comes before them. */
function base64Spellings(bytes: Uint8Array): readonly string[] {
  // Fewer bytes give so few sure letters that other text would be masked.
  if (bytes.length < 6) return [];
  return [0, 1, 2].flatMap(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const first = Math.ceil((offset * 8) / 6);
    const sure = text.slice(first, Math.floor(((offset + bytes.length) * 8) / 6));
    return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
