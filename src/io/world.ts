import {availableParallelism} from 'node:os';
import process from 'node:process';
import type {Repository} from '../diagnose/repository.js';
import type {Tool} from '../diagnose/tool.js';
import type {World} from '../main.js';
import type {Inputs} from '../parse/inputs/inputs.js';
import {expand} from '../plan/find-sources.js';
import {createEarlyProcesses} from './early-processes.js';
import {openEngine} from './engine.js';
import {readEvent} from './github/event.js';
import {createToolFinder} from './find-tool.js';
import {openReportFolder} from './report-folder.js';
import {openRepository} from './repository.js';
import {openStepTimes} from './step-times.js';
import {isAbandonedImage, makeImageFile, nameTemporaryImage} from './temporary-image.js';
import {findWorkspace, readSecretFile, readSource} from './workspace.js';

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
  const versions = new Map([
    ['hadolint', inputs.hadolintVersion],
    ['container-structure-test', inputs.structureTestVersion],
  ]);
  const findTool = createToolFinder(versions);
  return {
    ports: {
      ...createEarlyProcesses(),
      findTool,
      engine: openEngine(findTool),
      now: () => performance.now(),
      temporaryImage: nameTemporaryImage,
      temporaryImageFile: makeImageFile,
      isAbandoned: isAbandonedImage,
      ...openReportFolder(inputs.reportsDir),
    },
    root,
    repository,
    readSource: path => readSource(root, path),
    readSecretFile,
    directory,
    environment: new Map(
      Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const])),
    ),
    withoutSecrets: readEvent().withoutSecrets,
    parallelism: Math.max(8, STEPS_PER_CORE * availableParallelism()),
    times: openStepTimes(root),
    tools: await readMatchers(inputs, root, directory, repository),
    signal,
  };
}

async function readMatchers(
  inputs: Inputs,
  root: string,
  directory: string,
  repository: Repository,
): Promise<readonly Tool[]> {
  if (inputs.problemMatchers.length === 0) return [];
  const {parseProblemMatchers} = await import('../diagnose/log/problem-matchers.js');
  const paths = inputs.problemMatchers.flatMap(entry =>
    expand('problem-matchers', entry, repository, directory),
  );
  const texts = paths.map(path => readSource(root, path));
  return texts.flatMap((bytes, i) =>
    parseProblemMatchers(Buffer.from(bytes).toString('utf8'), paths[i] ?? ''),
  );
}
