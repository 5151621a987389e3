import type {RunPorts} from '../io/ports.js';
import {createProgressReader, type BuildProgress, type ProgressReader} from './rawjson.js';
import type {Redact} from './redact.js';

export interface ClientRequest {
  /** `docker buildx …`; the plugin itself is started where it is known. */
  readonly argv: readonly string[];
  readonly stdin?: string;
  readonly env: ReadonlyMap<string, string>;
  /** Whether an image comes out of it. */
  readonly isExport: boolean;
  readonly signal: AbortSignal;
  readonly onVertex: (name: string, owner: string | undefined) => void;
  /** Names of the targets, when it is a bake. */
  readonly targets?: ReadonlySet<string>;
}

/**
 * buildx starts git seven times for each target to say in an image's provenance where it comes from: needless where there is no image.
 * https://docs.docker.com/build/building/variables/#buildx_git_info
 */
const WITHOUT_GIT = ['BUILDX_GIT_INFO', '0'] as const;

/** A process that builds, and what it has told so far. */
export interface BuildClient {
  readonly reader: ProgressReader;
  readonly ended: Promise<BuildProgress & {readonly exitCode: number | null}>;
}

/** What clients are started with. */
export interface ClientPorts {
  readonly ports: RunPorts;
  readonly redact: Redact;
  readonly secrets: ReadonlyMap<string, string>;
}

/** Starts one client of the engine; `ended` throws ToolError when it cannot be started. */
export function startClient(request: ClientRequest, ports: RunPorts): BuildClient {
  const reader = createProgressReader({onVertex: request.onVertex}, request.targets);
  const run = async () => {
    const {exitCode} = await ports.runProcess({
      argv: await resolveArgv(request.argv, ports),
      env: clientEnvironment(request.env, request.isExport),
      signal: request.signal,
      ...(request.stdin === undefined ? {} : {stdin: request.stdin}),
      onStderr: reader.write,
    });
    return {...reader.finish(), exitCode};
  };
  return {reader, ended: run()};
}

/** The environment of a client. @param isExport whether an image comes out of it */
export const clientEnvironment = (
  env: ReadonlyMap<string, string>,
  isExport: boolean,
): ReadonlyMap<string, string> => (isExport ? env : new Map([...env, WITHOUT_GIT]));

/** Puts the paths of tools into an argv. @throws ToolError when one cannot be had */
export async function resolveArgv(
  argv: readonly string[],
  ports: RunPorts,
): Promise<readonly string[]> {
  const [tool = '', plugin, ...args] = argv;
  if (ports.engine !== undefined && tool === 'docker' && plugin === 'buildx') {
    return [...(await ports.engine.buildx()), ...args];
  }
  return [await ports.findTool(tool), ...argv.slice(1)];
}

/** The variables that carry the secrets of these names. */
export function secretsOf(
  names: readonly string[],
  secrets: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap(name => {
      const value = secrets.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
