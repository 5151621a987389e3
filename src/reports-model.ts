import type {Diagnostic} from './model.js';

/** The words for files that are taken out of stages, and for what they say. */

/** How files come out of a stage after it has run. */
export interface ReportTaking {
  /** Paths and globs in the container. */
  readonly patterns: readonly string[];
  /** Those among them that name this very stage, so that it is worth a word when no file fits. */
  readonly expected: readonly string[];
  /** Builds the derived Dockerfile and writes a tar to stdout. */
  readonly argv: readonly string[];
}

/** A file that was taken out of a stage. */
export interface ReportFile {
  /** Where it lies: relative to the working directory, '/'-separated. */
  readonly path: string;
  /** Where it lay in the container. */
  readonly origin: string;
  readonly bytes: number;
  /** JUnit, SARIF, …, when it was recognised and read. */
  readonly format?: string;
}

export interface StepReports {
  /**
   * `stage`: the files are those that the stage left. `second-run`: its failed instruction was run once more for them.
   * `none`: there are none.
   */
  readonly way: 'stage' | 'second-run' | 'none';
  readonly files: readonly ReportFile[];
  /** What could not be taken or read, a plain sentence each. */
  readonly notes: readonly string[];
  readonly durationMs: number;
  readonly tests: readonly TestCase[];
  readonly coverage: readonly FileCoverage[];
  /** Findings that the log does not have. They decide nothing. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings of the log without a line of their own, which these have on one. */
  readonly replaced: readonly Diagnostic[];
}

/** One test of a test report. */
export interface TestCase {
  /** Class, file or suite that it belongs to; '' when the report does not say. */
  readonly suite: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped';
  readonly durationMs?: number;
}

/** Which lines of a file the tests ran. */
export interface FileCoverage {
  /** Relative to the repository root; absent for a file that is not the repository's. */
  readonly path?: string;
  /** As the report names it. */
  readonly file: string;
  /** Line → whether it was run. */
  readonly lines: ReadonlyMap<number, boolean>;
}
