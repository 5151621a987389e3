import {posix} from 'node:path';
import type {PlannedFile, Stage} from '../model.js';
import type {Inputs} from '../parse/inputs.js';
import {defaultStage, findStage} from '../parse/stages.js';
import {neededStages} from '../plan/plan-steps.js';
import {MICROSCANNER_ARG, takesMicroscannerArgument} from '../plan/secrets.js';

/** A secret or token that a build takes. */
export interface ProcessSecret {
  /** Id of the secret mount, or name of the build argument. */
  readonly id: string;
  /** `mount`: a BuildKit secret; `argument`: a build argument without value, taken from the environment. */
  readonly way: 'mount' | 'argument';
  /** Environment variable that carries the value. */
  readonly variable: string;
  readonly required: boolean;
}

/** One quality stage as CI configuration needs it. */
export interface ProcessStage {
  /** Lower-case name, as given to `--target`. */
  readonly target: string;
  /** As written in the Dockerfile. */
  readonly name: string;
  readonly description?: string;
  readonly secrets: readonly ProcessSecret[];
  /** Ids of ssh mounts. */
  readonly ssh: readonly string[];
  /** Runs again even when cached. */
  readonly fresh: boolean;
}

/** The quality process of one Dockerfile: what every format is generated from. Paths relative to the repository root. */
export interface QualityProcess {
  readonly file: string;
  readonly context: string;
  /** Name of the image, without registry and tag. */
  readonly image: string;
  readonly stages: readonly ProcessStage[];
  readonly hadolint?: {
    readonly config?: string;
    readonly ignore: readonly string[];
    readonly threshold: string;
  };
  /** The stage that becomes the image. */
  readonly release: Omit<ProcessStage, 'target' | 'name'> & {readonly target?: string};
  readonly structureTests: readonly string[];
  /** Stages meant for people (capital first letter) that are no quality stages: Docs, Shell, Dev, Prod. */
  readonly people: readonly ProcessStage[];
  /** Build arguments with a value that every build gets. */
  readonly buildArgs: readonly string[];
}

type ProcessInputs = Pick<
  Inputs,
  | 'buildArgs'
  | 'hadolint'
  | 'hadolintIgnore'
  | 'hadolintFailureThreshold'
  | 'imageTarget'
  | 'secretEnvs'
>;

/**
 * Reads the quality process out of a planned Dockerfile. Nothing needs configuring: secrets are found from `ARG
 * MICROSCANNER` and the secret mounts.
 */
export function readProcess(
  {dockerfile, context, choices}: PlannedFile,
  around: {readonly structureTests: readonly string[]; readonly hadolintConfig?: string},
  inputs: ProcessInputs,
  image: string,
): QualityProcess {
  const toStage = (stage: Stage, fresh: boolean): ProcessStage => {
    const needed = neededStages(dockerfile, stage);
    return {
      target: stage.name?.toLowerCase() ?? '',
      name: stage.name ?? '',
      ...(stage.description === undefined ? {} : {description: stage.description}),
      secrets: readSecrets(needed, inputs.secretEnvs),
      ssh: [...new Set(needed.flatMap(other => other.consumes.ssh.map(use => use.id)))],
      fresh,
    };
  };
  const release = findStage(dockerfile, inputs.imageTarget) ?? defaultStage(dockerfile);
  const {target, ...rest} = toStage(release, false);
  return {
    file: dockerfile.path,
    context,
    image,
    stages: choices.filter(choice => choice.chosen).map(({stage, fresh}) => toStage(stage, fresh)),
    ...(inputs.hadolint
      ? {
          hadolint: {
            ...(around.hadolintConfig === undefined ? {} : {config: around.hadolintConfig}),
            ignore: inputs.hadolintIgnore,
            threshold: inputs.hadolintFailureThreshold,
          },
        }
      : {}),
    release: {...rest, ...(target === '' ? {} : {target})},
    structureTests: around.structureTests,
    people: choices
      .filter(({stage, chosen}) => !chosen && /^\p{Lu}/u.test(stage.name ?? ''))
      .map(({stage}) => toStage(stage, false)),
    buildArgs: [...inputs.buildArgs].map(([name, value]) =>
      value === undefined ? name : `${name}=${value}`,
    ),
  };
}

function readSecrets(
  stages: readonly Stage[],
  variables: ReadonlyMap<string, string>,
): readonly ProcessSecret[] {
  const uses = stages.flatMap(stage => stage.consumes.secrets);
  const mounts = [...new Set(uses.map(use => use.id))].map(id => ({
    id,
    way: 'mount' as const,
    variable: variables.get(id) ?? variableName(id),
    required: uses.some(use => use.id === id && use.required),
  }));
  if (!takesMicroscannerArgument(stages)) return mounts;
  const token = {
    id: MICROSCANNER_ARG,
    way: 'argument' as const,
    variable: MICROSCANNER_ARG,
    required: true,
  };
  return [...mounts, token];
}

/** The environment variable that people would give a secret of this id: `npm-token` → `NPM_TOKEN`. */
export function variableName(id: string): string {
  const name = id
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return /^[A-Z]/.test(name) ? name : `SECRET_${name}`;
}

/** All variables that carry secrets, once each, in the order of their first use. */
export function secretVariables(process: QualityProcess): readonly string[] {
  const all = [...process.stages, process.release, ...process.people];
  return [...new Set(all.flatMap(stage => stage.secrets.map(secret => secret.variable)))];
}

/** The arguments by which a build takes its secrets and ssh keys from the environment. */
export function secretArguments({
  secrets,
  ssh,
}: Pick<ProcessStage, 'secrets' | 'ssh'>): readonly string[] {
  return [
    ...secrets.flatMap(({id, way, variable}) =>
      way === 'mount' ? ['--secret', `id=${id},env=${variable}`] : ['--build-arg', id],
    ),
    ...ssh.flatMap(id => ['--ssh', id]),
  ];
}

/** The name that an image gets from where its Dockerfile lies: the context's folder, else the repository's. */
export function imageName(process: {readonly context: string}, repository: string): string {
  const folder = posix.basename(process.context);
  const name = (folder === '' || folder === '.' ? repository : folder).toLowerCase();
  return name.replace(/[^a-z0-9._-]+/g, '-').replace(/^[._-]+|[._-]+$/g, '') || 'app';
}
