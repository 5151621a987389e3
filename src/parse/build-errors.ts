import {DockerfileError} from '../errors.js';
import type {Dockerfile, Instruction, Stage} from '../model.js';
import {copyArguments} from './instructions/copy-arguments.js';
import {locateErrors} from './located-errors.js';
import {validateMountUse} from './instructions/mount-rules.js';
import {parseStageIndex, sourceReferences} from './stages/stage-references.js';
import {runMounts} from './instructions/run-mounts.js';
import type {Variables} from './words/shell-lexer.js';
import {ownStates, type InstructionState} from './stages/stage-state.js';
import {findStage, reachableStages} from './stages/stages.js';
import {expand, expandWord} from './words/substitution.js';
import {argumentsOf, pairsOf} from './instructions/variables.js';
import {splitAtWhitespace} from './words/words.js';

/** A word of an instruction, expanded or it throws. */
type Expander = (word: string) => string;

/**
 * Finds what makes BuildKit refuse to build a target of a file that it can read: a substitution that
 * fails, a mount that is none, files from a stage further down. BuildKit finds it before anything runs.
 *
 * @returns the first error of the stages that the target needs, in the file's order; undefined when there is none
 */
export function findBuildError(dockerfile: Dockerfile, target: Stage): DockerfileError | undefined {
  const needed = reachableStages(dockerfile, target.index);
  try {
    for (const stage of dockerfile.stages) {
      if (!needed.has(stage.index)) continue;
      ownStates(dockerfile, stage).forEach(state => {
        validateState(dockerfile, state);
      });
    }
  } catch (error) {
    if (error instanceof DockerfileError) return error;
    throw error;
  }
  return undefined;
}

function validateState(dockerfile: Dockerfile, state: InstructionState): void {
  const {instruction, stage} = state;
  const {escape} = dockerfile.directives;
  const variables = knownVariables(dockerfile, state);
  const expander = (word: string): string => expandWord(word, variables, escape);
  locateErrors(dockerfile.path, instruction, () => {
    try {
      validateWords(instruction, dockerfile, expander);
      validateContents(instruction, variables);
    } catch (error) {
      if (!variables.wasGuessed()) throw error;
    }
    validateSources(instruction, stage, dockerfile, expander);
  });
}

interface KnownVariables extends Variables {
  /** A variable was asked for that an image may set: what came of it may be no error. */
  wasGuessed(): boolean;
}

function knownVariables(dockerfile: Dockerfile, {stage, env}: InstructionState): KnownVariables {
  let root: Stage = stage;
  while (root.baseStage !== undefined) root = dockerfile.stages[root.baseStage] ?? root;
  const isAllKnown = root.base === 'scratch' && root.replacedBy === undefined;
  let isGuessed = false;
  return {
    get: name => {
      const value = env.get(name);
      if (value === undefined && !isAllKnown) isGuessed = true;
      return value;
    },
    wasGuessed: () => isGuessed,
  };
}

function validateWords(instruction: Instruction, dockerfile: Dockerfile, expander: Expander): void {
  const {escape} = dockerfile.directives;
  const {keyword, text, flags} = instruction;
  switch (keyword) {
    case 'ARG':
      for (const {name, value} of argumentsOf(instruction, escape)) {
        if (value !== undefined && dockerfile.buildArgs?.[name] === undefined) expander(value);
      }
      break;
    case 'ENV':
    case 'LABEL':
      for (const {key, value} of pairsOf(instruction, escape)) [key, value].forEach(expander);
      break;
    case 'ADD':
    case 'COPY': {
      for (const name of ['chown', 'chmod', 'checksum']) {
        flags.filter(flag => flag.name === name).forEach(flag => expander(flag.value));
      }
      const {sources, destination} = copyArguments(instruction);
      [...sources, destination].forEach(expander);
      break;
    }
    case 'VOLUME':
      (instruction.json ?? splitAtWhitespace(text)).forEach(expander);
      break;
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      expander(text);
      break;
    case 'RUN':
      for (const {name, value} of flags) if (name === 'mount') validateMountUse(value, expander);
  }
}

/** Variables in the here-documents of COPY and ADD, where quotes mean nothing. */
function validateContents(instruction: Instruction, variables: Variables): void {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return;
  for (const {content, expand: isExpanded} of copyArguments(instruction).inline) {
    if (isExpanded) expand(content, {escape: '\\', variables, ignoreQuotes: true});
  }
}

function validateSources(
  instruction: Instruction,
  stage: Stage,
  dockerfile: Dockerfile,
  expander: Expander,
): void {
  const mounts = runMounts(instruction, expander);
  const references = sourceReferences(instruction, dockerfile.directives.escape);
  for (const [position, {from, kind}] of references.entries()) {
    const index = kind === 'copy' ? parseStageIndex(from) : undefined;
    const source = index ?? findStage(dockerfile, from)?.index;
    if (source === undefined || source < stage.index || source >= dockerfile.stages.length)
      continue;
    const name = stage.name?.toLowerCase() ?? `stage-${stage.index}`;
    const target = mounts[position]?.target ?? '';
    throw new Error(
      kind === 'copy'
        ? `cannot copy from stage "${from}", it needs to be defined before current stage "${name}"`
        : `cannot mount from stage "${from}" to "${target}", stage needs to be defined before current command`,
    );
  }
}
