import type {ContextUse} from '../plan/context-paths.js';

/** A process to start. */
export interface ProcessRequest {
  readonly argv: readonly string[];
  /** Added to the environment of our own process. */
  readonly env?: ReadonlyMap<string, string>;
  /** Written to its standard input, which is empty otherwise. */
  readonly stdin?: string;
  /** Called with each chunk as it comes. */
  readonly onStdout?: (chunk: Uint8Array) => void;
  readonly onStderr?: (chunk: Uint8Array) => void;
  /** Ends the process: SIGTERM first, SIGKILL after a grace period; with all its children. */
  readonly signal?: AbortSignal;
}

export interface ProcessResult {
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal?: string;
}

/** A build context to serve; paths as docker gets them. */
export interface ContextRequest {
  readonly directory: string;
  readonly dockerfile: string;
  readonly use: ContextUse;
}

/** Build contexts that the engine can fetch. */
export interface ContextServer {
  /** In the order of the requests. */
  readonly urls: readonly string[];
  /** Whether anyone has asked for one of them yet. */
  readonly wasAsked: () => boolean;
  readonly close: () => void;
}

/** What is known of the engine that builds run on, without asking it. */
export interface EnginePorts {
  /** What stands for `docker buildx`: the plugin's own program where it is known, which starts in half the time. */
  readonly buildx: () => Promise<readonly string[]>;
  /** Whether the builder of that name ('' for the current one) is dockerd itself, listening on this machine. */
  readonly isLocal: (builder: string) => boolean;
  readonly isSet: (variable: string) => boolean;
  readonly serveContexts: (requests: readonly ContextRequest[]) => Promise<ContextServer>;
  /** For tests and measurements: the engine to use whatever the plan says. */
  readonly wanted?: 'bake' | 'clients';
}

/** What run/ needs of the world. */
export interface RunPorts {
  /**
   * Runs a process to its end.
   *
   * @throws ToolError when it cannot be started.
   */
  readonly runProcess: (request: ProcessRequest) => Promise<ProcessResult>;
  /**
   * Makes sure that the tool is there: on PATH, cached or downloaded.
   *
   * @returns the path to start it by
   * @throws ToolError when it cannot be had
   */
  readonly findTool: (name: string) => Promise<string>;
  readonly engine?: EnginePorts;
  /** Milliseconds on a clock that never jumps. */
  readonly now: () => number;
  /** A name for a temporary image that no other run uses. */
  readonly temporaryImage: (stepId: string) => string;
  /** Whether a name was made by `temporaryImage` of a run on this machine that has ended without removing it. */
  readonly isAbandoned?: (image: string) => boolean;
}
