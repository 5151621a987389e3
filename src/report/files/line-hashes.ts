/** Characters that a hash looks at, from the line's first on; spaces and tabs do not count. */
const BLOCK = 100;
const FACTOR = 37n;
/** FACTOR to the power of BLOCK, in 64 bits: what the letter that leaves the window weighs. */
const LEAVING = BigInt.asUintN(64, FACTOR ** BigInt(BLOCK));
const END_OF_FILE = 65535n;
/** Beyond this size a file is not hashed: it is no source that a person wrote. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Hashes each line with what follows it, as GitHub's code scanning does for `primaryLocationLineHash`
 * (github/codeql-action src/fingerprints.ts): a rolling hash over 100 letters, so that a line keeps its hash when others
 * move it, with a count for lines that are alike.
 *
 * @param lines of a file that ends with a line end, as text files do
 * @returns hashes by line, index 0 for line 1; empty for a file that is too large
 */
export function hashLines(lines: readonly string[]): readonly string[] {
  const text = lines.map(line => `${line}\n`).join('');
  if (text.length > MOST_CHARACTERS) return [];
  const window = new Array<bigint>(BLOCK).fill(0n);
  const starts = new Array<number>(BLOCK).fill(0);
  const seen = new Map<string, number>();
  const hashes: string[] = [];
  let hash = 0n;
  let index = 0;
  let line = 0;
  let atStart = true;
  const leave = () => {
    const number = starts[index] ?? 0;
    if (number === 0) return;
    const digits = hash.toString(16);
    const count = (seen.get(digits) ?? 0) + 1;
    seen.set(digits, count);
    hashes[number - 1] = `${digits}:${count}`;
    starts[index] = 0;
  };
  const enter = (code: bigint) => {
    const leaving = window[index] ?? 0n;
    window[index] = code;
    hash = BigInt.asUintN(64, FACTOR * hash + code - LEAVING * leaving);
    index = (index + 1) % BLOCK;
  };
  const take = (code: bigint) => {
    leave();
    if (atStart) {
      atStart = false;
      starts[index] = ++line;
    }
    if (code === 10n) atStart = true;
    enter(code);
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9) take(BigInt(code));
  }
  take(END_OF_FILE);
  for (let i = 0; i < BLOCK; i++) {
    leave();
    enter(0n);
  }
  // Behind the last line end there is one more line, which has no text.
  return hashes.slice(0, lines.length);
}
