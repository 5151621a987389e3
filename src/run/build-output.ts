import {
  isBuild,
  type BuildVertex,
  type BuildWarning,
  type Dockerfile,
  type PlanStep,
  type StepOutput,
} from '../model.js';
import {defaultStage, findStage, reachableStages} from '../parse/stages/stages.js';
import {INSTRUCTION} from './rawjson.js';
import type {Redact} from './redact.js';

/** What a build said, before its secrets are masked. */
export type RawOutput = Omit<StepOutput, 'stdout'>;

/** Masks the secrets in all text of a build. */
export function redactBuild(output: RawOutput, redact: Redact): StepOutput {
  return {
    exitCode: output.exitCode,
    stdout: '',
    stderr: redact(output.stderr),
    vertices: output.vertices.map(vertex => redactVertex(vertex, redact)),
    warnings: output.warnings.map(warning => ({...warning, message: redact(warning.message)})),
  };
}

function redactVertex(vertex: BuildVertex, redact: Redact): BuildVertex {
  return {
    ...vertex,
    name: redact(vertex.name),
    log: redact(vertex.log),
    ...(vertex.error === undefined ? {} : {error: redact(vertex.error)}),
  };
}

/** BuildKit's words for what another one's failure or a signal stopped. */
export const isStopped = ({error}: Pick<BuildVertex, 'error'>): boolean =>
  error !== undefined && /(?:^|: )(?:context canceled|Canceled|cancelled)\s*$/.test(error);

/** The RUN that failed by itself, when there is one. */
export const failedRun = (vertices: readonly BuildVertex[]): BuildVertex | undefined =>
  vertices.find(
    vertex =>
      INSTRUCTION.test(vertex.name) &&
      !isStopped(vertex) &&
      / did not complete successfully: exit code: \d+$/.test(vertex.error ?? ''),
  );

/** Whether the end of another client has taken a build along: what it had is in the cache. */
export const wasTakenAlong = ({exitCode, vertices}: Pick<RawOutput, 'exitCode' | 'vertices'>) =>
  exitCode !== 0 &&
  vertices.some(isStopped) &&
  !vertices.some(vertex => vertex.error !== undefined && !isStopped(vertex));

/** `[test 3/3] RUN …`: the last instruction of the target's own; BuildKit leaves the name out when there is one stage only. */
export function isLastOf(vertex: string, target: string | undefined): boolean {
  const [, name] = /^\[(?:\w+\/\S+ )?(?:([a-z][\w.-]*) )?\s*(\d+)\/\2\] /.exec(vertex) ?? [];
  return name === undefined
    ? /^\[(?:\w+\/\S+ )?\s*(\d+)\/\1\] /.test(vertex)
    : target !== undefined && name === target;
}

/**
 * What one client saw, put right by what others of the same run saw before it: a vertex that has run there is not told as
 * found in the cache, and has its log.
 */
export function mergeVertices(
  own: readonly BuildVertex[],
  earlier: readonly BuildVertex[],
): readonly BuildVertex[] {
  const known = new Map(
    earlier
      .filter(vertex => vertex.completed !== undefined && !isStopped(vertex))
      .map(vertex => [vertex.digest, vertex]),
  );
  return own.map(vertex => {
    const before = vertex.error === undefined ? known.get(vertex.digest) : undefined;
    return before?.error === undefined && before?.cached === false ? before : vertex;
  });
}

/**
 * Keeps the build checks that concern a step: those in stages that it reaches, and those that no step of the file reaches. A
 * bake tells them for all of its targets together.
 */
export function ownWarnings(
  warnings: readonly BuildWarning[],
  step: PlanStep,
  dockerfile: Dockerfile | undefined,
  steps: readonly PlanStep[],
): readonly BuildWarning[] {
  if (dockerfile === undefined || warnings.length === 0) return warnings;
  const own = reachedBy(dockerfile, step);
  const any = new Set(
    steps
      .filter(other => other.file === step.file && isBuild(other))
      .flatMap(other => [...reachedBy(dockerfile, other)]),
  );
  return warnings.filter(({startLine}) => {
    const stage = dockerfile.stages.find(
      ({location}) => location.startLine <= startLine && startLine <= location.endLine,
    );
    return stage === undefined || own.has(stage.index) || !any.has(stage.index);
  });
}

function reachedBy(dockerfile: Dockerfile, {target}: PlanStep): ReadonlySet<number> {
  const stage = target === undefined ? defaultStage(dockerfile) : findStage(dockerfile, target);
  return stage === undefined ? new Set() : reachableStages(dockerfile, stage.index);
}
