import {closeSync, existsSync, openSync, readFileSync, readSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {findOnPath} from './find-tool.js';
import {learnBakeOptions, readBakeOptions} from './bake-options.js';
import {ENGINES, type EnginePorts, type RunPorts} from './ports.js';

/** Where docker looks for its plugins on Linux (https://github.com/docker/cli/blob/master/cli-plugins/manager/manager_unix.go). */
const PLUGIN_FOLDERS = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];
const DEFAULT_SOCKET = '/var/run/docker.sock';
const ELF = '\u007fELF';

/**
 * What can be known of the engine from files and the environment, without starting anything.
 *
 * @param findTool finds docker, when the plugin's own program is not known
 */
export function openEngine(findTool: RunPorts['findTool']): EnginePorts {
  const asked = process.env['QUALITY_STAGES_ENGINE'];
  const wanted = ENGINES.find(name => name === asked);
  let found: Promise<readonly string[]> | undefined;
  const buildx = () => (found ??= findBuildx(findTool));
  return {
    buildx,
    bakeOptions: () => readBakeOptions(knownPlugin()),
    learnBakeOptions: async signal => {
      await learnBakeOptions(await buildx(), knownPlugin(), signal);
    },
    isLocal,
    isMissing,
    isSet: name => process.env[name] !== undefined,
    serveContexts: async requests => (await import('./context-server.js')).serveContexts(requests),
    ...(wanted === undefined ? {} : {wanted}),
  };
}

/** The plugin, unless docker is a script or another program that only bears the name. */
async function findBuildx(findTool: RunPorts['findTool']): Promise<readonly string[]> {
  const docker = await findTool('docker');
  const isPlugin = process.env['DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND'] !== undefined;
  if (process.platform === 'linux' && !isPlugin && isProgram(docker)) {
    const plugin = knownPlugin();
    if (plugin !== undefined && isProgram(plugin)) return [plugin];
  }
  return [docker, 'buildx'];
}

/** The plugin's program, where docker itself would find it. */
function knownPlugin(): string | undefined {
  const {cliPluginsExtraDirs: extra} = readConfig();
  return findOnPath('docker-buildx', [
    join(configFolder(), 'cli-plugins'),
    ...(Array.isArray(extra) ? extra.filter(entry => typeof entry === 'string') : []),
    ...PLUGIN_FOLDERS,
  ]);
}

function isProgram(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const start = Buffer.alloc(ELF.length);
    readSync(file, start, 0, ELF.length, 0);
    closeSync(file);
    return start.toString('latin1') === ELF;
  } catch {
    return false;
  }
}

/**
 * Whether builds run in a dockerd on this machine, as far as files tell: the default builder of the default context, at a
 * local socket. Only a request of the engine's proves that it reaches us, so that is watched as well.
 */
function isLocal(builder: string): boolean {
  return (
    process.platform === 'linux' &&
    isProgram(findOnPath('docker') ?? '') &&
    engineSocket() !== undefined &&
    isOwnBuilder(builder)
  );
}

/** Whether builds go to a builder of another driver, and nothing is where docker would look for an engine on this machine. */
function isMissing(builder: string): boolean {
  const socket = engineSocket();
  const isUnix = process.platform !== 'win32';
  return (
    isUnix && !isOwnBuilder(builder) && socket?.startsWith('/') === true && !existsSync(socket)
  );
}

/** Path of the local socket that docker would use; undefined where it would use something else. */
function engineSocket(): string | undefined {
  const {env} = process;
  const host = env['DOCKER_HOST'] ?? '';
  if (host !== '') return host.startsWith('unix://') ? host.slice('unix://'.length) : undefined;
  const context = env['DOCKER_CONTEXT'] ?? readConfig()['currentContext'] ?? 'default';
  return context === '' || context === 'default' ? DEFAULT_SOCKET : undefined;
}

/** Whether the builder of that name ('' for the current one) is the engine itself. */
function isOwnBuilder(builder: string): boolean {
  const {env} = process;
  const current = builder || (env['BUILDX_BUILDER'] ?? '');
  const named = current || currentBuilder(env['DOCKER_HOST'] ?? '');
  return named === '' || named === 'default';
}

/** What `docker buildx use` chose, for all endpoints or for this one. */
function currentBuilder(host: string): string {
  const folder = process.env['BUILDX_CONFIG'] ?? join(configFolder(), 'buildx');
  const {Key: key, Name: name, Global: isGlobal} = readJson(join(folder, 'current'));
  const endpoint = host || `unix://${DEFAULT_SOCKET}`;
  return typeof name === 'string' && (isGlobal === true || key === endpoint || key === 'default')
    ? name
    : '';
}

const configFolder = (): string => process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker');

const readConfig = (): Record<string, unknown> => readJson(join(configFolder(), 'config.json'));

function readJson(path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
