import {relative} from 'node:path';
import type {Dockerfile, PlanStep} from '../model.js';
import {renderBakeDefinition, type BakeTarget} from '../plan/bake-definition.js';
import {parseBuild} from '../plan/parsed-build.js';
import {secretsOf} from './build-client.js';
import type {BuildJob} from './engine.js';

/** A build that is a target of a bake. */
export interface BakeBuild {
  readonly name: string;
  readonly job: Pick<BuildJob, 'step' | 'argv'>;
  readonly dockerfile: Dockerfile;
}

/** The argv of a bake of these builds; its definition goes to its standard input. */
export function bakeArgv(
  argvs: readonly (readonly string[])[],
  options: readonly string[] = [],
): readonly string[] {
  const builder = parseBuild(argvs[0] ?? [])?.flags.get('--builder')?.[0];
  return [
    ...['docker', 'buildx', 'bake', '--progress=rawjson'],
    ...options,
    ...(builder === undefined ? [] : ['--builder', builder]),
    ...(argvs.some(argv => argv.includes('--ssh')) ? ['--allow=ssh'] : []),
    ...['--file', '-'],
  ];
}

/**
 * What goes to the standard input of a bake. Secrets are named there only.
 *
 * @param urlOf where a build's context is served, whose Dockerfile is then named by its text; undefined when bake reads both from the disk
 */
export function bakeInput(
  builds: readonly BakeBuild[],
  urlOf: ((step: PlanStep) => string | undefined) | undefined,
  isSet: (name: string) => boolean,
): string {
  const targets = builds.flatMap(({name, job, dockerfile}): readonly BakeTarget[] => {
    const build = parseBuild(job.argv);
    if (build === undefined) return [];
    if (urlOf !== undefined) {
      const context = urlOf(job.step) ?? build.context;
      return [{name, build, context, dockerfile: {text: dockerfile.text}}];
    }
    // bake looks for it in the context.
    const path = relative(build.context, build.flags.get('--file')?.[0] ?? 'Dockerfile');
    return [{name, build, context: build.context, dockerfile: {path}}];
  });
  return renderBakeDefinition(targets, isSet);
}

/** The environment that carries the secrets of all builds. */
export function bakeEnvironment(
  builds: readonly BakeBuild[],
  secrets: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = builds.flatMap(({job}) => job.step.secretEnv);
  // A build of one's own needs no leave to read the user's files.
  return new Map([...secretsOf(names, secrets), ['BUILDX_BAKE_ENTITLEMENTS_FS', '0']]);
}

/** The same build with the Dockerfile on standard input and the context from us. */
export const fromUrl = (argv: readonly string[], url: string): readonly string[] =>
  argv.map((word, i) => (argv[i - 1] === '--file' ? '-' : i === argv.length - 1 ? url : word));
