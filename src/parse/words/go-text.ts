/**
 * Text as Go reads and quotes it: BuildKit is written in Go, and where white space ends or how an
 * error quotes a word follows from its standard library, not from JavaScript's.
 */

/** A character that Go's unicode.IsSpace holds to be white space (it differs from `\s`: U+0085 is one, U+FEFF is none). */
const SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

/** True for one character of white space, as Go's unicode.IsSpace. */
export function isSpace(char: string): boolean {
  // Nearly all characters that are asked for are letters of ASCII or blanks.
  if (char > ' ' && char < '\u0080') return false;
  return char === ' ' || SPACE.test(char);
}

/** Removes white space at the start, as Go's strings.TrimLeftFunc(unicode.IsSpace). */
export function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text.charAt(start))) start++;
  return text.slice(start);
}

/** Removes white space at both ends, as Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end--;
  return trimStart(text.slice(0, end));
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

/** Quotes a word as Go's `%q` does, for errors in BuildKit's words. */
export function quote(text: string): string {
  const quoted = Array.from(text, char => {
    const short = SHORT_ESCAPES[char];
    if (short !== undefined) return short;
    if (char === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(char)) return char;
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code < 0x1_0000) return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  });
  return `"${quoted.join('')}"`;
}
