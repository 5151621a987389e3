import type {PatternToken} from './dotnet-pattern.js';

/** A piece of a sequence: an atom or a group, with how often it may stand. */
interface Piece {
  /** Alternatives of a group; absent for an atom. */
  readonly alternatives?: readonly (readonly Piece[])[];
  /** ASCII characters that an atom matches. */
  readonly characters?: ReadonlySet<number>;
  readonly isOptional: boolean;
  readonly isUnbounded: boolean;
}

const PROBLEM =
  'a repeated group repeats within itself, or has alternatives that begin alike, which can take forever on some lines; let each repetition begin or end with a character of its own';

/**
 * Finds repetitions that can match the same text in exponentially many ways, `(a+)+` or `(a|a)*`, as engines that
 * backtrack then never end. A repeated group is fine when each of its rounds begins or ends with a character that cannot
 * stand elsewhere in it, `(?:\x1b\[\d+m)*`.
 *
 * @returns what is wrong in words, undefined when nothing is
 */
export function checkRepetition(tokens: readonly PatternToken[]): string | undefined {
  if (tokens.some(token => token.kind === 'atom' && /^\\(?:[1-9]|k<)/.test(token.text))) {
    return 'a back reference is not supported';
  }
  const {alternatives} = readAlternatives(tokens, 0);
  return alternatives.every(isSafe) ? undefined : PROBLEM;
}

/** Counts `.*`, `[^:]+` and the like; what ends the pattern does not count, as nothing behind it can fail. */
export function countWideRepeats(tokens: readonly PatternToken[]): number {
  const lastAtom = tokens.findLastIndex(token => token.kind === 'atom');
  return tokens.filter((token, index) => {
    const repeat = tokens[index + 1];
    if (token.kind !== 'atom' || index === lastAtom || repeat?.kind !== 'repeat') return false;
    return !repeat.text.startsWith('?') && matchedCharacters(token.text).size > 64;
  }).length;
}

function readAlternatives(tokens: readonly PatternToken[], start: number) {
  const alternatives: Piece[][] = [[]];
  let index = start;
  for (let token = tokens[index]; token && token.kind !== 'close'; token = tokens[index]) {
    index++;
    if (token.kind === 'or') {
      alternatives.push([]);
      continue;
    }
    const group = token.kind === 'open' ? readAlternatives(tokens, index) : undefined;
    if (group) index = group.end;
    const repeat = tokens[index]?.kind === 'repeat' ? (tokens[index++]?.text ?? '') : '';
    if (token.kind === 'assertion') continue;
    alternatives.at(-1)?.push({
      ...(group ? {alternatives: group.alternatives} : {characters: matchedCharacters(token.text)}),
      isOptional: /^(?:[*?]|\{0)/.test(repeat),
      // Many bounded repetitions are as bad as unbounded ones.
      isUnbounded:
        /^(?:[*+]|\{\d+,\})/.test(repeat) || Number(/(\d+)\}/.exec(repeat)?.[1] ?? 0) > 20,
    });
  }
  return {alternatives, end: index + 1};
}

function isSafe(sequence: readonly Piece[]): boolean {
  return sequence.every(piece => {
    const {alternatives} = piece;
    if (!alternatives) return true;
    if (!alternatives.every(isSafe)) return false;
    return (
      !piece.isUnbounded || (alternatives.every(hasOneReading) && beginDifferently(alternatives))
    );
  });
}

/** Rounds of the sequence can be told apart: nothing in it varies in length, or a mark begins or ends each. */
function hasOneReading(sequence: readonly Piece[]): boolean {
  if (sequence.length === 0) return false;
  const varies = (piece: Piece): boolean =>
    piece.isUnbounded ||
    piece.isOptional ||
    (piece.alternatives?.some(inner => inner.some(varies)) ?? false);
  if (!sequence.some(varies)) return true;
  return [sequence[0], sequence.at(-1)].some(mark => {
    if (!mark?.characters || mark.isOptional || mark.isUnbounded) return false;
    const others = sequence.filter(piece => piece !== mark);
    return others.every(piece => areDisjoint(mark.characters, charactersOf(piece)));
  });
}

function beginDifferently(alternatives: readonly (readonly Piece[])[]): boolean {
  const beginnings = alternatives.map(([first]) =>
    first && !first.isOptional ? charactersOf(first) : undefined,
  );
  if (alternatives.length === 1) return true;
  return beginnings.every((one, index) =>
    beginnings.slice(index + 1).every(other => one && other && areDisjoint(one, other)),
  );
}

function charactersOf(piece: Piece): ReadonlySet<number> {
  if (piece.characters) return piece.characters;
  const inner = (piece.alternatives ?? []).flat().flatMap(one => [...charactersOf(one)]);
  return new Set(inner);
}

function areDisjoint(one: ReadonlySet<number> | undefined, other: ReadonlySet<number>): boolean {
  return one !== undefined && ![...one].some(code => other.has(code));
}

/** ASCII stands for all: classes that differ only beyond it are not told apart. */
function matchedCharacters(atom: string): ReadonlySet<number> {
  let test: RegExp;
  try {
    test = new RegExp(`^(?:${atom})$`);
  } catch {
    return new Set([atom.charCodeAt(0)]);
  }
  const codes = Array.from({length: 128}, (_, code) => code);
  return new Set(codes.filter(code => test.test(String.fromCharCode(code))));
}
