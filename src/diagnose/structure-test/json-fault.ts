/**
 * Finds where a text stops being JSON (RFC 8259). Runtimes word their errors differently, and newer ones do not say where.
 *
 * @returns 0-based offset of the first character that cannot stand there (the text's length when it ends too early);
 * undefined when the text is one JSON value
 */
export function findJsonFault(text: string): number | undefined {
  /** What closes the objects and lists that are open. */
  const open: ('}' | ']')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at += length(/[ \t\r\n]*/y, text, at);
    if (at >= text.length) return expected === 'end' ? undefined : text.length;
    const character = text.charAt(at);
    const isCloser = character === open.at(-1);
    if (
      isCloser &&
      (expected === 'comma' || expected === 'first-key' || expected === 'first-value')
    ) {
      open.pop();
      at++;
      expected = open.length === 0 ? 'end' : 'comma';
    } else if (expected === 'comma' && character === ',') {
      at++;
      expected = open.at(-1) === '}' ? 'key' : 'value';
    } else if (expected === 'colon' && character === ':') {
      at++;
      expected = 'value';
    } else if (expected === 'key' || expected === 'first-key') {
      const size = length(STRING, text, at);
      if (size === 0) return at;
      at += size;
      expected = 'colon';
    } else if (expected !== 'value' && expected !== 'first-value') {
      return at;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']');
      at++;
      expected = character === '{' ? 'first-key' : 'first-value';
    } else {
      const size = length(STRING, text, at) || length(SCALAR, text, at);
      if (size === 0) return at;
      at += size;
      expected = open.length === 0 ? 'end' : 'comma';
    }
  }
}

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;

/** How much of the text a sticky expression takes at an offset. */
function length(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.exec(text)?.[0].length ?? 0;
}
