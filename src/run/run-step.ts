import {TextDecoder} from 'node:util';
import type {RunPorts} from '../io/ports.js';
import type {BuildVertex, PlanStep, StepOutput} from '../model.js';
import {createBoundedLog} from './bounded-log.js';
import {createProgressReader} from './rawjson.js';
import type {Redact} from './redact.js';

/** Text that a tool may print on stdout before we stop keeping it: its JSON is far smaller. */
const STDOUT_LIMIT = 64 * 1024 * 1024;

export interface StepContext {
  readonly ports: RunPorts;
  readonly redact: Redact;
  /** Values of the variables that `step.secretEnv` names. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  /** Tells a watcher what the step is at. */
  readonly onProgress: (activity: string) => void;
}

/**
 * Runs one step's process and reads what it says; every text in the answer has its secrets masked. How builds are
 * started is decided here and nowhere else.
 *
 * @throws ToolError when the tool cannot be had or started.
 */
export async function runStep(
  step: PlanStep,
  argv: readonly string[],
  {ports, redact, secrets, signal, onProgress}: StepContext,
): Promise<StepOutput> {
  const [tool = '', ...args] = argv;
  const isBuild = step.kind === 'stage' || step.kind === 'image';
  const stdout = createBoundedLog(STDOUT_LIMIT, 1024);
  const stderr = createBoundedLog(256 * 1024, 256 * 1024);
  const progress = createProgressReader({
    onVertex: name => {
      onProgress(redact(name));
    },
  });
  const [outDecoder, errDecoder] = [new TextDecoder(), new TextDecoder()];
  const env = new Map(
    step.secretEnv.flatMap(name => {
      const value = secrets.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const {exitCode} = await ports.runProcess({
    argv: [await ports.findTool(tool), ...args],
    env,
    signal,
    onStdout: chunk => {
      stdout.write(outDecoder.decode(chunk, {stream: true}));
    },
    onStderr: chunk => {
      if (isBuild) progress.write(chunk);
      else stderr.write(errDecoder.decode(chunk, {stream: true}));
    },
  });
  const {vertices, warnings, text} = progress.finish();
  return {
    exitCode,
    stdout: redact(stdout.text()),
    stderr: redact(isBuild ? text : stderr.text()),
    vertices: vertices.map(vertex => redactVertex(vertex, redact)),
    warnings: warnings.map(warning => ({...warning, message: redact(warning.message)})),
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
