import {InputError} from '../../errors.js';
import type {Severity} from '../../model.js';
import {INPUTS, type InputName, type InputSpec} from './input-table.js';
import {parseReportRequest, type ReportRequest} from './report-request.js';
import {didYouMean} from '../suggest.js';

export type Threshold = Severity | 'none';

/** All inputs, read and checked once. Names are those of action.yml in camel case. */
export interface Inputs {
  readonly file: readonly string[];
  readonly context: string;
  readonly stages: readonly string[];
  readonly fresh: readonly string[];
  readonly imageTarget: string;
  readonly tag: string;
  readonly structureTests: readonly string[];
  readonly hadolint: boolean;
  readonly buildChecks: boolean;
  readonly dryRun: boolean;
  /** Name → value; undefined means: from the environment. */
  readonly buildArgs: ReadonlyMap<string, string | undefined>;
  readonly buildContexts: ReadonlyMap<string, string>;
  readonly builder: string;
  readonly platform: string;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  readonly pull: boolean;
  readonly network: string;
  readonly addHosts: readonly string[];
  readonly allow: readonly string[];
  readonly ssh: readonly string[];
  readonly labels: readonly string[];
  /** Id → value. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Id → name of an environment variable. */
  readonly secretEnvs: ReadonlyMap<string, string>;
  /** Id → path. */
  readonly secretFiles: ReadonlyMap<string, string>;
  /** undefined: not given; '': given but empty. */
  readonly microscannerToken: string | undefined;
  readonly hadolintConfig: string;
  readonly hadolintIgnore: readonly string[];
  readonly hadolintFailureThreshold: '' | Threshold | 'style';
  readonly hadolintVersion: string;
  readonly structureTestVersion: string;
  readonly warnings: boolean;
  readonly failureThreshold: Threshold;
  readonly failFast: boolean;
  /** 0: chosen by the machine. */
  readonly maxParallel: number;
  /** Per step; 0: no limit. */
  readonly timeoutMs: number;
  readonly allowFailure: readonly string[];
  readonly githubToken: string;
  readonly checkRun: string;
  readonly annotations: 'all' | 'changed' | 'none';
  readonly jobSummary: boolean;
  readonly comment: boolean;
  readonly uploadSarif: boolean;
  readonly sarifCategory: string;
  readonly paths: readonly string[];
  readonly reportFile: string;
  readonly sarifFile: string;
  readonly junitFile: string;
  readonly problemMatchers: readonly string[];
  readonly reports: readonly ReportRequest[];
  /** '/'-separated, without a '/' at its end. */
  readonly reportsDir: string;
  /** Percent; undefined: none. */
  readonly coverageThreshold: number | undefined;
}

/**
 * Reads raw values, as the action's `with:` block or the command line's options give them.
 *
 * @param raw value by input name; an absent name takes the default of the table. Lists are separated by newlines.
 * @throws InputError that names the input, the value and what is allowed.
 */
export function parseInputs(raw: ReadonlyMap<string, string>): Inputs {
  for (const name of raw.keys()) {
    if (!INPUTS.some(spec => spec.name === name)) {
      throw new InputError(
        `Unknown input "${name}"${didYouMean(
          name,
          INPUTS.map(s => s.name),
        )}.`,
      );
    }
  }
  const read = (name: InputName): string => raw.get(name) ?? defaultOf(name);
  const text = (name: InputName) => read(name).trim();
  const list = (name: InputName) => lines(read(name));
  const flag = (name: InputName) => parseBoolean(name, text(name));
  const choice = (name: InputName) => parseChoice(name, text(name));
  const map = (name: InputName) => parseMap(name, list(name));
  const token = read('microscanner-token').trim();
  return {
    file: list('file'),
    context: text('context'),
    stages: words(list('stages')),
    fresh: words(list('fresh')),
    imageTarget: text('image-target'),
    tag: text('tag'),
    structureTests: list('structure-tests'),
    hadolint: flag('hadolint'),
    buildChecks: flag('build-checks'),
    dryRun: flag('dry-run'),
    buildArgs: parseBuildArgs(list('build-args')),
    buildContexts: map('build-contexts'),
    builder: text('builder'),
    platform: text('platform'),
    cacheFrom: list('cache-from'),
    cacheTo: list('cache-to'),
    noCache: flag('no-cache'),
    noCacheFilters: words(list('no-cache-filters')),
    pull: flag('pull'),
    network: text('network'),
    addHosts: list('add-hosts'),
    allow: words(list('allow')),
    ssh: list('ssh'),
    labels: list('labels'),
    secrets: parseSecrets(read('secrets')),
    secretEnvs: map('secret-envs'),
    secretFiles: map('secret-files'),
    microscannerToken: token === 'none' ? undefined : token,
    hadolintConfig: text('hadolint-config'),
    hadolintIgnore: words(list('hadolint-ignore')),
    hadolintFailureThreshold: choice(
      'hadolint-failure-threshold',
    ) as Inputs['hadolintFailureThreshold'],
    hadolintVersion: text('hadolint-version'),
    structureTestVersion: text('structure-test-version'),
    warnings: flag('warnings'),
    failureThreshold: choice('failure-threshold') as Threshold,
    failFast: flag('fail-fast'),
    maxParallel: parseCount('max-parallel', text('max-parallel')),
    timeoutMs: parseDuration('timeout', text('timeout')),
    allowFailure: words(list('allow-failure')),
    githubToken: text('github-token'),
    checkRun: text('check-run'),
    annotations: choice('annotations') as Inputs['annotations'],
    jobSummary: flag('job-summary'),
    comment: flag('comment'),
    uploadSarif: flag('upload-sarif'),
    sarifCategory: text('sarif-category'),
    paths: list('paths'),
    reportFile: text('report-file'),
    sarifFile: text('sarif-file'),
    junitFile: text('junit-file'),
    problemMatchers: list('problem-matchers'),
    reports: list('reports').flatMap(parseReportRequest),
    reportsDir: text('reports-dir').replace(/(?<=.)\/+$/, '') || '.',
    coverageThreshold: parsePercentage('coverage-threshold', text('coverage-threshold')),
  };
}

/** Expressions of GitHub's are for the runner to fill in: elsewhere there is no such value. */
function defaultOf(name: InputName): string {
  const value = specOf(name).default;
  return value.startsWith('${{') ? '' : value;
}

function specOf(name: string): InputSpec {
  const spec = INPUTS.find(candidate => candidate.name === name);
  if (spec === undefined) throw new Error(`no such input: ${name}`);
  return spec;
}

const lines = (value: string): string[] =>
  value
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');

/** Entries of lists whose values hold neither spaces nor commas may also share a line. */
const words = (entries: readonly string[]): string[] =>
  entries.flatMap(entry => entry.split(/[\s,]+/)).filter(word => word !== '');

function parseBoolean(name: string, value: string): boolean {
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new InputError(`Input "${name}" is "${value}"; allowed are true and false.`);
}

function parseChoice(name: string, value: string): string {
  const choices = specOf(name).choices ?? [];
  if (choices.includes(value)) return value;
  const allowed = choices.filter(choice => choice !== '').join(', ');
  throw new InputError(
    `Input "${name}" is "${value}"${didYouMean(value, choices)}; allowed are ${allowed}.`,
  );
}

function parseCount(name: string, value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new InputError(`Input "${name}" is "${value}"; allowed is a whole number from 0.`);
}

function parsePercentage(name: string, value: string): number | undefined {
  if (value === '') return undefined;
  const [, digits] = /^(\d{1,3}(?:\.\d+)?) ?%?$/.exec(value) ?? [];
  if (digits !== undefined && Number(digits) <= 100) return Number(digits);
  throw new InputError(`Input "${name}" is "${value}"; allowed is a percentage from 0 to 100.`);
}

const UNITS: Readonly<Record<string, number>> = {ms: 1, s: 1000, m: 60_000, h: 3_600_000};

function parseDuration(name: string, value: string): number {
  if (value === '0' || value === '') return 0;
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
  if (parts.length === 0 || parts.map(part => part[0]).join('') !== value) {
    throw new InputError(
      `Input "${name}" is "${value}"; allowed is a duration such as 90s, 10m or 1h.`,
    );
  }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
}

function parseMap(name: string, entries: readonly string[]): Map<string, string> {
  return new Map(
    entries.map(entry => {
      const equals = entry.indexOf('=');
      // The value may be a secret or sit beside one: only the name is quoted.
      if (equals < 1) {
        throw new InputError(
          `Input "${name}" has an entry without "="; allowed are lines NAME=value.`,
        );
      }
      return [entry.slice(0, equals).trim(), entry.slice(equals + 1).trim()];
    }),
  );
}

function parseBuildArgs(entries: readonly string[]): Map<string, string | undefined> {
  return new Map(
    entries.map(entry => {
      const equals = entry.indexOf('=');
      const name = equals < 0 ? entry : entry.slice(0, equals);
      if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) {
        throw new InputError(
          'Input "build-args" has an entry that is neither NAME=value nor NAME.',
        );
      }
      return [name, equals < 0 ? undefined : entry.slice(equals + 1)];
    }),
  );
}

/**
 * `ID=value` lines. A line without `=` that looks like an id continues the value before it, so that keys and
 * certificates of several lines can be given as they are; a quoted value (`ID="…"`) may hold anything up to its quote.
 */
function parseSecrets(value: string): Map<string, string> {
  const secrets = new Map<string, string>();
  let id: string | undefined;
  let quoted = false;
  for (const line of value.split(/\r?\n/)) {
    const start: RegExpExecArray | null = quoted ? null : /^\s*([A-Za-z0-9_.-]+)=(.*)$/.exec(line);
    if (start !== null && !isInsidePem(secrets.get(id ?? ''))) {
      id = start[1] ?? '';
      let first: string = start[2] ?? '';
      quoted = first.startsWith('"') && !/[^"]"\s*$/.test(first);
      if (quoted) first = first.slice(1);
      else if (/^".*"\s*$/.test(first)) first = first.trim().slice(1, -1);
      secrets.set(id, first);
    } else if (id !== undefined && (quoted || line.trim() !== '')) {
      const ends = quoted && /"\s*$/.test(line);
      const more = ends ? line.replace(/"\s*$/, '') : line;
      secrets.set(id, `${secrets.get(id) ?? ''}\n${more}`);
      if (ends) quoted = false;
    } else if (line.trim() !== '') {
      throw new InputError(
        'Input "secrets" starts with a line without "="; allowed are lines ID=value.',
      );
    }
  }
  return secrets;
}

/** A PEM block's base64 lines may end in "=", which must not start a new secret. */
function isInsidePem(value: string | undefined): boolean {
  return value !== undefined && value.includes('-----BEGIN') && !value.includes('-----END');
}
