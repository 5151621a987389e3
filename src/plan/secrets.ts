import type {Dockerfile, Stage} from '../model.js';
import type {Inputs} from '../parse/inputs/inputs.js';

/** Names of a secret mount or build argument that take the MicroScanner token. */
const MICROSCANNER_IDS = ['microscanner', 'microscanner-token', 'microscanner_token'];
/** The build argument by which old Dockerfiles take the token. */
export const MICROSCANNER_ARG = 'MICROSCANNER';

export interface SecretFacts {
  /** Names of environment variables that are set and not empty. */
  readonly environment: ReadonlySet<string>;
  /** A pull request from a fork or of Dependabot: it has no secrets. */
  readonly withoutSecrets: boolean;
}

/** What a build gets of the secrets, or why it cannot run. */
export interface StageSecrets {
  readonly argv: readonly string[];
  /** Environment variables of the docker process that carry the values. */
  readonly env: readonly string[];
  readonly skip?: {readonly outcome: 'skipped' | 'failure'; readonly reason: string};
}

/** The variable that carries a secret given as `ID=value`; two ids never share one. */
export const secretVariable = (id: string): string =>
  `QUALITY_STAGES_SECRET_${id.replace(/[^A-Za-z0-9_]/g, c => `_${c.charCodeAt(0).toString(16)}_`)}`;

/**
 * Chooses the secrets that a build of `stages` (a target with all it needs) consumes. Values travel in the environment of
 * the docker process, never in its arguments. An unset variable would reach BuildKit as an empty secret that passes
 * `required=true` (formats.md §1.9), so what is missing is found here.
 */
export function planSecrets(
  stages: readonly Stage[],
  inputs: Pick<
    Inputs,
    'secrets' | 'secretEnvs' | 'secretFiles' | 'microscannerToken' | 'buildArgs'
  >,
  facts: SecretFacts,
): StageSecrets {
  const argv: string[] = [];
  const env: string[] = [];
  let skip: StageSecrets['skip'];
  const missing = (what: string, how: string) => {
    skip ??= facts.withoutSecrets
      ? {outcome: 'skipped', reason: `no secret: ${what}; pull requests from forks have none`}
      : {outcome: 'failure', reason: `no secret: ${what}; ${how}`};
  };
  const uses = stages.flatMap(stage => stage.consumes.secrets);
  for (const id of new Set(uses.map(use => use.id))) {
    const source = secretSource(id, inputs);
    if (
      source === undefined ||
      (source.variable !== undefined && !facts.environment.has(source.variable))
    ) {
      const use = uses.find(other => other.id === id && other.required);
      if (use === undefined) continue;
      if (MICROSCANNER_IDS.includes(id) && inputs.microscannerToken === undefined) {
        skip ??= {
          outcome: 'skipped',
          reason: `no token: it mounts the secret "${id}" and microscanner-token is not given`,
        };
      } else if (source?.variable !== undefined) {
        missing(`"${id}" comes from the variable ${source.variable}, which is not set`, 'set it');
      } else {
        missing(`it mounts "${id}"`, `give it by secrets, secret-envs or secret-files`);
      }
      continue;
    }
    argv.push('--secret', source.argument);
    if (source.variable !== undefined) env.push(source.variable);
  }
  if (takesMicroscannerArgument(stages) && !inputs.buildArgs.has(MICROSCANNER_ARG)) {
    if (inputs.microscannerToken === undefined) {
      skip ??= {
        outcome: 'skipped',
        reason: `no token: it declares ARG ${MICROSCANNER_ARG} and microscanner-token is not given`,
      };
    } else if (inputs.microscannerToken === '') {
      missing(
        'microscanner-token is empty',
        'give a token, or leave the input out to skip the stage',
      );
    } else {
      argv.push('--build-arg', MICROSCANNER_ARG);
      env.push(MICROSCANNER_ARG);
    }
  }
  return {argv, env, ...(skip === undefined ? {} : {skip})};
}

/** Whether one of the stages declares `ARG MICROSCANNER` without a value of its own. */
export function takesMicroscannerArgument(stages: readonly Stage[]): boolean {
  return stages.some(({consumes}) =>
    consumes.args.some(arg => arg.name === MICROSCANNER_ARG && (arg.value ?? '') === ''),
  );
}

/** Ids that were given and that no stage of any Dockerfile mounts. */
export function unusedSecrets(
  dockerfiles: readonly Dockerfile[],
  inputs: Pick<Inputs, 'secrets' | 'secretEnvs' | 'secretFiles'>,
): readonly string[] {
  const mounted = new Set(
    dockerfiles.flatMap(file =>
      file.stages.flatMap(stage => stage.consumes.secrets.map(s => s.id)),
    ),
  );
  const given = [inputs.secrets, inputs.secretEnvs, inputs.secretFiles].flatMap(m => [...m.keys()]);
  return given.filter(id => !mounted.has(id));
}

/** How a secret reaches docker: the value of `--secret`, and the variable that carries it. */
function secretSource(
  id: string,
  inputs: Pick<Inputs, 'secrets' | 'secretEnvs' | 'secretFiles' | 'microscannerToken'>,
): {readonly argument: string; readonly variable?: string} | undefined {
  const byEnv = (variable: string) => ({argument: `id=${id},env=${variable}`, variable});
  const variable = inputs.secretEnvs.get(id);
  const file = inputs.secretFiles.get(id);
  if (inputs.secrets.has(id)) return byEnv(secretVariable(id));
  if (variable !== undefined) return byEnv(variable);
  if (file !== undefined) return {argument: csvField(`id=${id}`, `src=${file}`)};
  const isToken = MICROSCANNER_IDS.includes(id) && (inputs.microscannerToken ?? '') !== '';
  return isToken ? byEnv(MICROSCANNER_ARG) : undefined;
}

/** docker reads `--secret` as a CSV line. */
const csvField = (...fields: readonly string[]) =>
  fields.map(f => (/[",\n]/.test(f) ? `"${f.replaceAll('"', '""')}"` : f)).join(',');

/** The environment that carries the values: variable → value. */
export function secretEnvironment(
  inputs: Pick<Inputs, 'secrets' | 'microscannerToken'>,
): ReadonlyMap<string, string> {
  const values = new Map([...inputs.secrets].map(([id, value]) => [secretVariable(id), value]));
  if ((inputs.microscannerToken ?? '') !== '') {
    values.set(MICROSCANNER_ARG, inputs.microscannerToken ?? '');
  }
  return values;
}
