/**
 * True when `name` fits `pattern`: `*` stands for any letters, `?` for one; case does not count, as in BuildKit.
 */
export function matchesName(pattern: string, name: string): boolean {
  const source = pattern
    .split('')
    .map(letter => (letter === '*' ? '.*' : letter === '?' ? '.' : escapeRegExp(letter)))
    .join('');
  return new RegExp(`^${source.replace(/(?:\.\*)+/g, '.*')}$`, 'i').test(name);
}

/** Whether a name of `stages` or `fresh` stands for several. */
export const isGlob = (pattern: string): boolean => /[*?]/.test(pattern);

const escapeRegExp = (letter: string): string => letter.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
