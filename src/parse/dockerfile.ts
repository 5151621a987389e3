import type {Dockerfile, Instruction} from '../model.js';
import {toFlag} from './instructions/flag-rules.js';
import {knowsFrontend} from './frontend.js';
import {fromWords, type Section} from './stages/from-lines.js';
import {evaluateGlobalArgs} from './stages/global-args.js';
import {validateInstruction} from './instructions/instruction-rules.js';
import {readLogicalLines, type LogicalLine} from './instructions/logical-lines.js';
import {failAt, locateErrors, reasonOf} from './located-errors.js';
import {readDirectives, validateCheckOptions} from './instructions/parser-directives.js';
import {NONE, type RawInstruction, type Writable} from './instructions/raw-instruction.js';
import {decodeSource, splitLines} from './instructions/source-text.js';
import {expandConsumption} from './stages/stage-state.js';
import {resolveStages} from './stages/stages.js';

/** What a Dockerfile's meaning depends on beside its text. */
export interface ParseOptions {
  /** `--build-arg` values. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** `--build-context` names with what they stand for. */
  readonly namedContexts?: Readonly<Record<string, string>>;
  /** What is built for; linux/amd64 when absent. */
  readonly platform?: string;
  /** `--target`, for the argument TARGETSTAGE. */
  readonly target?: string;
}

/**
 * Reads a Dockerfile as BuildKit does. What a frontend that we do not know (`# syntax=`) may allow in instructions other
 * than FROM and ARG is left to it.
 *
 * @param source its text, or its bytes: UTF-8, or UTF-16 with a byte order mark
 * @param path relative to the repository root, for locations
 * @throws DockerfileError in BuildKit's words, on the lines of the instruction at fault
 */
export function parseDockerfile(
  source: string | Uint8Array,
  path: string,
  options: ParseOptions = {},
): Dockerfile {
  const {buildArgs = {}, namedContexts = {}, platform = 'linux/amd64'} = options;
  const {text, encoding} = decodeSource(source);
  if (source.length === 0) failAt('the Dockerfile cannot be empty', path, FIRST_LINE);
  const sourceLines = splitLines(text);
  const {directives: written, checkLine} = readDirectives(sourceLines.lines);
  locateErrors(path, {startLine: checkLine, endLine: checkLine}, () => {
    validateCheckOptions(written.check ?? '');
  });
  const {lines, escape} = readLogicalLines(sourceLines, path);
  const directives = {...written, escape};
  const isStrict = knowsFrontend(written.syntax);
  const {globalArgs, sections} = groupInstructions(lines, path, isStrict);
  const last = sections.at(-1)?.from;
  const target = options.target ?? (last && fromWords(last).name?.toLowerCase()) ?? '';
  const globals = evaluateGlobalArgs(globalArgs, {
    path,
    escape,
    buildArgs,
    platform,
    target,
  }).values;
  const stages = resolveStages(sections, {path, directives, globals, namedContexts, platform});
  const file = {path, text, encoding, directives, globalArgs, globals, buildArgs, stages};
  return {...file, stages: expandConsumption(file)};
}

const FIRST_LINE = {startLine: 1, endLine: 1};

function groupInstructions(
  lines: readonly LogicalLine[],
  path: string,
  isStrict: boolean,
): {readonly globalArgs: readonly Instruction[]; readonly sections: readonly Section[]} {
  const globalArgs: Instruction[] = [];
  const sections: {from: Instruction; instructions: Instruction[]}[] = [];
  for (const line of lines) {
    try {
      validateInstruction(line.raw);
    } catch (error) {
      const isOurs = isStrict || /^(?:FROM|ARG)$/.test(line.raw.keyword);
      if (isOurs) failAt(reasonOf(error), path, line);
    }
    const instruction = toInstruction(line.raw, line);
    const section = sections.at(-1);
    if (instruction.keyword === 'FROM') sections.push({from: instruction, instructions: []});
    else if (section !== undefined) section.instructions.push(instruction);
    else if (instruction.keyword === 'ARG') globalArgs.push(instruction);
    else failAt('no build stage in current context', path, line);
  }
  if (sections.length === 0) {
    failAt('dockerfile contains no stages to build', path, lines.at(-1) ?? FIRST_LINE);
  }
  return {globalArgs, sections};
}

function toInstruction(raw: RawInstruction, line: LogicalLine): Instruction {
  const {keyword, text} = raw;
  const {startLine, endLine, heredocs, comments} = line;
  const flags = raw.flags.length === 0 ? NONE : raw.flags.map(toFlag);
  const instruction: Writable<Instruction> = {keyword, startLine, endLine, flags, text, heredocs};
  if (raw.isJson) instruction.json = keyword === 'HEALTHCHECK' ? raw.args.slice(1) : raw.args;
  if (comments.length > 0) instruction.comments = comments;
  if (raw.trigger !== undefined) {
    instruction.trigger = toInstruction(raw.trigger, {...line, comments: NONE});
  }
  return instruction;
}
