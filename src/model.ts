/**
 * The words of the pipeline. Lines and columns are 1-based; both ends of a range are inclusive.
 * Paths are relative to the repository root and '/'-separated unless a comment says otherwise.
 */

import type {ReportTaking, StepReports} from './reports-model.js';

/** Lines of one file of the repository. */
export interface Location {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
}

export type Severity = 'error' | 'warning' | 'info';
export type Outcome = 'success' | 'failure' | 'cancelled' | 'skipped';
export type Conclusion = 'success' | 'failure' | 'neutral';

/** One finding, as every tool's output becomes and every report is made from. */
export interface Diagnostic extends Location {
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly severity: Severity;
  /** The tool that found it: pytest, hadolint, buildkit, "docker build", … */
  readonly source: string;
  /** The rule or exception, when the tool names one. */
  readonly code?: string;
  readonly message: string;
  /** Id of the step that found it. */
  readonly step?: string;
  /** The stage's name as written; several are joined by ", " when one shared instruction sank them. */
  readonly stage?: string;
  /** Documentation of the rule. */
  readonly url?: string;
}

// --- Dockerfile -----------------------------------------------------------------------------

/** `--name=value` behind an instruction's keyword; value is '' for a bare `--name`. */
export interface Flag {
  readonly name: string;
  readonly value: string;
}

/** A here-document of RUN, COPY or ADD. */
export interface Heredoc {
  readonly name: string;
  /** Content with leading tabs removed when it was written `<<-`. Variables are not expanded. */
  readonly content: string;
  /** False when the delimiter was quoted. */
  readonly expand: boolean;
  /** First line of the content (the line after the instruction's own lines). */
  readonly startLine: number;
  /** Line of the closing delimiter. */
  readonly endLine: number;
  readonly fileDescriptor: number;
}

/** One instruction with everything it spans: continuation lines and here-documents included. */
export interface Instruction {
  /** Upper case: RUN, COPY, ONBUILD, … */
  readonly keyword: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly flags: readonly Flag[];
  /** What follows keyword and flags: lines joined, comments inside continuations removed, variables as written. */
  readonly text: string;
  /** The words of the exec (JSON) form, when it is one. */
  readonly json?: readonly string[];
  readonly heredocs: readonly Heredoc[];
  /** The instruction behind ONBUILD; its lines are those of the ONBUILD. */
  readonly trigger?: Instruction;
  /** The comment lines above it without their `#`, when there are any. */
  readonly comments?: readonly string[];
}

export interface SecretUse {
  readonly id: string;
  readonly required: boolean;
  /** Line of the RUN that mounts it. */
  readonly line: number;
}

/** What a stage's own instructions take from outside. */
export interface Consumption {
  /** Build arguments that are declared by ARG in the stage, with their default, if any. */
  readonly args: readonly {readonly name: string; readonly value?: string; readonly line: number}[];
  readonly secrets: readonly SecretUse[];
  readonly ssh: readonly {readonly id: string; readonly required: boolean; readonly line: number}[];
  /** Ids of cache mounts. */
  readonly caches: readonly string[];
  /** Images or named contexts that COPY --from or RUN --mount=from= names and that are no stage. */
  readonly images: readonly string[];
}

/** One `FROM …` section. */
export interface Stage {
  /** As written; absent when the stage has none. BuildKit compares names without case. */
  readonly name?: string;
  /** 0-based, as BuildKit's numeric references. */
  readonly index: number;
  /** What FROM names, variables expanded: an image or an earlier stage. */
  readonly base: string;
  /** Index of the stage that `base` is, when it is one. */
  readonly baseStage?: number;
  readonly platform?: string;
  /** The named context (`--build-context`) that stands in for this stage: none of its instructions runs. */
  readonly replacedBy?: string;
  /** The doc comment: the comment directly above FROM whose first word is the stage's name. */
  readonly description?: string;
  /** FROM to the stage's last line. */
  readonly location: Location;
  readonly from: Instruction;
  /** All after FROM, in order. */
  readonly instructions: readonly Instruction[];
  /** Indexes of the stages it builds on or copies or mounts from, ascending, without doubles. */
  readonly needs: readonly number[];
  readonly consumes: Consumption;
}

export interface Directives {
  readonly syntax?: string;
  readonly escape: '\\' | '`';
  readonly check?: string;
}

export interface Dockerfile {
  readonly path: string;
  /** Decoded text, line ends as in the file. */
  readonly text: string;
  readonly directives: Directives;
  /** How the file's bytes were written; BuildKit itself reads UTF-8 only. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** ARG instructions before the first FROM. */
  readonly globalArgs: readonly Instruction[];
  /** Values of the global and platform arguments that FROM was expanded with. */
  readonly globals?: ReadonlyMap<string, string>;
  /** The build arguments that it was read with. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly stages: readonly Stage[];
}

// --- Plan -----------------------------------------------------------------------------------

export type StepKind = 'stage' | 'hadolint' | 'build-checks' | 'image' | 'structure-test';

/** One thing to run. */
export interface PlanStep {
  readonly id: string;
  readonly kind: StepKind;
  /** For people: the stage's name as written, the tool, the config's path. */
  readonly name: string;
  /** The Dockerfile it belongs to. */
  readonly file: string;
  /** The stage's FROM line, the Dockerfile's first line, or the structure test's config. */
  readonly location: Location;
  /** Program and arguments; `argv[0]` is the tool's name, resolved by io/. Secrets only by reference. */
  readonly argv: readonly string[];
  /** Names of environment variables that carry secrets or build arguments for this step only. */
  readonly secretEnv: readonly string[];
  /** Ids of the steps it waits for. */
  readonly needs: readonly string[];
  /** Lower-case target name of a build. */
  readonly target?: string;
  /** Set when the step will not run: why, in words. */
  readonly skip?: {readonly outcome: 'skipped' | 'failure'; readonly reason: string};
  /** Its failure only warns. */
  readonly allowFailure: boolean;
  /** Of a stage that files are asked of. */
  readonly reports?: ReportTaking;
}

/** Whether a step is a build of its own: of a stage, or of the image. */
export const isBuild = ({kind}: Pick<PlanStep, 'kind'>): boolean =>
  kind === 'stage' || kind === 'image';

/** A Dockerfile with what was decided about it. */
export interface PlannedFile {
  readonly dockerfile: Dockerfile;
  /** Build context, relative to the repository root; '.' for the root itself. */
  readonly context: string;
  readonly choices: readonly StageChoice[];
}

/** Whether a stage is a quality stage, and why, for people. */
export interface StageChoice {
  readonly stage: Stage;
  readonly chosen: boolean;
  readonly reason: string;
  /** Runs its own instructions again even when cached. */
  readonly fresh: boolean;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly steps: readonly PlanStep[];
  /** What the planner noticed: no quality stage, a secret that nothing consumes, … */
  readonly diagnostics: readonly Diagnostic[];
}

// --- Results --------------------------------------------------------------------------------

/** One vertex of a build that ran, was cached or failed: an instruction, or work of BuildKit's own. */
export interface BuildVertex {
  readonly digest: string;
  /** BuildKit's name, secrets redacted: "[test 2/3] RUN pytest". */
  readonly name: string;
  readonly cached: boolean;
  /** Milliseconds since the epoch. */
  readonly started?: number;
  readonly completed?: number;
  /** BuildKit's words, when it failed or was cancelled. */
  readonly error?: string;
  /** What it printed, secrets redacted; the middle is left out beyond the size that is kept. */
  readonly log: string;
}

/** A BuildKit check that a build reported about its Dockerfile. */
export interface BuildWarning {
  readonly message: string;
  readonly url?: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** What one step's processes said. */
export interface StepOutput {
  /** The process's own; null when a signal ended it or it never started. */
  readonly exitCode: number | null;
  readonly stdout: string;
  /** Text on stderr that is no rawjson event: the error tail. Bounded. */
  readonly stderr: string;
  readonly vertices: readonly BuildVertex[];
  readonly warnings: readonly BuildWarning[];
}

export interface StepResult {
  readonly step: PlanStep;
  readonly outcome: Outcome;
  /** Milliseconds since the run began. */
  readonly startedMs: number;
  readonly durationMs: number;
  /** Of the failed instruction when there is one, else of the tool. */
  readonly exitCode?: number;
  readonly cached: boolean;
  /** Only for skipped and cancelled, and for steps that could not run. */
  readonly reason?: string;
  /** The step could not be run at all (no engine, tool missing): exit code 3, not 1. */
  readonly couldNotRun: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The end of its log for people, secrets redacted. */
  readonly log: string;
  /** Of an `image` step that succeeded: `sha256:…`. */
  readonly imageId?: string;
  /** Names of the structure tests that passed. */
  readonly passed?: readonly string[];
  /** What was taken out of the stage and read, when files are asked of it. */
  readonly reports?: StepReports;
  /** Entry of the input `reports` that would take out the file which the failed RUN writes. */
  readonly reportHint?: string;
}

export interface Report {
  readonly conclusion: Conclusion;
  readonly files: readonly {readonly path: string; readonly context: string}[];
  readonly durationMs: number;
  readonly results: readonly StepResult[];
  /** Sorted by path, line, column, source, message; no doubles. */
  readonly diagnostics: readonly Diagnostic[];
}
