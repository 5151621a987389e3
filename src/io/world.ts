import {randomUUID} from 'node:crypto';
import {availableParallelism} from 'node:os';
import process from 'node:process';
import {performance} from 'node:perf_hooks';
import {parseProblemMatchers} from '../diagnose/problem-matchers.js';
import type {World} from '../main.js';
import type {Inputs} from '../parse/inputs.js';
import {expand} from '../plan/find-sources.js';
import {readEvent} from './event.js';
import {createToolFinder} from './find-tool.js';
import {runProcess} from './process.js';
import {openRepository} from './repository.js';
import {findWorkspace, readSource} from './workspace.js';

/** Builds wait for the engine most of their time, so more of them than cores are run at once. */
const STEPS_PER_CORE = 4;

/**
 * Opens the real world for a run.
 *
 * @param signal aborted when the run shall stop
 * @throws InputError when a problem matcher file cannot be read
 */
export async function openWorld(inputs: Inputs, signal: AbortSignal): Promise<World> {
  const {root, directory} = findWorkspace(inputs.file);
  const repository = openRepository(root);
  const matchers = inputs.problemMatchers.flatMap(entry =>
    expand('problem-matchers', entry, repository, directory),
  );
  const tools = [];
  for (const path of matchers) {
    const text = Buffer.from(await readSource(root, path)).toString('utf8');
    tools.push(...parseProblemMatchers(text, path));
  }
  const versions = new Map([
    ['hadolint', inputs.hadolintVersion],
    ['container-structure-test', inputs.structureTestVersion],
  ]);
  return {
    ports: {
      runProcess,
      findTool: createToolFinder(versions),
      now: () => performance.now(),
      temporaryImage: () => `quality-stages.invalid/run:${randomUUID()}`,
    },
    root,
    repository,
    readSource: path => readSource(root, path),
    directory,
    environment: new Map(
      Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const])),
    ),
    withoutSecrets: readEvent().withoutSecrets,
    parallelism: Math.max(8, STEPS_PER_CORE * availableParallelism()),
    tools,
    signal,
  };
}
