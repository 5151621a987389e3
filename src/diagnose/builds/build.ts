import type {
  BuildVertex,
  Diagnostic,
  Dockerfile,
  Instruction,
  Location,
  PlanStep,
  StepOutput,
} from '../../model.js';
import {instructionStates} from '../../parse/stages/stage-state.js';
import {cleanError, exitCodeOf, readErrorTail, type ErrorTail} from './build-errors.js';
import {locateBuildError} from './build-places.js';
import {
  findInstruction,
  findVertexStage,
  isCancelled,
  type VertexInstruction,
} from '../../parse/build-vertices.js';
import {explainEngineFailure, isUnreached} from './engine-failure.js';
import {explainFailure, withoutRuntimeRace} from './failure-reason.js';
import {count, toDiagnostics, type TracedFindings} from '../log/findings.js';
import {cleanLog} from '../log/log-lines.js';
import {followContainers, type ContainerFiles} from '../path-map/files.js';
import {createPathMap} from '../path-map/path-map.js';
import {runText} from '../path-map/commands.js';
import type {Repository} from '../repository.js';
import {explainMissingSource} from './missing-source.js';
import type {SourcedFinding} from '../log/read-log.js';
import type {Finding} from '../tool.js';

export interface BuildContext {
  readonly dockerfile: Dockerfile;
  /** Build context, relative to the repository root; '.' for the root itself. */
  readonly context: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** As in PathMapInput: a directory relative to the repository root, or anything with `:` in it. */
  readonly namedContexts: Readonly<Record<string, string>>;
  readonly repository: Repository;
  /** `readLog` with the table of tools and the user's problem matchers bound. */
  readonly readLog: (text: string, command: string) => readonly SourcedFinding[];
  /** Report what instructions that passed printed, too: as warnings at most, and only with a line of their own. */
  readonly warnings: boolean;
}

const SOURCE = 'docker build';
/** Lines of a log that a diagnostic quotes. */
const QUOTED_LINES = 10;
const MAX_QUOTED_LINE = 300;
/** The end of a log that is cleaned to be quoted. */
const QUOTED_TAIL = 64 * 1024;

/**
 * Turns one build's output into diagnostics, unsorted: one of source "docker build" per failed instruction, on all of its
 * lines, with its exit code, the most likely reason and its log's last lines; what the tools said in its log; what passing
 * instructions' tools said; and errors that belong to no instruction. Cancelled instructions are no failures.
 *
 * The "docker build" diagnostic is an error unless an exact error was found in the log: then it is an info that counts them.
 */
export function diagnoseBuild(
  step: PlanStep,
  output: StepOutput,
  context: BuildContext,
): readonly Diagnostic[] {
  const tail = readErrorTail(output.stderr);
  const {read, trace} = createTracer(step, context);
  const diagnostics: Diagnostic[] = [];
  let isExplained = false;
  const failed = output.vertices.filter(
    vertex =>
      (vertex.error ?? '') !== '' && !isCancelled(vertex.error ?? '') && !isUnreached(vertex),
  );
  for (const vertex of output.vertices) {
    const found = findVertex(context.dockerfile, vertex.name, context);
    if (failed.includes(vertex)) {
      isExplained = true;
      const findings =
        found && vertex.log !== '' ? trace(read(vertex, found), found) : {exact: [], inexact: []};
      const from = findVertexStage(context.dockerfile, vertex.name)?.from;
      const location = found
        ? toLocation(context.dockerfile, found.instruction)
        : from && failed.length > 1
          ? toLocation(context.dockerfile, from)
          : locateBuildError(vertexError(vertex, tail), tail, step, context.dockerfile, from);
      diagnostics.push(
        ...findings.exact,
        ...findings.inexact,
        describe(vertex, found, findings, location, step, tail, context),
      );
    } else if (found && vertex.error === undefined && !vertex.cached && vertex.log !== '') {
      // A scanner that passes without a scan would be the greenest of all.
      const findings = read(vertex, found);
      const stands = ({standsWhenPassed}: Finding) => standsWhenPassed === true;
      const standing = trace(findings.filter(stands), found);
      diagnostics.push(...standing.exact, ...standing.inexact);
      if (context.warnings) {
        const said = findings.filter(finding => !stands(finding));
        diagnostics.push(...trace(said, found).exact.map(asWarning));
      }
    }
  }
  if (
    !isExplained &&
    output.exitCode !== 0 &&
    tail.message !== undefined &&
    !isCancelled(tail.message)
  ) {
    if (explainEngineFailure(output) === undefined)
      diagnostics.push(describeTail(tail, tail.message, step, context.dockerfile));
  }
  return diagnostics;
}

/** The instruction at which a build failed; undefined when none of the Dockerfile's own did. */
export function failedInstruction(
  {vertices}: StepOutput,
  dockerfile: Dockerfile,
  context: Pick<BuildContext, 'buildArgs' | 'namedContexts'>,
): VertexInstruction | undefined {
  const failed = vertices.find(({error = ''}) => error !== '' && !isCancelled(error));
  return failed && findVertex(dockerfile, failed.name, context);
}

const findVertex = (
  dockerfile: Dockerfile,
  name: string,
  {buildArgs, namedContexts}: Pick<BuildContext, 'buildArgs' | 'namedContexts'>,
) => findInstruction(dockerfile, name, buildArgs, namedContexts);

/** Exit code of the first failed instruction, when the build says one. */
export function instructionExitCode({vertices, stderr}: StepOutput): number | undefined {
  for (const {error} of vertices) {
    const code = error === undefined || isCancelled(error) ? undefined : exitCodeOf(error);
    if (code !== undefined) return code;
  }
  const {message} = readErrorTail(stderr);
  return message === undefined || isCancelled(message) ? undefined : exitCodeOf(message);
}

/** Reads and traces logs of one build; what is learned of its containers is shared between them. */
function createTracer(step: PlanStep, context: BuildContext) {
  const containers = followContainers(context);
  return {
    read: ({log}: BuildVertex, {instruction}: VertexInstruction): readonly SourcedFinding[] =>
      context.readLog(log, runText(instruction.trigger ?? instruction)),
    trace: (findings: readonly SourcedFinding[], found: VertexInstruction): TracedFindings =>
      traceFindings(findings, found, step, {...context, containers}),
  };
}

/** Traces what was found in what an instruction printed or wrote to lines of the repository. */
export function traceFindings(
  findings: readonly SourcedFinding[],
  {stage, instruction, index, trigger}: VertexInstruction,
  step: PlanStep,
  context: Omit<BuildContext, 'readLog' | 'warnings'> & {readonly containers?: ContainerFiles},
): TracedFindings {
  if (findings.length === 0) return {exact: [], inexact: []};
  const pathMap = createPathMap({
    ...context,
    stage: stage.index,
    ...(trigger ? {trigger: trigger.index} : {instruction: index}),
  });
  const states = instructionStates(context.dockerfile, stage, context.buildArgs);
  const position = states.findIndex(
    state => state.stage === stage && state.instruction === instruction,
  );
  const before = position === -1 ? states : states.slice(0, position + 1);
  return toDiagnostics(findings, {
    pathMap,
    repository: context.repository,
    dockerfile: context.dockerfile,
    instructions: before.map(state => state.instruction).reverse(),
    step: step.id,
    ...stageName(step),
    location: toLocation(context.dockerfile, instruction),
  });
}

function toLocation({path}: Dockerfile, {startLine, endLine}: Instruction): Location {
  return {path, startLine, endLine};
}

function stageName({kind, name}: PlanStep): {readonly stage?: string} {
  return kind === 'stage' ? {stage: name} : {};
}

function asWarning(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' ? {...diagnostic, severity: 'warning'} : diagnostic;
}

/** The tail says more than the vertex when both tell of the same error. */
function vertexError({error = ''}: BuildVertex, {message}: ErrorTail): string {
  const own = cleanError(error);
  return message?.includes(own) === true ? message : own;
}

function describe(
  vertex: BuildVertex,
  found: VertexInstruction | undefined,
  findings: TracedFindings,
  location: Location,
  step: PlanStep,
  tail: ErrorTail,
  {context, repository}: BuildContext,
): Diagnostic {
  const error = vertexError(vertex, tail);
  const exitCode = exitCodeOf(vertex.error ?? '');
  const log = exitCode === undefined ? vertex.log : withoutRuntimeRace(vertex.log);
  const instruction = found?.instruction.trigger ?? found?.instruction;
  const hasErrors = findings.exact.some(({severity}) => severity === 'error');
  const command = instruction ? runText(instruction) : '';
  const reason = hasErrors
    ? undefined
    : (explainMissingSource(error, context, repository) ??
      explainFailure({
        ...(exitCode === undefined ? {} : {exitCode}),
        error,
        log,
        command,
      }));
  const head =
    exitCode === undefined
      ? `${instruction ? `${instruction.keyword} failed: ` : ''}${withoutProcess(error)}`
      : `${instruction?.keyword ?? 'It'} failed with exit code ${exitCode}`;
  const explained =
    reason === undefined
      ? head
      : exitCode === undefined
        ? `${head} (${reason})`
        : `${head}: ${reason}`;
  const exact = findings.exact.length;
  const counted =
    exact === 0
      ? ''
      : ` (${count(exact, 'finding')} on ${exact === 1 ? 'its own line' : 'their own lines'})`;
  const lines = lastLines(log);
  const message = [`${explained}${counted}`, ...(lines.length === 0 ? [] : ['', ...lines])].join(
    '\n',
  );
  return {
    ...location,
    severity: hasErrors ? 'info' : 'error',
    source: SOURCE,
    ...(exitCode === undefined ? {} : {code: `exit code ${exitCode}`}),
    message,
    step: step.id,
    ...stageName(step),
  };
}

function describeTail(
  tail: ErrorTail,
  message: string,
  step: PlanStep,
  dockerfile: Dockerfile,
): Diagnostic {
  const reason = explainFailure({error: message, log: '', command: ''});
  return {
    ...locateBuildError(message, tail, step, dockerfile),
    severity: 'error',
    source: SOURCE,
    message: reason === undefined ? message : `${message} (${reason})`,
    step: step.id,
    ...stageName(step),
  };
}

/** `process "…" did not complete successfully: unable to find user x` → the part behind the colon. */
function withoutProcess(error: string): string {
  return error.replace(/^process "[\s\S]*" did not complete successfully: /, '');
}

function lastLines(log: string): readonly string[] {
  const lines = cleanLog(log.slice(-QUOTED_TAIL)).filter(line => line.trim() !== '');
  return lines
    .slice(-QUOTED_LINES)
    .map(line =>
      line.length > MAX_QUOTED_LINE ? `${line.slice(0, MAX_QUOTED_LINE)}…` : line.trimEnd(),
    );
}
