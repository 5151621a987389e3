import {lex} from '../words/shell-lexer.js';
import {NO_VARIABLES} from '../words/substitution.js';

/** What `<<NAME` on an instruction's line announces. */
export interface HeredocStart {
  readonly name: string;
  readonly fileDescriptor: number;
  /** False when the delimiter was quoted. */
  readonly expand: boolean;
  /** Written `<<-`: tabs at the start of its lines go away. */
  readonly stripTabs: boolean;
}

const NONE: readonly HeredocStart[] = [];

/** https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go, reHeredoc */
const HEREDOC = /^([0-9]*)<<(-?)[\t\n\f\r ]*([^<]*)$/;

/**
 * Finds the here-documents that a RUN, COPY or ADD line announces, in order. `<<` inside quotes,
 * `<<<` and `$((1<<2))` are none.
 *
 * @param line the whole logical line, keyword included
 * @throws Error in BuildKit's words when a delimiter's quotes do not close
 */
export function findHeredocs(line: string): readonly HeredocStart[] {
  if (!line.includes('<<')) return NONE;
  return splitRaw(line)
    .map(parseHeredocWord)
    .filter(heredoc => heredoc !== undefined);
}

/** The words of a line with their quotes and escapes; none when a quote or brace stays open. */
function splitRaw(line: string): readonly string[] {
  try {
    const options = {escape: '\\', variables: NO_VARIABLES, keepUnset: true} as const;
    return lex(line, {...options, keepQuotes: true, keepEscapes: true}).words;
  } catch {
    return [];
  }
}

/** Reads one word as `<<NAME`, `<<-NAME`, `3<<"NAME"`; undefined when it is none. */
export function parseHeredocWord(word: string): HeredocStart | undefined {
  const match = HEREDOC.exec(word);
  const delimiter = match?.[3] ?? '';
  if (match === null || delimiter === '') return undefined;
  const options = {escape: '\\', variables: NO_VARIABLES, keepUnset: true} as const;
  const plain = lex(delimiter, options).words;
  if (plain.length !== 1) return undefined;
  const raw = lex(delimiter, {...options, keepQuotes: true}).words;
  if (raw.length !== 1) {
    throw new Error(`internal lexing of heredoc produced inconsistent results: ${delimiter}`);
  }
  return {
    name: plain[0] ?? '',
    fileDescriptor: Number(match[1] ?? ''),
    expand: countQuotes(plain[0] ?? '') === countQuotes(raw[0] ?? ''),
    stripTabs: match[2] === '-',
  };
}

function countQuotes(word: string): number {
  return word.replaceAll(/[^'"]/g, '').length;
}

/** Removes the tabs at the start of each line, for `<<-`. */
export function stripLeadingTabs(content: string): string {
  return content.replaceAll(/(^|\n)\t+/g, '$1');
}
