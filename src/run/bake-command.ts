import type {ContextServer} from '../io/ports.js';
import type {Dockerfile} from '../model.js';
import {renderBakeDefinition, type BakeTarget} from '../plan/bake-definition.js';
import {parseBuild} from '../plan/parsed-build.js';
import type {PlannedContexts} from './bake-contexts.js';
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

/** What goes to the standard input of a bake. Secrets are named there only. */
export function bakeInput(
  builds: readonly BakeBuild[],
  contexts: PlannedContexts,
  server: ContextServer | undefined,
  isSet: (name: string) => boolean,
): string {
  const targets = builds.flatMap(({name, job, dockerfile}): readonly BakeTarget[] => {
    const build = parseBuild(job.argv);
    if (build === undefined) return [];
    const context = contexts.urlOf(job.step, server) ?? build.context;
    return [{name, build, context, dockerfile: dockerfile.text}];
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
