import type {Directives, Instruction} from '../../model.js';
import {parseImageReference} from './image-reference.js';
import {failAt, locateErrors, reasonOf} from '../located-errors.js';
import {findNamedContext} from './named-contexts.js';
import {parsePlatform} from './platforms.js';
import type {Lexed} from '../words/shell-lexer.js';
import {expand, expandWord} from '../words/substitution.js';
import {withSuggestion} from '../suggest.js';
import {splitAtWhitespace} from '../words/words.js';

/** FROM with the instructions behind it. */
export interface Section {
  readonly from: Instruction;
  readonly instructions: readonly Instruction[];
}

export interface StageOptions {
  readonly path: string;
  readonly directives: Directives;
  /** Global and platform arguments. */
  readonly globals: ReadonlyMap<string, string>;
  readonly namedContexts: Readonly<Record<string, string>>;
  readonly platform: string;
}

/** What a FROM says, variables expanded. */
export interface FromLine {
  readonly section: Section;
  readonly index: number;
  /** As written. */
  readonly name?: string;
  readonly base: string;
  readonly baseStage?: number;
  readonly platform?: string;
  readonly replacedBy?: string;
}

/** The words of a FROM as written: base, and the stage's name when it has one. */
export function fromWords(from: Instruction): {readonly base: string; readonly name?: string} {
  const [base = '', , name] = splitAtWhitespace(from.text);
  return name === undefined ? {base} : {base, name};
}

/**
 * Resolves the bases of all stages, from top to bottom: FROM sees the stages above it only, and
 * compares with their lower-case names as it is written.
 *
 * @throws DockerfileError in BuildKit's words
 */
export function resolveFromLines(
  sections: readonly Section[],
  options: StageOptions,
): readonly FromLine[] {
  const above = new Map<string, number>();
  return sections.map((section, index) => {
    const {base: written, name} = fromWords(section.from);
    const base = expandFrom(written, section.from, options);
    if (base === '') {
      failAt(`base name (${written}) should not be blank`, options.path, section.from);
    }
    const platform = resolvePlatform(section.from, options);
    const lowerName = name?.toLowerCase();
    const replacedBy = lowerName === undefined ? undefined : findNamedContext(lowerName, options);
    const baseStage = replacedBy === undefined ? above.get(base) : undefined;
    if (lowerName !== undefined) above.set(lowerName, index);
    return {
      section,
      index,
      base,
      ...(name === undefined ? {} : {name}),
      ...(baseStage === undefined ? {} : {baseStage}),
      ...(platform === undefined ? {} : {platform}),
      ...(replacedBy === undefined ? {} : {replacedBy}),
    };
  });
}

function expandFrom(word: string, from: Instruction, options: StageOptions): string {
  const {globals, directives, path} = options;
  return locateErrors(path, from, () => expandWord(word, globals, directives.escape));
}

function resolvePlatform(from: Instruction, options: StageOptions): string | undefined {
  const {path, globals} = options;
  const written = from.flags.findLast(flag => flag.name === 'platform')?.value ?? '';
  if (written === '') return undefined;
  const expanded = locateErrors(path, from, () => expandPlatform(written, options));
  if (expanded.text === '') {
    failAt(
      suggest(`empty platform value from expression ${written}`, expanded, globals),
      path,
      from,
    );
  }
  try {
    parsePlatform(expanded.text);
  } catch (error) {
    // What was meant is named after containerd's reason.
    const reason = suggest(reasonOf(error), expanded, globals);
    failAt(`failed to parse platform ${written}: ${reason}`, path, from);
  }
  return expanded.text;
}

function expandPlatform(written: string, {globals, directives}: StageOptions): Lexed {
  try {
    return expand(written, {variables: globals, escape: directives.escape});
  } catch (error) {
    // BuildKit puts the expanded text in its words, and has none here.
    throw new Error(`failed to process arguments for platform : ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** Names the argument that an unset one of the expression was most likely meant to be. */
function suggest(message: string, expanded: Lexed, globals: ReadonlyMap<string, string>): string {
  for (const name of expanded.unmatched) {
    const suggested = withSuggestion(message, name, [...globals.keys()], true);
    if (suggested !== message) return suggested;
  }
  return message;
}

/**
 * Checks that a base or `--from` that is no stage can be an image's name.
 *
 * @throws DockerfileError in BuildKit's words
 */
export function validateImage(image: string, instruction: Instruction, path: string): void {
  if (image === 'scratch') return;
  try {
    parseImageReference(image);
  } catch (error) {
    failAt(
      `failed to parse stage name ${JSON.stringify(image)}: ${reasonOf(error)}`,
      path,
      instruction,
    );
  }
}
