/**
 * Makes an expression of a glob as Go's filepath.Match reads it (https://pkg.go.dev/path/filepath#Match): `*` and `?` stop
 * at '/', `[a-z]` and `[^a]` are classes, a backslash takes the next character as it is.
 *
 * @param crossing whether `**` crosses directories, as in ignore files
 * @returns undefined when the pattern is malformed: it matches nothing
 */
export function globExpression(pattern: string, crossing = false): RegExp | undefined {
  const characters = Array.from(pattern);
  let source = '';
  let inClass = false;
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? '';
    const next = characters[index + 1];
    if (character === '\\') {
      if (next === undefined) return undefined;
      if (inClass && next === '-') source += '\\-';
      else source += crossing ? (GO_ESCAPES[next] ?? escapeIgnored(next)) : escapeCharacter(next);
      index++;
    } else if (inClass) {
      inClass = character !== ']';
      source += /[\]^-]/.test(character) ? character : escapeCharacter(character);
    } else if (character === '[') {
      inClass = true;
      source += '[';
    } else if (crossing && character === '*' && next === '*') {
      index += characters[index + 2] === '/' ? 2 : 1;
      source += index + 1 === characters.length ? '.*' : '(?:.*/)?';
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else source += escapeCharacter(character);
  }
  if (inClass) return undefined;
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    return undefined;
  }
}

/** What ignore files hand on to Go's regular expressions, where `\a` is no `a`. */
const GO_ESCAPES: Readonly<Record<string, string>> = {a: '\\x07', A: '^', z: '$'};

function escapeIgnored(character: string): string {
  return /[A-Za-z]/.test(character) ? `\\${character}` : escapeCharacter(character);
}

/** Whether filepath.Match would see more than a name in `name`. */
export function hasWildcard(name: string): boolean {
  return /^(?:[^\\*?[]|\\.)*[*?[]/s.test(name);
}

function escapeCharacter(character: string): string {
  return /[.+()|{}$\\^*?/[\]]/.test(character) ? `\\${character}` : character;
}
