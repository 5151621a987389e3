import type {Heredoc, Instruction} from '../../model.js';
import {parseHeredocWord, type HeredocStart} from './heredocs.js';
import {splitAtWhitespace} from '../words/words.js';

/** A COPY or ADD, split up; variables are as written. */
export interface CopyArguments {
  /** Paths, URLs or repositories; here-documents are in `inline`. */
  readonly sources: readonly string[];
  /** Here-documents among the sources, in the order of the words. */
  readonly inline: readonly Heredoc[];
  readonly destination: string;
  /** Stage, image or named context of `--from`; absent for the build context. */
  readonly from?: string;
  readonly chown?: string;
  readonly chmod?: string;
  readonly link: boolean;
  /** The sources' folders are kept. */
  readonly parents: boolean;
  readonly exclude: readonly string[];
}

/**
 * Splits the words of a COPY or ADD as BuildKit does, JSON form too.
 *
 * @param instruction a COPY or ADD of a parsed Dockerfile
 */
export function copyArguments(instruction: Instruction): CopyArguments {
  const words = instruction.json ?? splitAtWhitespace(instruction.text);
  const sources: string[] = [];
  const inline: Heredoc[] = [];
  for (const word of words.slice(0, -1)) {
    const start = tryParseHeredoc(word);
    if (start === undefined) sources.push(word);
    else inline.push(findHeredoc(instruction, start));
  }
  const last = (name: string): string | undefined =>
    instruction.flags.findLast(flag => flag.name === name)?.value;
  const texts = (['from', 'chown', 'chmod'] as const).flatMap(name => {
    const value = last(name);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const isOn = (name: string): boolean =>
    ['', 'true'].includes(last(name)?.toLowerCase() ?? 'false');
  return {
    sources,
    inline,
    destination: words.at(-1) ?? '',
    ...Object.fromEntries(texts),
    link: isOn('link'),
    parents: isOn('parents'),
    exclude: instruction.flags.filter(flag => flag.name === 'exclude').map(flag => flag.value),
  };
}

function tryParseHeredoc(word: string): HeredocStart | undefined {
  try {
    return parseHeredocWord(word);
  } catch {
    return undefined;
  }
}

/** The here-document of that name: the last, when there are several; empty when its words were no start (JSON form). */
function findHeredoc(instruction: Instruction, start: HeredocStart): Heredoc {
  const found = instruction.heredocs.findLast(heredoc => heredoc.name === start.name);
  const {name, expand, fileDescriptor} = start;
  const {endLine} = instruction;
  return {
    content: '',
    startLine: endLine,
    endLine,
    ...found,
    name,
    expand,
    fileDescriptor,
  };
}
