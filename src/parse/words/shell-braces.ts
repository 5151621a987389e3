import {replacePattern, trimPrefix, trimSuffix} from './shell-pattern.js';
import {lexUntil, lookUp, peek, take, takeName, type Lexer} from './shell-lexer.js';

/** What stands for the end of the word in BuildKit's messages. */
const END = '\ufffd';

/** Reads the rest of a `${…}`, whose brace was just read, and gives its value. */
export function expandBraces(lexer: Lexer): string {
  const first = peek(lexer);
  if (first === '') throw new Error("syntax error: missing '}'");
  if (first === '{' || first === '}' || first === ':') {
    throw new Error('syntax error: bad substitution');
  }
  const name = takeName(lexer);
  const char = take(lexer);
  if (char === '}') {
    return lookUp(lexer, name) ?? (lexer.options.keepUnset === true ? `\${${name}}` : '');
  }
  if (char === '/') return expandReplacement(lexer, name);
  if (char === ':') return expandModifier(lexer, name, take(lexer), true);
  if (char !== '' && '+-?#%'.includes(char)) return expandModifier(lexer, name, char, false);
  throw new Error(`unsupported modifier (${char || END}) in substitution`);
}

/** `-`, `+`, `?`, `#`, `##`, `%`, `%%`; the first three also with a colon, for which empty is as good as unset. */
function expandModifier(lexer: Lexer, name: string, modifier: string, colon: boolean): string {
  const shown = (colon ? ':' : '') + (modifier || END);
  const isPattern = modifier === '#' || modifier === '%';
  if (colon && isPattern) throw new Error(`unsupported modifier (${shown}) in substitution`);
  const word = lexPart(lexer, '}', isPattern, "missing '}'");
  const value = lookUp(lexer, name);
  if (value === undefined && lexer.options.keepUnset === true) return `\${${name}${shown}${word}}`;
  const isUnset = value === undefined || (colon && value === '');
  switch (modifier) {
    case '-':
      return isUnset ? word : value;
    case '+':
      return isUnset ? '' : word;
    case '?':
      if (!isUnset) return value;
      throw new Error(
        `${name}: ${word || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`,
      );
    case '#':
    case '%': {
      const longest = word.startsWith(modifier);
      const pattern = longest ? word.slice(1) : word;
      return modifier === '#'
        ? trimPrefix(pattern, value ?? '', longest)
        : trimSuffix(pattern, value ?? '', longest);
    }
    default:
      throw new Error(`unsupported modifier (${shown}) in substitution`);
  }
}

/** `/pattern/replacement` and `//pattern/replacement`. */
function expandReplacement(lexer: Lexer, name: string): string {
  const all = peek(lexer) === '/';
  if (all) lexer.at++;
  const pattern = lexPart(lexer, '/', true, "missing '/' in ${}");
  const replacement = lexPart(lexer, '}', true, "missing '}'");
  const value = lookUp(lexer, name);
  if (value === undefined && lexer.options.keepUnset === true) {
    return `\${${name}/${pattern}/${replacement}}`;
  }
  return replacePattern(pattern, value ?? '', replacement, all);
}

/** Reads a part of a substitution; at the end of the word, the error says what is missing. */
function lexPart(lexer: Lexer, stop: string, keepEscapes: boolean, missing: string): string {
  try {
    return lexUntil(lexer, stop, keepEscapes).text;
  } catch (error) {
    if (peek(lexer) === '') throw new Error(`syntax error: ${missing}`, {cause: error});
    throw error;
  }
}
