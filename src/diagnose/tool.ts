import type {Severity} from '../model.js';

/**
 * The log of one RUN as recognisers see it: colours and cursor movements removed, `\r` overwritten lines resolved,
 * prefixes of wrappers (pnpm's `packages/ui lint: `) taken off. `lines[i]` is what people count as line i + 1.
 */
export interface Log {
  readonly lines: readonly string[];
  /** The RUN's own text, heredocs included; '' when it is not known. */
  readonly command: string;
  /**
   * The same lines uncut. Present only when a line is so long (over 5,000 characters) that `lines` holds its beginning:
   * then readers of JSON take `(log.raw ?? log.lines)[i]`; patterns never run over it.
   */
  readonly raw?: readonly string[];
  /**
   * Per line, the directory its command ran in, as printed by a wrapper (`make -C`, pnpm's prefix). Recognisers need not
   * look: `readLog` fills `Finding.directory` from it.
   */
  readonly directories?: readonly (string | undefined)[];
  /** Of a stretch of a log: that log and the stretch's first line in it, so that what was read of all is not read again. */
  readonly within?: {readonly log: Log; readonly start: number};
}

/** A place in a file as the tool printed it. */
export interface Frame {
  /** Container path, absolute or relative to the directory the tool ran in; as printed. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A package that a vulnerability scanner names; mapped to the manifest line that brings it in. */
export interface PackageRef {
  readonly name: string;
  readonly version?: string;
  readonly ecosystem:
    'pypi' | 'npm' | 'go' | 'cargo' | 'gem' | 'maven' | 'composer' | 'os' | 'unknown';
}

/** One thing a tool said, before its path is traced to the repository. */
export interface Finding {
  /** Where, as printed. Absent when the tool names no place. */
  readonly file?: string;
  /** 1-based. Absent: the file as a whole. */
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
  /**
   * For stack traces: all frames, deepest (the failing one) first. The first that is a file of the repository's own is
   * taken; `file` and `line` are not needed then.
   */
  readonly frames?: readonly Frame[];
  /** Directory that `file` is relative to, as printed (`make -C`, `pnpm` workspace, Go package), when not the RUN's own. */
  readonly directory?: string;
  /** True when `file` is a base name whose folder the tool does not print: found by unique name in the context. */
  readonly baseNameOnly?: boolean;
  /** Text that stands on the wanted line of `file`, when the tool prints no line (`def test_x`). */
  readonly anchor?: string;
  /** When the tool prints no file either: the ending of the files, one of which has the anchor (`_test.go`). */
  readonly anchorIn?: string;
  readonly package?: PackageRef;
  readonly severity: Severity;
  /**
   * The tool did not do its work, whatever its exit code says (a scanner that scanned nothing): the finding keeps its severity
   * also when the RUN passed, and counts without a line of its own.
   */
  readonly standsWhenPassed?: boolean;
  /** The rule or exception: `F401`, `AssertionError`. */
  readonly code?: string;
  /** The essence in a few lines: the assertion with its values, not the trace. */
  readonly message: string;
  /** Documentation of the rule. */
  readonly url?: string;
  /** 0-based index into `log.lines` of the first line this finding was read from, and of the last, both inclusive. */
  readonly at: number;
  readonly until?: number;
  /** Set by recognisers of formats that name their tool (SARIF, JUnit, Checkstyle): overrides the recogniser's name. */
  readonly source?: string;
}

/** One tool's (or format's) log format. One file of `tools/` exports one as `tool`. */
export interface Tool {
  /** As in the report's `source`: lower case, as the command is called. */
  readonly name: string;
  /** What it is, in a few words, for docs/tools.md: "Python test runner". */
  readonly title: string;
  readonly homepage: string;
  readonly ecosystem:
    | 'python'
    | 'javascript'
    | 'go'
    | 'rust'
    | 'jvm'
    | 'c'
    | 'dotnet'
    | 'php'
    | 'ruby'
    | 'swift'
    | 'shell'
    | 'data'
    | 'docs'
    | 'infrastructure'
    | 'security'
    | 'format'
    | 'other';
  /**
   * Literal texts (case-sensitive, at least 3 characters), one of which stands in every log that has findings of this
   * tool. The whole log is searched once for all tools' evidence; `read` is called only when one was seen. Choose
   * texts that stand in the output itself (`✖ `, `= FAILURES =`, `): error TS`), as rare in other logs as can be.
   * Empty: reads every log (only for the users' own problem matchers).
   */
  readonly evidence: readonly string[];
  /**
   * What a line that has evidence must fit as well, for evidence that other tools print too (`: error: `): mostly the very
   * pattern by which `read` knows a finding's line. Lines that do not fit neither wake the tool nor count for `reach`. Without
   * the flags g and y; linear.
   */
  readonly evidenceForm?: RegExp;
  /**
   * Set when all that belongs to a finding stands within so many lines before or behind a line that has evidence: then
   * `read` is called with those stretches of the log only, which is what keeps long logs cheap. Every finding must lie near
   * evidence of its own, not only near a summary. Absent: `read` is given the whole log.
   */
  readonly reach?: number;
  /**
   * True when a finding is read from its own line alone: then lines that other tools claimed before are shown as blank, as
   * what would be read of them were dropped.
   */
  readonly isLineByLine?: boolean;
  /**
   * Words of a command line that start this tool (`pytest`, `py.test`): when the RUN's text has one, the tool is taken
   * before tools that are not named there, for lines that two of them claim.
   */
  readonly commands: readonly string[];
  /**
   * Who goes first when two tools claim one line; by default tools before general formats (`ecosystem: 'format'`).
   * `document`: a marked-up document (SARIF, JUnit XML) whose bounds are certain: before all others.
   * `fallback`: a form that other tools' output contains too (a plain stack trace): behind all tools and formats, also
   * when the RUN names it. `user`: the user's own problem matchers, before all.
   */
  readonly precedence?: 'document' | 'fallback' | 'user';
  /**
   * Reads all findings out of a log that may hold other tools' output too. Pure; linear in the log's length; never throws.
   * The source of the format stands in a comment above it.
   */
  readonly read: (log: Log) => readonly Finding[];
}
