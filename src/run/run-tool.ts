import {TextDecoder} from 'node:util';
import type {RunPorts} from '../io/ports.js';
import type {PlanStep, StepOutput} from '../model.js';
import {createBoundedLog} from './bounded-log.js';
import {resolveArgv, secretsOf} from './build-client.js';
import type {Redact} from './redact.js';

/** Text that a tool may print on stdout before we stop keeping it: its JSON is far smaller. */
const STDOUT_LIMIT = 8 * 1024 * 1024;

export interface ToolContext {
  readonly ports: RunPorts;
  readonly redact: Redact;
  /** Values of the variables that `step.secretEnv` names. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
}

/**
 * Runs the process of a step that is no build and reads what it says; every text in the answer has its secrets masked.
 *
 * @throws ToolError when the tool cannot be had or started.
 */
export async function runTool(
  step: PlanStep,
  argv: readonly string[],
  {ports, redact, secrets, signal}: ToolContext,
): Promise<StepOutput> {
  const stdout = createBoundedLog(STDOUT_LIMIT, 1024);
  const stderr = createBoundedLog(256 * 1024, 256 * 1024);
  const [outDecoder, errDecoder] = [new TextDecoder(), new TextDecoder()];
  const {exitCode} = await ports.runProcess({
    argv: await resolveArgv(argv, ports),
    env: secretsOf(step.secretEnv, secrets),
    signal,
    onStdout: chunk => {
      stdout.write(outDecoder.decode(chunk, {stream: true}));
    },
    onStderr: chunk => {
      stderr.write(errDecoder.decode(chunk, {stream: true}));
    },
  });
  return {
    exitCode,
    stdout: redact(stdout.text()),
    stderr: redact(stderr.text()),
    vertices: [],
    warnings: [],
  };
}
