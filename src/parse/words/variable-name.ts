const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;

/** A decimal digit of any script, as Go's unicode.IsDigit. */
export function isDigit(char: string): boolean {
  return (char >= '0' && char <= '9') || (char > '\u007f' && DIGIT.test(char));
}

/** A character that a variable's name may hold: letter, digit or `_`. */
export function isAlphanumeric(char: string): boolean {
  return char === '_' || isDigit(char) || LETTER.test(char);
}

/** `$@`, `$*`, … (POSIX, 2.5.2): names of one character. */
export function isSpecialParameter(char: string): boolean {
  return char.length === 1 && '@*#?-$!0'.includes(char);
}
