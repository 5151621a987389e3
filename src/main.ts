import {judgeStep} from './diagnose/judge.js';
import {readLog} from './diagnose/read-log.js';
import type {Repository} from './diagnose/repository.js';
import type {Tool} from './diagnose/tool.js';
import {TOOLS} from './diagnose/tools/index.js';
import {DockerfileError} from './errors.js';
import type {RunPorts} from './io/ports.js';
import type {Diagnostic, Plan, Report} from './model.js';
import {parseDockerfile} from './parse/dockerfile.js';
import type {Inputs} from './parse/inputs.js';
import {findSources, type SourcePaths} from './plan/find-sources.js';
import {planSteps, type PlanFacts, type SourceFile} from './plan/plan-steps.js';
import {secretEnvironment} from './plan/secrets.js';
import {concludeRun, exitCode} from './report/conclusion.js';
import {mergeDiagnostics} from './report/merge.js';
import {createRedactor, type Redact} from './run/redact.js';
import {runPlan, type RunObserver} from './run/run-plan.js';

/** The world as the pipeline needs it. Paths are relative to the repository root. */
export interface World {
  readonly ports: RunPorts;
  /** Absolute path of the repository root. */
  readonly root: string;
  readonly repository: Repository;
  /** @throws InputError */
  readonly readSource: (path: string) => Promise<Uint8Array>;
  /** The working directory, relative to the repository root. */
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
  /** A pull request that has no secrets. */
  readonly withoutSecrets: boolean;
  /** Steps that run at once when the input leaves it open. */
  readonly parallelism: number;
  /** Log formats of the user's own. */
  readonly tools: readonly Tool[];
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

export interface Prepared {
  readonly plan: Plan;
  /** Files that cannot be read as Dockerfiles, each on its line. */
  readonly unreadable: readonly Diagnostic[];
  readonly redact: Redact;
}

export interface Finished {
  readonly report: Report;
  /** As design.md §3 says. */
  readonly exitCode: 0 | 1 | 2 | 3;
}

/** Parses and plans: everything that needs no tool. @throws InputError */
export async function prepare(inputs: Inputs, world: World): Promise<Prepared> {
  const unreadable: Diagnostic[] = [];
  const sources: SourceFile[] = [];
  for (const paths of findSources(inputs, world.repository, world.directory)) {
    try {
      sources.push(await parseSource(paths, inputs, world));
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
  };
  const fromEnvironment = [...inputs.secretEnvs.values()].map(
    name => world.environment.get(name) ?? '',
  );
  const redact = createRedactor([...secrets.values(), ...fromEnvironment, inputs.githubToken]);
  return {plan: planSteps(sources, inputs, facts), unreadable, redact};
}

/** The whole pipeline, in order: parse, plan, run (diagnosing as the steps end), report. */
export async function main(
  {plan, unreadable, redact}: Prepared,
  inputs: Inputs,
  world: World,
  observer: RunObserver,
): Promise<Finished> {
  const began = world.ports.now();
  const tools = [...world.tools, ...TOOLS];
  const context = {
    files: plan.files,
    buildArgs: definedValues(inputs.buildArgs),
    namedContexts: Object.fromEntries(inputs.buildContexts),
    repository: world.repository,
    readLog: (text: string, command: string) => readLog(text, command, tools),
    warnings: inputs.warnings,
    failureThreshold: inputs.failureThreshold,
  };
  const options = {
    maxParallel: inputs.maxParallel === 0 ? world.parallelism : inputs.maxParallel,
    failFast: inputs.failFast,
    timeoutMs: inputs.timeoutMs,
    redact,
    secrets: secretEnvironment(inputs),
    signal: world.signal,
    judge: (step: Parameters<typeof judgeStep>[0], output: Parameters<typeof judgeStep>[1]) =>
      judgeStep(step, output, context),
  };
  const results = await runPlan(plan, options, world.ports, observer);
  const found = [...plan.diagnostics, ...unreadable, ...results.flatMap(r => r.diagnostics)];
  const diagnostics = mergeDiagnostics(found);
  const conclusion = concludeRun(results, diagnostics, inputs.failureThreshold);
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

async function parseSource(paths: SourcePaths, inputs: Inputs, world: World): Promise<SourceFile> {
  const {path, ...around} = paths;
  const dockerfile = parseDockerfile(await world.readSource(path), path, {
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
