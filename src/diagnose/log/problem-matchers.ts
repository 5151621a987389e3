import {posix} from 'node:path';
import {InputError} from '../../errors.js';
import type {Severity} from '../../model.js';
import {type Pattern, compilePattern} from './dotnet-pattern.js';
import {asArray, asString, property} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

const PLACES = ['file', 'fromPath', 'line', 'column', 'severity', 'code', 'message'] as const;
type Place = (typeof PLACES)[number];

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['notice', 'info'],
]);

/**
 * Longest line that a user's pattern is tried on, by how many of its repetitions match nearly anything: with n of them an
 * engine that backtracks may try length ^ n ways.
 */
const MAX_LINES: readonly number[] = [4_000, 4_000, 4_000, 1_000];
const MAX_LINE_OF_MANY = 300;

interface Step extends Pattern {
  readonly places: readonly (readonly [Place, number])[];
  readonly loop: boolean;
}

interface Matcher {
  readonly owner: string;
  readonly severity: Severity;
  readonly fromPath?: string;
  readonly steps: readonly Step[];
}

type Captures = Readonly<Partial<Record<Place, string>>>;

/**
 * Reads a file of problem matchers in GitHub's JSON format and makes each a tool that reads every log.
 * Format and rules: https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md, actions/runner IssueMatcher.cs.
 *
 * @param json the file's text
 * @param path the file's path, for messages
 * @throws {InputError} that says where in the file what is wrong and what is allowed
 */
export function parseProblemMatchers(json: string, path: string): readonly Tool[] {
  const fail = (where: string, problem: string): never => {
    throw new InputError(`problem-matchers: ${path}: ${where}${where === '' ? '' : ' '}${problem}`);
  };
  let document: unknown;
  try {
    document = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    fail('', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const list = property(document, 'problemMatcher');
  if (!Array.isArray(list) || list.length === 0) {
    fail('', 'has no list "problemMatcher" of one matcher or more');
  }
  const owners = new Set<string>();
  return asArray(list).map((entry, index) => {
    const matcher = readMatcher(entry, `problemMatcher[${String(index)}]`, fail);
    const key = matcher.owner.toLowerCase();
    if (owners.has(key))
      fail(`problemMatcher[${String(index)}].owner`, `"${matcher.owner}" stands twice`);
    owners.add(key);
    return {
      name: key,
      title: `problem matcher of ${path}`,
      homepage: 'https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md',
      ecosystem: 'format',
      evidence: [],
      commands: [],
      precedence: 'user',
      read: log => matchLog(matcher, log),
    };
  });
}

type Fail = (where: string, problem: string) => never;

function readMatcher(entry: unknown, where: string, fail: Fail): Matcher {
  const owner = asString(property(entry, 'owner'))?.trim();
  if (!owner) return fail(`${where}.owner`, 'must be a name');
  const level = property(entry, 'severity') ?? 'error';
  const severity = SEVERITIES.get(asString(level)?.toLowerCase() ?? '');
  if (!severity) {
    return fail(
      `${where}.severity`,
      `is ${JSON.stringify(level)}; allowed are "error", "warning" and "notice"`,
    );
  }
  const patterns = asArray(property(entry, 'pattern'));
  if (patterns.length === 0)
    return fail(`${where}.pattern`, 'must be a list of one pattern or more');
  const steps = patterns.map((pattern, index) =>
    readStep(pattern, `${where}.pattern[${String(index)}]`, fail),
  );
  checkSteps(steps, `${where}.pattern`, fail);
  const fromPath = asString(property(entry, 'fromPath'));
  return {owner, severity, steps, ...(fromPath && {fromPath})};
}

function readStep(pattern: unknown, where: string, fail: Fail): Step {
  const source = asString(property(pattern, 'regexp'));
  if (!source) return fail(`${where}.regexp`, 'must be a regular expression');
  const compiled = compilePattern(source);
  if (typeof compiled === 'string') return fail(`${where}.regexp`, `"${source}": ${compiled}`);
  const places = PLACES.flatMap((place): (readonly [Place, number])[] => {
    const group = property(pattern, place);
    if (group === undefined || group === null) return [];
    if (
      typeof group === 'number' &&
      Number.isInteger(group) &&
      group >= 0 &&
      group < compiled.groupCount
    ) {
      return [[place, group]];
    }
    return fail(
      `${where}.${place}`,
      `is ${JSON.stringify(group)}; allowed are the numbers of its groups, 0 to ${String(compiled.groupCount - 1)}`,
    );
  });
  const loop = property(pattern, 'loop') ?? false;
  if (typeof loop !== 'boolean') return fail(`${where}.loop`, 'must be true or false');
  return {...compiled, places, loop};
}

function checkSteps(steps: readonly Step[], where: string, fail: Fail): void {
  const used = new Set<Place>();
  for (const [index, step] of steps.entries()) {
    for (const [place] of step.places) {
      if (used.has(place))
        fail(
          `${where}[${String(index)}].${place}`,
          'was set by a pattern before; each is set once',
        );
      used.add(place);
    }
    if (!step.loop) continue;
    const isLast = index === steps.length - 1;
    if (!isLast || steps.length < 2)
      fail(`${where}[${String(index)}].loop`, 'is only allowed on the last of several patterns');
    if (!step.places.some(([place]) => place === 'message')) {
      fail(`${where}[${String(index)}].loop`, 'needs "message" in the same pattern');
    }
  }
  if (!used.has('message')) fail(where, 'must set "message" in one of its patterns');
}

/** The runner's algorithm: lines must follow one another; the last pattern is tried first. */
function matchLog(matcher: Matcher, log: Log): readonly Finding[] {
  const last = matcher.steps.length - 1;
  /** What the pattern before captured on the line before, and the first line it began on. */
  const states: ({readonly captures: Captures; readonly at: number} | undefined)[] =
    matcher.steps.map(() => undefined);
  const findings: Finding[] = [];
  for (const [at, line] of log.lines.entries()) {
    for (let index = last; index >= 0; index--) {
      const before = states[index - 1];
      const step = matcher.steps[index];
      if (!step || (index > 0 && !before)) continue;
      const match = step.regexp.exec(
        line.slice(0, MAX_LINES[step.wideRepeats] ?? MAX_LINE_OF_MANY),
      );
      if (!match) {
        const lost = index === last ? index - 1 : index;
        if (lost >= 0) states[lost] = undefined;
        continue;
      }
      const captures = {...capturesOf(step, match), ...before?.captures};
      const start = before?.at ?? at;
      if (index < last) {
        states[index] = {captures, at: start};
        continue;
      }
      const finding = toFinding(matcher, captures);
      // The lines before the loop's belong to all of its findings.
      if (finding) findings.push({...finding, at: step.loop ? at : start, until: at});
      states.fill(undefined);
      if (step.loop) states[index - 1] = before;
      break;
    }
  }
  return findings;
}

function capturesOf(step: Step, match: RegExpExecArray): Captures {
  const captures: Partial<Record<Place, string>> = {};
  for (const [place, group] of step.places) {
    const text = step.group(match, group);
    if (text !== undefined && text !== '') captures[place] = text;
  }
  return captures;
}

function toFinding(matcher: Matcher, captures: Captures): Omit<Finding, 'at'> | undefined {
  const message = captures.message?.trim() ?? '';
  const severity =
    captures.severity === undefined
      ? matcher.severity
      : SEVERITIES.get(captures.severity.toLowerCase());
  if (message === '' || !severity) return undefined;
  const fromPath = captures.fromPath ?? matcher.fromPath;
  const line = position(captures.line);
  const column = position(captures.column);
  return {
    ...(captures.file !== undefined && {file: captures.file}),
    ...(captures.file !== undefined &&
      fromPath !== undefined && {directory: posix.dirname(fromPath)}),
    ...(line !== undefined && {line}),
    ...(line !== undefined && column !== undefined && {column}),
    severity,
    ...(captures.code !== undefined && {code: captures.code}),
    message,
  };
}

function position(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) && Number(text) > 0
    ? Number(text)
    : undefined;
}
