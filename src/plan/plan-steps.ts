import {posix} from 'node:path';
import type {Diagnostic, Dockerfile, Plan, PlanStep, PlannedFile, Stage} from '../model.js';
import {InputError} from '../errors.js';
import type {Inputs} from '../parse/inputs/inputs.js';
import {forgottenStages} from '../parse/stages/stage-graph.js';
import {defaultStage, findStage, reachableStages} from '../parse/stages/stages.js';
import {didYouMean} from '../parse/suggest.js';
import {callCommand, buildCommand} from './build-command.js';
import {wantsImage} from './find-sources.js';
import {IMAGE_FILE_OUTPUT, IMAGE_FILE_PLACEHOLDER, IMAGE_PLACEHOLDER} from './image-name.js';
import {matchesName} from './name-pattern.js';
import {chooseStages} from './quality-stages.js';
import {didYouMeanWord} from './quality-words.js';
import {reportCommand} from './report-command.js';
import {patternsOf, refuseUnchosen} from './report-stages.js';
import {warnOfTokenArguments} from './secret-warnings.js';
import {planSecrets, unusedSecrets, type SecretFacts} from './secrets.js';

/** A Dockerfile that was read, with what was found around it. All paths are relative to the repository root. */
export interface SourceFile {
  readonly dockerfile: Dockerfile;
  readonly context: string;
  readonly structureTests: readonly string[];
  readonly hadolintConfig?: string;
}

export interface PlanFacts extends SecretFacts {
  /** The directory that the tools run in, relative to the repository root; '.' for the root itself. */
  readonly workingDirectory: string;
  /** Builds run elsewhere and there is no engine here: an image cannot be loaded. */
  readonly withoutEngine?: boolean;
}

/**
 * Lists everything to run, each step's argv as data.
 *
 * @throws InputError when an input names a stage that does not exist.
 */
export function planSteps(sources: readonly SourceFile[], inputs: Inputs, facts: PlanFacts): Plan {
  const choices = chooseStages(
    sources.map(source => source.dockerfile),
    inputs,
  );
  const files = sources.map(({dockerfile, context}, i) => ({
    dockerfile,
    context,
    choices: choices[i] ?? [],
  }));
  refuseUnchosen(
    inputs.reports,
    files.flatMap(({dockerfile, choices: own}) =>
      own
        .filter(({chosen}) => chosen)
        .flatMap(({stage: {name}}) => (name === undefined ? [] : [{file: dockerfile.path, name}])),
    ),
  );
  const steps = files.flatMap((file, i) => {
    const source = sources[i];
    return source === undefined ? [] : planFile(file, source, inputs, facts, sources.length > 1);
  });
  return {files, steps, diagnostics: noteworthy(files, inputs)};
}

function planFile(
  {dockerfile, context, choices}: PlannedFile,
  source: SourceFile,
  inputs: Inputs,
  facts: PlanFacts,
  several: boolean,
): readonly PlanStep[] {
  const {path} = dockerfile;
  const id = (name: string) => (several ? `${path}:${name}` : name);
  const local = (target: string) => relativePath(facts.workingDirectory, target);
  const paths = {file: local(path), context: isRemote(context) ? context : local(context)};
  const common = {file: path, needs: [], secretEnv: [], allowFailure: false};
  const build = (stage: Stage, output: readonly string[], fresh: readonly string[]) => {
    const secrets = planSecrets(neededStages(dockerfile, stage), inputs, facts);
    const target = stage.name?.toLowerCase();
    const kept = gainsByCache(dockerfile, stage, [...inputs.noCacheFilters, ...fresh]);
    const argv = buildCommand(kept ? inputs : {...inputs, cacheTo: []}, {
      ...paths,
      ...(target === undefined ? {} : {target}),
      fresh,
      secrets: secrets.argv,
      output,
    });
    return {
      argv,
      secretEnv: secrets.env,
      ...(target === undefined ? {} : {target}),
      ...(secrets.skip === undefined ? {} : {skip: secrets.skip}),
    };
  };
  const takeReports = (stage: Stage): Pick<PlanStep, 'reports'> => {
    const asked = patternsOf(inputs.reports, {file: path, name: stage.name ?? ''});
    if (asked.patterns.length === 0) return {};
    const {argv: secrets} = planSecrets(neededStages(dockerfile, stage), inputs, facts);
    const target = stage.name?.toLowerCase() ?? '';
    const argv = reportCommand(inputs, {context: paths.context, target, secrets});
    return {reports: {...asked, argv}};
  };
  const steps: PlanStep[] = choices
    .filter(choice => choice.chosen)
    .map(({stage, fresh}) => {
      const name = stage.name ?? '';
      return {
        ...common,
        ...build(stage, ['--output', 'type=cacheonly'], fresh ? [name] : []),
        ...takeReports(stage),
        id: id(name.toLowerCase()),
        kind: 'stage',
        name,
        location: {path, startLine: stage.from.startLine, endLine: stage.from.endLine},
        allowFailure: inputs.allowFailure.some(pattern => matchesName(pattern, name)),
      };
    });
  const top = {path, startLine: 1, endLine: 1};
  if (inputs.hadolint) {
    const argv = hadolintCommand(inputs, paths.file, source.hadolintConfig, local);
    steps.push({
      ...common,
      id: id('hadolint'),
      kind: 'hadolint',
      name: 'hadolint',
      location: top,
      argv,
    });
  }
  if (inputs.buildChecks) {
    const argv = callCommand('check', inputs, paths);
    steps.push({
      ...common,
      id: id('build-checks'),
      kind: 'build-checks',
      name: 'build checks',
      location: top,
      argv,
    });
  }
  if (wantsImage(source, inputs)) {
    const stage = imageStage(dockerfile, inputs.imageTarget);
    const tags = [IMAGE_PLACEHOLDER, inputs.tag].filter(tag => tag !== '');
    const output = isImageFile(inputs, facts)
      ? ['--output', IMAGE_FILE_OUTPUT]
      : ['--load', ...tags.flatMap(tag => ['--tag', tag])];
    const {startLine, endLine} = stage.from;
    steps.push({
      ...common,
      ...build(stage, output, []),
      id: id('image'),
      kind: 'image',
      name: stage.name ?? 'image',
      location: {path, startLine, endLine},
    });
  }
  for (const config of source.structureTests) {
    steps.push({
      ...common,
      id: id(`structure-test:${config}`),
      kind: 'structure-test',
      name: config,
      location: {path: config, startLine: 1, endLine: 1},
      argv: structureTestCommand(local(config), inputs.platform, isImageFile(inputs, facts)),
      needs: [id('image')],
    });
  }
  return steps;
}

/** A tag is asked of an engine, which then has to be there. */
const isImageFile = ({tag}: Inputs, {withoutEngine = false}: PlanFacts): boolean =>
  withoutEngine && tag === '';

const structureTestCommand = (
  config: string,
  platform: string,
  isFile: boolean,
): readonly string[] => [
  'container-structure-test',
  'test',
  ...(isFile
    ? ['--driver', 'tar', '--image', IMAGE_FILE_PLACEHOLDER]
    : ['--image', IMAGE_PLACEHOLDER]),
  '--config',
  config,
  '--output',
  'json',
  ...(platform === '' ? [] : ['--platform', platform]),
];

function hadolintCommand(
  inputs: Inputs,
  file: string,
  config: string | undefined,
  local: (path: string) => string,
): readonly string[] {
  const threshold = inputs.hadolintFailureThreshold;
  return [
    'hadolint',
    '--format',
    'json',
    ...(config === undefined ? [] : ['--config', local(config)]),
    ...inputs.hadolintIgnore.flatMap(rule => ['--ignore', rule]),
    ...hadolintThreshold(threshold),
    file,
  ];
}

/** hadolint takes its own `none` for the lowest severity of all, at which everything fails. */
export const hadolintThreshold = (threshold: string): readonly string[] =>
  threshold === '' ? [] : threshold === 'none' ? ['--no-fail'] : ['--failure-threshold', threshold];

function imageStage(dockerfile: Dockerfile, target: string): Stage {
  if (target === '') return defaultStage(dockerfile);
  const stage = findStage(dockerfile, target);
  if (stage !== undefined) return stage;
  const names = dockerfile.stages.flatMap(other => other.name ?? []);
  throw new InputError(
    `Input "image-target" names "${target}"${didYouMean(target, names)}; stages of ${dockerfile.path} are ${names.join(', ')}.`,
  );
}

/** Whether another run could find anything of the build in a cache: something is run in a stage that is not run again each time. */
function gainsByCache(dockerfile: Dockerfile, stage: Stage, rerun: readonly string[]): boolean {
  const names = new Set(rerun.map(name => name.toLowerCase()));
  return neededStages(dockerfile, stage).some(
    ({name, instructions}) =>
      !names.has(name?.toLowerCase() ?? '') && instructions.some(({keyword}) => keyword === 'RUN'),
  );
}

/** The stage with all it needs. */
export function neededStages(dockerfile: Dockerfile, stage: Stage): readonly Stage[] {
  const reachable = reachableStages(dockerfile, stage.index);
  return dockerfile.stages.filter(other => reachable.has(other.index));
}

function noteworthy(files: readonly PlannedFile[], inputs: Inputs): readonly Diagnostic[] {
  const warn = (path: string, message: string): Diagnostic => ({
    path,
    startLine: 1,
    endLine: 1,
    severity: 'warning',
    source: 'quality-stages',
    message,
  });
  const without = files
    // A job of a matrix for a linter leaves them all out on purpose.
    .filter(file => !inputs.stages.includes('!*') && !file.choices.some(({chosen}) => chosen))
    .map(({dockerfile}) => warn(dockerfile.path, noQualityStage(dockerfile)));
  const unread = files
    .filter(({dockerfile}) => (dockerfile.encoding ?? 'utf-8') !== 'utf-8')
    .map(({dockerfile}) =>
      warn(
        dockerfile.path,
        `This Dockerfile is written in ${dockerfile.encoding ?? ''}, which BuildKit cannot read. Save it as UTF-8.`,
      ),
    );
  const first = files[0]?.dockerfile.path ?? 'Dockerfile';
  const unused = unusedSecrets(
    files.map(file => file.dockerfile),
    inputs,
  ).map(secret => warn(first, `The secret "${secret}" is given, but no stage mounts it.`));
  return [...without, ...unread, ...unused, ...warnOfTokenArguments(files, inputs)];
}

/** Says what to do, with the stages that are most likely meant: those that nothing builds. */
function noQualityStage(dockerfile: Dockerfile): string {
  const names = forgottenStages(dockerfile, [dockerfile.stages.length - 1]).map(
    ({name}) => `${name}${didYouMeanWord(name)}`,
  );
  const hint =
    names.length === 0
      ? 'Name one so, or set the input "stages"'
      : `Rename one, or set the input "stages"; "docker build" never builds ${names.join(', ')}`;
  return `No stage is a quality stage: no stage that nothing builds on says so by its name (test, lint, check, security, …). ${hint}.`;
}

/** A context that docker fetches itself. */
export const isRemote = (context: string): boolean =>
  /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/|docker-image:\/\/|oci-layout:\/\/|-$)/.test(context);

/** The argv that makes BuildKit list a planned file's targets. */
export function targetsCommand(
  {dockerfile, context}: Pick<PlannedFile, 'dockerfile' | 'context'>,
  inputs: Inputs,
  workingDirectory: string,
): readonly string[] {
  return callCommand('targets', inputs, {
    file: relativePath(workingDirectory, dockerfile.path),
    context: isRemote(context) ? context : relativePath(workingDirectory, context),
  });
}

function relativePath(from: string, to: string): string {
  const path = posix.relative(from, to);
  // A leading dash would be read as an option.
  return path === '' ? '.' : path.startsWith('-') ? `./${path}` : path;
}
