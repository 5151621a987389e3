import {quote} from './go-text.js';
import {lex, type Lexed, type LexerOptions, type Variables} from './shell-lexer.js';

/**
 * Expands the variables of one word and removes its quotes and escapes, as BuildKit's shell lexer:
 * `$name`, `${name}` with `:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`, single and double quotes.
 * White space in the word stays.
 *
 * @param word as it stands in the Dockerfile
 * @param variables names and values; what is not in it is unset, and empty in the result
 * @param escape the file's escape character
 * @throws Error in BuildKit's words: a missing brace or quote, an unknown modifier, `:?` of an unset variable
 */
export function expandWord(word: string, variables: Variables, escape: '\\' | '`'): string {
  return expand(word, {variables, escape}).text;
}

/** As {@link expandWord}, with the names of the variables that were used. */
export function expand(word: string, options: LexerOptions): Lexed {
  try {
    return lex(word, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'too deeply nested';
    throw new Error(`failed to process ${quote(word)}: ${reason}`, {cause: error});
  }
}

/** No variables at all. */
export const NO_VARIABLES: Variables = {get: () => undefined};
