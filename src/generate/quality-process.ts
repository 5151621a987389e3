import {posix} from 'node:path';
import type {PlannedFile, Stage} from '../model.js';
import type {Inputs} from '../parse/inputs/inputs.js';
import {defaultStage, findStage} from '../parse/stages/stages.js';
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
  /** `NAME=value`, or `NAME` for a value from the environment; every build gets them. */
  readonly buildArgs: readonly string[];
  /** `NAME=value`. */
  readonly buildContexts: readonly string[];
  readonly platform: string;
}

/** Environment variable with the private key for ssh mounts, where no agent runs. */
export const SSH_VARIABLE = 'SSH_PRIVATE_KEY';

type ProcessInputs = Pick<
  Inputs,
  | 'buildArgs'
  | 'buildContexts'
  | 'platform'
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
      ...readDescription(stage),
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
    buildContexts: [...inputs.buildContexts].map(([name, value]) => `${name}=${value}`),
    platform: inputs.platform,
  };
}

/** The comment above FROM that starts with the stage's name; unlike BuildKit's, without a look at upper and lower case. */
function readDescription({name = '', from}: Stage): Pick<ProcessStage, 'description'> {
  const start = `${name.toLowerCase()} `;
  const comment = from.comments?.find(line => line.toLowerCase().startsWith(start));
  return comment === undefined ? {} : {description: comment.slice(start.length)};
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

/** The environment variables that one build takes secrets from, once each; with its ssh key when the format has no agent. */
export const stageVariables = (
  {secrets, ssh}: Pick<ProcessStage, 'secrets' | 'ssh'>,
  withKey = true,
): readonly string[] => [
  ...new Set([
    ...secrets.map(({variable}) => variable),
    ...(withKey && ssh.length > 0 ? [SSH_VARIABLE] : []),
  ]),
];

/** Those of the quality stages and the image, once each, in the order of their first use. */
export const secretVariables = (process: QualityProcess): readonly string[] => [
  ...new Set([...process.stages, process.release].flatMap(stage => stageVariables(stage))),
];

/** What people must know about a token that comes by ARG; empty when none does. */
export function tokenNotes(process: QualityProcess): readonly string[] {
  const stages = process.stages.filter(({secrets}) => secrets.some(s => s.way === 'argument'));
  if (stages.length === 0) return [];
  const names = stages.map(({name}) => name).join(', ');
  return [
    `BuildKit writes the value of ARG ${MICROSCANNER_ARG} into the log (${names}); RUN --mount=type=secret,id=microscanner keeps it out.`,
  ];
}

/** The name that an image gets from its context's folder; `app` at the root, whose folder is called otherwise in every clone. */
export function imageName({context}: {readonly context: string}): string {
  const name = posix.basename(context).toLowerCase();
  return name.replace(/[^a-z0-9._-]+/g, '-').replace(/^[._-]+|[._-]+$/g, '') || 'app';
}
