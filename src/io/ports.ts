/** A process to start. */
export interface ProcessRequest {
  readonly argv: readonly string[];
  /** Added to the environment of our own process. */
  readonly env?: ReadonlyMap<string, string>;
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
  /** Milliseconds on a clock that never jumps. */
  readonly now: () => number;
  /** A name for a temporary image that no other run uses. */
  readonly temporaryImage: (stepId: string) => string;
}
