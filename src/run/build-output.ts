import {
  isBuild,
  type BuildVertex,
  type BuildWarning,
  type Dockerfile,
  type PlanStep,
  type StepOutput,
} from '../model.js';
import {isCancelled} from '../parse/build-vertices.js';
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

const isStopped = ({error}: BuildVertex): boolean => error !== undefined && isCancelled(error);

/** The RUN that failed by itself, when there is one. */
const failedRun = (vertices: readonly BuildVertex[]): BuildVertex | undefined =>
  vertices.find(
    vertex =>
      INSTRUCTION.test(vertex.name) &&
      !isStopped(vertex) &&
      / did not complete successfully: exit code: \d+$/.test(vertex.error ?? ''),
  );

/**
 * The RUN with which a target of a bake failed by itself. The end of a bake stops what its other targets run, and a program that is
 * stopped may end with an exit code of its own: only what the bake names as its cause has failed, for every target that needs it.
 *
 * @param text what the bake printed behind its events: `ERROR: target s0: failed to solve: …` (build/build.go of docker/buildx)
 */
export function failedInBake(
  name: string,
  text: string,
  verticesOf: (name: string) => readonly BuildVertex[],
): BuildVertex | undefined {
  const [, culprit] = /^ERROR: target (\S+): /m.exec(text) ?? [];
  const cause = culprit === undefined ? undefined : failedRun(verticesOf(culprit));
  return cause === undefined
    ? undefined
    : verticesOf(name).find(({digest, error}) => digest === cause.digest && error !== undefined);
}

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
 * What one client saw, put right by what another of the same run and target saw before it: a vertex that has run there is not told as
 * found in the cache, and has its log. Where digests differ from client to client, as those behind a folder's files do, an
 * instruction is known by its name, which has its stage and place.
 */
export function mergeVertices(
  own: readonly BuildVertex[],
  earlier: readonly BuildVertex[],
): readonly BuildVertex[] {
  const ran = earlier.filter(
    vertex => vertex.started !== undefined && !vertex.cached && !isStopped(vertex),
  );
  const byDigest = new Map(ran.map(vertex => [vertex.digest, vertex]));
  const byName = new Map(
    ran.filter(({name}) => INSTRUCTION.test(name)).map(vertex => [vertex.name, vertex]),
  );
  return own.map(vertex => {
    if (vertex.error !== undefined) return vertex;
    const before =
      byDigest.get(vertex.digest) ?? (vertex.cached ? byName.get(vertex.name) : undefined);
    if (before === undefined || before.error !== undefined) return vertex;
    if (before.completed !== undefined) return before;
    const {completed} = vertex;
    // The other one ended before it was told of the end.
    return vertex.cached && completed !== undefined ? {...before, completed} : vertex;
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
