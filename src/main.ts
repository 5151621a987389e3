import type {Judge} from './diagnose/judging.js';
import {judgeSilentBuild} from './diagnose/builds/passed-build.js';
import type {ChangedLines} from './diagnose/reports/coverage-findings.js';
import type {Repository} from './diagnose/repository.js';
import type {Tool} from './diagnose/tool.js';
import {DockerfileError} from './errors.js';
import type {ReportPorts, RunPorts} from './io/ports.js';
import type {Diagnostic, Plan, PlannedFile, Report, StepResult} from './model.js';
import {adoptTargets} from './parse/adopt-targets.js';
import {parseDockerfile} from './parse/dockerfile.js';
import {knowsFrontend} from './parse/frontend.js';
import type {Inputs} from './parse/inputs/inputs.js';
import {findSources, type SourcePaths} from './plan/find-sources.js';
import {planSteps, targetsCommand, type PlanFacts, type SourceFile} from './plan/plan-steps.js';
import {secretEnvironment} from './plan/secrets.js';
import {quoteArgv} from './report/command-line.js';
import {concludeRun, exitCode} from './report/conclusion.js';
import {mergeDiagnostics} from './report/merge.js';
import {askTargets, crossCheck, differenceWarnings} from './run/cross-check.js';
import {listCommands} from './run/engine.js';
import {createRedactor, type Redact} from './run/redact.js';
import {runPlan, type RunObserver, type RunOptions} from './run/run-plan.js';
import {createReportTaking, joinReports, publishReports} from './stage-reports.js';

/** A run that takes longer than this, in milliseconds, will have something to say. */
const LOAD_MS = 400;

/** How long each step took when it last ran, in milliseconds, by its id. Trouble with keeping it is none of the run's. */
export interface StepTimes {
  readonly read: () => ReadonlyMap<string, number>;
  /** Takes over the times of what ran and was not in the cache. */
  readonly keep: (results: readonly StepResult[]) => void;
}

/** The world as the pipeline needs it. Paths are relative to the repository root. */
export interface World {
  readonly ports: RunPorts & ReportPorts;
  /** Absolute path of the repository root. */
  readonly root: string;
  readonly repository: Repository;
  /** @throws InputError */
  readonly readSource: (path: string) => Uint8Array;
  /** Reads a file that holds a secret, by its path as docker gets it; '' when it cannot be read. */
  readonly readSecretFile: (path: string) => string;
  /** The working directory, relative to the repository root. */
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
  /** A pull request that has no secrets. */
  readonly withoutSecrets: boolean;
  /** Steps that run at once when the input leaves it open. */
  readonly parallelism: number;
  /** Lines that the pull request changes, as the files are here; undefined when there is none or they are not known. */
  readonly changes?: ChangedLines | undefined;
  /** Times of former runs. */
  readonly times: StepTimes;
  /** Log formats of the user's own. */
  readonly tools: readonly Tool[];
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

export interface Prepared {
  readonly plan: Plan;
  /** Files that cannot be read as Dockerfiles, each on its line. */
  readonly unreadable: readonly Diagnostic[];
  /** Where BuildKit read a file otherwise than we did, and was followed. */
  readonly differences: readonly Diagnostic[];
  readonly redact: Redact;
}

export interface Finished {
  readonly report: Report;
  /** As design.md §3 says. */
  readonly exitCode: 0 | 1 | 2 | 3;
}

/**
 * Parses and plans. Needs no tool, but that a run asks BuildKit for the stages of files whose frontend we do not know.
 *
 * @param isRun false for what has to work without an engine
 * @throws InputError
 */
export async function prepare(inputs: Inputs, world: World, isRun = false): Promise<Prepared> {
  const unreadable: Diagnostic[] = [];
  const differences: Diagnostic[] = [];
  const sources: SourceFile[] = [];
  for (const paths of findSources(inputs, world.repository, world.directory)) {
    try {
      const source = parseSource(paths, inputs, world);
      const isAsked = isRun && !knowsFrontend(source.dockerfile.directives.syntax);
      const json = isAsked ? await askBuildKit(source, inputs, world) : undefined;
      if (json === undefined) {
        sources.push(source);
        continue;
      }
      differences.push(...differenceWarnings(source.dockerfile, json));
      sources.push({...source, dockerfile: adoptTargets(source.dockerfile, json)});
    } catch (error) {
      if (!(error instanceof DockerfileError)) throw error;
      unreadable.push(parseDiagnostic(error));
    }
  }
  const secrets = secretEnvironment(inputs);
  const given = [...world.environment, ...secrets].filter(([, value]) => value !== '');
  const facts: PlanFacts = {
    environment: new Set(given.map(([name]) => name)),
    withoutSecrets: world.withoutSecrets,
    workingDirectory: world.directory,
    withoutEngine: world.ports.engine?.isMissing(inputs.builder) === true,
  };
  const fromEnvironment = [...inputs.secretEnvs.values()].map(
    name => world.environment.get(name) ?? '',
  );
  const fromFiles = [...inputs.secretFiles.values()].map(world.readSecretFile);
  const hidden = [...secrets.values(), ...fromEnvironment, ...fromFiles, inputs.githubToken];
  return {
    plan: planSteps(sources, inputs, facts),
    unreadable,
    differences,
    redact: createRedactor(hidden),
  };
}

/** The whole pipeline, in order: parse, plan, run (diagnosing as the steps end), report. */
export async function main(
  {plan, unreadable, differences: followed, redact}: Prepared,
  inputs: Inputs,
  world: World,
  observer: RunObserver,
): Promise<Finished> {
  const began = world.ports.now();
  const context = {
    files: plan.files,
    buildArgs: definedValues(inputs.buildArgs),
    namedContexts: Object.fromEntries(inputs.buildContexts),
    repository: world.repository,
    warnings: inputs.warnings,
    buildChecks: inputs.buildChecks,
    failureThreshold: inputs.failureThreshold,
  };
  // The larger half of the program: loaded while builds run, and not at all when they have nothing to say.
  let judge: Promise<Judge> | undefined;
  const loadJudge = () =>
    (judge ??= import('./diagnose/judging.js').then(m => m.createJudge(context, world.tools)));
  const loading = setTimeout(() => void loadJudge(), LOAD_MS);
  const options: RunOptions = {
    ...limits(inputs, world),
    failFast: inputs.failFast,
    formerMs: world.times.read(),
    timeoutMs: inputs.timeoutMs,
    redact,
    secrets: secretEnvironment(inputs),
    signal: world.signal,
    judge: async (step, output) =>
      judgeSilentBuild(step, output) ?? (await loadJudge()).judge(step, output),
    ...(inputs.reports.length === 0
      ? {}
      : {takeReports: createReportTaking({plan, redact}, inputs, world, loadJudge)}),
  };
  const targetsOf = (file: PlannedFile) => targetsCommand(file, inputs, world.directory);
  const differences = crossCheck(plan.files, targetsOf, world.ports, world.signal);
  const ran = await runPlan(plan, options, world.ports, observer);
  clearTimeout(loading);
  world.times.keep(ran);
  const unwritten = publishReports(ran, {ports: world.ports, redact});
  const {results, deciding, noticed: missing} = joinReports(ran, inputs, world.changes);
  const noticed = [...plan.diagnostics, ...unreadable, ...followed, ...(await differences)];
  const found = [...noticed, ...missing, ...unwritten, ...results.flatMap(r => r.diagnostics)];
  const diagnostics = mergeDiagnostics(found);
  const conclusion = concludeRun(
    results,
    mergeDiagnostics([...noticed, ...deciding]),
    inputs.failureThreshold,
  );
  const files = plan.files.map(({dockerfile, context: folder}) => ({
    path: dockerfile.path,
    context: folder,
  }));
  const durationMs = Math.round(world.ports.now() - began);
  return {
    report: {conclusion, files, durationMs, results, diagnostics},
    exitCode: unreadable.length > 0 ? 2 : exitCode(conclusion, results),
  };
}

/** What would be run, a command a line. */
export function renderCommands(
  {plan, redact}: Prepared,
  inputs: Inputs,
  world: World,
): readonly string[] {
  return listCommands(plan, limits(inputs, world), world.ports).map(({argv, note}) => {
    const comment = note === undefined ? '' : `  # ${note}`;
    return `${redact(quoteArgv(argv))}${comment}`;
  });
}

const askBuildKit = (source: SourceFile, inputs: Inputs, world: World) =>
  askTargets(targetsCommand(source, inputs, world.directory), world.ports, world.signal);

const limits = (inputs: Inputs, world: World) => ({
  maxParallel: inputs.maxParallel === 0 ? world.parallelism : inputs.maxParallel,
  isLimited: inputs.maxParallel > 0,
});

function parseSource(paths: SourcePaths, inputs: Inputs, world: World): SourceFile {
  const {path, ...around} = paths;
  const dockerfile = parseDockerfile(world.readSource(path), path, {
    buildArgs: definedValues(inputs.buildArgs),
    namedContexts: Object.fromEntries(inputs.buildContexts),
    ...(inputs.platform === '' ? {} : {platform: inputs.platform}),
  });
  return {dockerfile, ...around};
}

const parseDiagnostic = (error: DockerfileError): Diagnostic => ({
  ...error.location,
  severity: 'error',
  source: 'buildkit',
  message: error.message,
});

/** Build arguments whose value is known here; the others come from docker's environment. */
function definedValues(values: ReadonlyMap<string, string | undefined>): Record<string, string> {
  return Object.fromEntries([...values].flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}
