/** A word as a POSIX shell reads it back. */
export const shellWord = (word: string): string =>
  /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** An argv as one line for a POSIX shell. */
export const shellLine = (argv: readonly string[]): string => argv.map(shellWord).join(' ');
