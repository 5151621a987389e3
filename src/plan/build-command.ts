import type {Inputs} from '../parse/inputs/inputs.js';

/** What one build is about, beside the inputs that all builds share. */
export interface BuildRequest {
  /** Paths as docker gets them: relative to the directory it runs in. */
  readonly file: string;
  readonly context: string;
  /** Lower-case stage name; absent for the default stage of a Dockerfile whose last stage has none. */
  readonly target?: string;
  /** Stages that run again even when cached. */
  readonly fresh: readonly string[];
  /** Arguments such as `--secret id=npm,env=NPM_TOKEN` and `--build-arg MICROSCANNER`. */
  readonly secrets: readonly string[];
  /** What comes out: `--output type=cacheonly`, or `--load` with tags. */
  readonly output: readonly string[];
}

type BuildInputs = Pick<
  Inputs,
  | 'buildArgs'
  | 'buildContexts'
  | 'builder'
  | 'platform'
  | 'cacheFrom'
  | 'cacheTo'
  | 'noCache'
  | 'noCacheFilters'
  | 'pull'
  | 'network'
  | 'addHosts'
  | 'allow'
  | 'ssh'
  | 'labels'
>;

/** The argv of one `docker buildx build`, for a reader of `--progress=rawjson`. */
export function buildCommand(inputs: BuildInputs, request: BuildRequest): readonly string[] {
  const scope = (text: string) => text.replaceAll('{stage}', request.target ?? 'default');
  const each = (flag: string, values: Iterable<string>) => [...values].flatMap(v => [flag, v]);
  const one = (flag: string, value: string) => (value === '' ? [] : [flag, value]);
  const filters = [
    ...new Set([...inputs.noCacheFilters, ...request.fresh].map(f => f.toLowerCase())),
  ];
  return [
    'docker',
    'buildx',
    'build',
    ...one('--target', request.target ?? ''),
    '--progress=rawjson',
    ...request.output,
    ...one('--builder', inputs.builder),
    ...one('--platform', inputs.platform),
    ...each('--build-arg', namedValues(inputs.buildArgs)),
    ...each('--build-context', namedValues(inputs.buildContexts)),
    ...each('--cache-from', inputs.cacheFrom.map(scope)),
    ...each('--cache-to', inputs.cacheTo.map(scope)),
    ...(inputs.noCache ? ['--no-cache'] : []),
    ...each('--no-cache-filter', filters),
    ...(inputs.pull ? ['--pull'] : []),
    ...one('--network', inputs.network),
    ...each('--add-host', inputs.addHosts),
    ...each('--allow', inputs.allow),
    ...each('--ssh', inputs.ssh),
    ...each('--label', inputs.labels),
    ...request.secrets,
    '--file',
    request.file,
    request.context,
  ];
}

/** The argv of a question to BuildKit about a Dockerfile (`check`, `targets`), whose JSON comes on stdout. */
export function callCommand(
  call: 'check' | 'targets',
  inputs: Pick<Inputs, 'buildArgs' | 'buildContexts' | 'builder' | 'platform'>,
  request: Pick<BuildRequest, 'file' | 'context'>,
): readonly string[] {
  const one = (flag: string, value: string) => (value === '' ? [] : [flag, value]);
  return [
    'docker',
    'buildx',
    'build',
    `--call=${call},format=json`,
    ...one('--builder', inputs.builder),
    ...one('--platform', inputs.platform),
    ...[...namedValues(inputs.buildArgs)].flatMap(value => ['--build-arg', value]),
    ...[...namedValues(inputs.buildContexts)].flatMap(value => ['--build-context', value]),
    '--file',
    request.file,
    request.context,
  ];
}

const namedValues = (values: ReadonlyMap<string, string | undefined>) =>
  [...values].map(([name, value]) => (value === undefined ? name : `${name}=${value}`));
