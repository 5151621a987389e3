/** Whether an input's entry is a glob rather than a path. */
export const isPathGlob = (entry: string): boolean => /[*?[{]/.test(entry);

/**
 * Makes a regular expression for '/'-separated paths from a glob: `*` and `?` stay within one folder, `**` crosses
 * folders, `[ab]`, `[!ab]` and `{a,b}` are sets. The rules of GitHub's path filters.
 */
export function globToRegExp(glob: string): RegExp {
  let source = '';
  let depth = 0;
  for (let i = 0; i < glob.length; i++) {
    const letter = glob.charAt(i);
    const set = letter === '[' ? /^\[(!?)([^\]]+)\]/.exec(glob.slice(i)) : null;
    if (glob.startsWith('**/', i)) {
      source += '(?:[^/]+/)*';
      i += 2;
    } else if (glob.startsWith('**', i)) {
      source += '.*';
      i += 1;
    } else if (letter === '*') source += '[^/]*';
    else if (letter === '?') source += '[^/]';
    else if (set !== null) {
      source += `[${set[1] === '!' ? '^' : ''}${(set[2] ?? '').replace(/[\\^]/g, '\\$&')}]`;
      i += set[0].length - 1;
    } else if (letter === '{') {
      source += '(?:';
      depth++;
    } else if (letter === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (letter === ',' && depth > 0) source += '|';
    else source += letter.replace(/[\\^$.|+()[\]{}]/, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`);
}
