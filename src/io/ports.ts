import type {ContextUse} from '../plan/context-paths.js';

/** A process to start. */
export interface ProcessRequest {
  readonly argv: readonly string[];
  /** Added to the environment of our own process. */
  readonly env?: ReadonlyMap<string, string>;
  /** Written to its standard input, which is empty otherwise. A process does not keep ours from ending before a promised text is there. */
  readonly stdin?: string | Promise<string>;
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
  /** Whether builds run on a builder beside the engine, and no engine is here to have their images, as far as files tell. */
  readonly isMissing: (builder: string) => boolean;
  readonly isSet: (variable: string) => boolean;
  /** Options of `bake` that let targets go on when another fails, as far as this buildx is known to have them. */
  readonly bakeOptions: () => readonly string[];
  /** Asks buildx for such options, for the runs to come. */
  readonly learnBakeOptions: (signal: AbortSignal) => Promise<void>;
  readonly serveContexts: (requests: readonly ContextRequest[]) => Promise<ContextServer>;
  /** For tests and measurements: the engine to use whatever the plan says. */
  readonly wanted?: EngineName;
}

/** How builds are run (docs/decisions/0004): by one bake, on a context that we serve or on the folder, or by a client each. */
export const ENGINES = ['served', 'folder', 'clients'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What run/ needs of the world. */
export interface RunPorts {
  /**
   * Runs a process to its end.
   *
   * @throws ToolError when it cannot be started.
   */
  readonly runProcess: (request: ProcessRequest) => Promise<ProcessResult>;
  /** Starts a process that will most likely be asked for with this argv and environment. Never throws. */
  readonly startEarly?: (request: Pick<ProcessRequest, 'argv' | 'env'>) => void;
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
  /** A path for the file of an image, without `.tar`, in a folder of its own; and what removes it. */
  readonly temporaryImageFile?: () => {readonly path: string; readonly remove: () => void};
  /** Whether a name was made by `temporaryImage` of a run on this machine that has ended without removing it. */
  readonly isAbandoned?: (image: string) => boolean;
}

/** A file that is being written. */
export interface OpenFile {
  /** Where it lies: relative to the working directory, '/'-separated. */
  readonly path: string;
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => void;
  /** Takes it back. */
  readonly remove: () => void;
}

/** What taking files out of stages needs of the world, beside processes. */
export interface ReportPorts {
  /** Writes files to a temporary folder of their own. Returns its absolute path, and what removes it. */
  readonly temporaryFolder: (files: ReadonlyMap<string, string>) => {
    readonly path: string;
    readonly remove: () => void;
  };
  /** Removes what an earlier run left in the folder for reports. @throws Error when it cannot */
  readonly clearReports: () => void;
  /**
   * Creates a file that `publishReports` puts into the folder for reports.
   *
   * @param path below that folder, '/'-separated
   * @throws Error when it cannot be written, or would not be below the folder
   */
  readonly createReport: (path: string) => OpenFile;
  /** Puts all files where they belong. @throws Error when one cannot be, or a link on the way would lead elsewhere */
  readonly publishReports: () => void;
  /** A word that no other run uses. */
  readonly newMark: () => string;
}
