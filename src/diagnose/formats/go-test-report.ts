import {essence} from './essence.js';
import {type GoLine, goLines} from './go-output.js';
import {firstIndexBehind} from './sorted-search.js';
import {CRASH, type GoCrash, readGoCrash} from './go-trace.js';
import type {Frame, Log} from '../tool.js';

/** One thing that a failed test printed with its place, or a failed test that printed none. */
export interface GoTestFailure {
  /** Import path; gotestsum leaves the module's part out. Undefined: the report does not say. */
  readonly package?: string;
  /** `TestTotal/empty_cart`; '' when no test was running. */
  readonly test: string;
  /** True when gotestsum's summary says it. */
  readonly isSummary: boolean;
  /** Base name as printed, or the absolute path that an assertion library adds. */
  readonly file?: string;
  readonly line?: number;
  readonly frames?: readonly Frame[];
  readonly code?: string;
  readonly message: string;
  /** 0-based indexes into `log.lines`. */
  readonly at: number;
  readonly until: number;
}

interface Entry {
  readonly file: string;
  readonly line: number;
  readonly text: readonly string[];
  readonly at: number;
  readonly until: number;
}

/** A test that is being read. */
interface Test {
  readonly name: string;
  readonly entries: Entry[];
  /** What an example printed instead. */
  readonly output: string[];
  crash?: {readonly read: GoCrash; readonly at: number; readonly until: number};
  hasFailed: boolean;
  at: number;
}

/** The tests of the package that is being read, in the order they began. */
interface Report {
  readonly failures: GoTestFailure[];
  tests: Map<string, Test>;
  current?: Test | undefined;
  /** Ginkgo said what failed in it. */
  isTold?: boolean;
  /** The package of the gotestsum summary that is being read. */
  summary?: string | undefined;
}

const RUN = /^=== (?:RUN|CONT|NAME|PAUSE) {1,3}(\S+)$/;
const RESULT = /^ *--- (FAIL|PASS|SKIP|BENCH): (\S+)(?: \(\d+(?:\.\d+)?s\))?$/;
const PACKAGE = /^(?:FAIL|ok {2}|\? {3})\t(\S+)(?:\s|$)/;
const SUMMARY = /^=== FAIL: (\S+) (\S*)(?: \(re-run \d+\))? \(\d+(?:\.\d+)?s\)$/;
const SUMMARY_END = /^(?:=== (?:Skipped|Errors|Failed|SKIP: .*)$|DONE \d+ )/;
const GINKGO_END = /^Ran \d+ of \d+ Specs in /;
const ENTRY = /^( {4,})((?:\S*\/)?[\w.+-]+\.go):(\d+):(?: (.*))?$/;

/** Words of texts that tell of a failure, unlike those that `t.Log` tells on the way. */
const FAILURE =
  /\b(?:want(?:ed)?|got|expect\w*|actual|fail\w*|err(?:or)?s?|not|no|bad|wrong|missing|mismatch|unexpected|should|must|diff|invalid|differs?|panic\w*|cannot|time[ds]? ?out)\b|n't\b|[!=]=/i;

/**
 * Reads every failure out of a log that has reports of `go test` (plain, -v, -json) or summaries of gotestsum. Formats:
 * testing/testing.go (`--- FAIL`, `decorate`), `go doc test2json`, gotestsum's testjson/summary.go.
 */
export function readGoTests(log: Log): readonly GoTestFailure[] {
  let failures = known.get(log);
  if (!failures) known.set(log, (failures = findFailures(log)));
  return failures;
}

/** Read once per log, whichever tools ask. */
const known = new WeakMap<Log, readonly GoTestFailure[]>();

function findFailures(log: Log): readonly GoTestFailure[] {
  const lines = goLines(log);
  const report: Report = {failures: [], tests: new Map()};
  for (let index = 0; index < lines.length; index++) {
    index = readTestLine(lines, index, report);
  }
  endPackage(report, report.summary);
  return withoutParents(report.failures);
}

/** Takes out what a summary says of a test that failed only because a subtest did. */
function withoutParents(failures: readonly GoTestFailure[]): readonly GoTestFailure[] {
  const keyOf = ({package: name, test}: GoTestFailure) => `${name ?? ''} ${test}`;
  const keys = failures.map(keyOf).sort();
  return failures.filter(failure => {
    if (failure.file !== undefined || failure.frames !== undefined || failure.test === '')
      return true;
    const start = `${keyOf(failure)}/`;
    return keys[firstIndexBehind(keys, key => key >= start)]?.startsWith(start) !== true;
  });
}

/** @returns index of the last line that was read */
function readTestLine(lines: readonly GoLine[], index: number, report: Report): number {
  const {text, at} = lines[index] ?? {text: '', at: 0};
  const isHeading = text.startsWith('=== ');
  const run = isHeading ? RUN.exec(text) : null;
  if (run) {
    report.current =
      report.summary === undefined ? testOf(report, run[1] ?? '', at) : report.current;
    return index;
  }
  const result = text.includes('--- ') ? RESULT.exec(text) : null;
  if (result) {
    readResult(report, result[1] ?? '', result[2] ?? '', at);
    return index;
  }
  const end = text.includes('\t') ? PACKAGE.exec(text) : null;
  if (end) {
    endPackage(report, report.summary ?? end[1]);
    return index;
  }
  const summary = isHeading ? SUMMARY.exec(text) : null;
  if (summary) {
    endPackage(report, report.summary);
    report.summary = summary[1];
    report.current = testOf(report, summary[2] ?? '', at);
    report.current.hasFailed = true;
    return index;
  }
  if (text.startsWith('Ran ') && GINKGO_END.test(text)) report.isTold = true;
  if ((isHeading || text.startsWith('DONE ')) && SUMMARY_END.test(text)) {
    endPackage(report, report.summary);
    return index;
  }
  return readBody(lines, index, report);
}

function readResult(report: Report, result: string, name: string, at: number): void {
  if (report.summary !== undefined) return;
  const known = report.tests.get(name);
  if (result !== 'FAIL') {
    report.tests.delete(name);
    report.current = undefined;
    return;
  }
  // Run again with -count: the earlier run keeps what it said. A fuzz test and its failed input have one name.
  if (known?.hasFailed && (known.crash ?? known.entries[0] ?? known.output[0]) !== undefined) {
    report.tests.set(`${name} ${at}`, known);
    report.tests.delete(name);
  }
  report.current = Object.assign(testOf(report, name, at), {hasFailed: true, at});
}

function testOf(report: Report, name: string, at: number): Test {
  let test = report.tests.get(name);
  if (!test) {
    test = {name, entries: [], output: [], hasFailed: false, at};
    report.tests.set(name, test);
  }
  return test;
}

function readBody(lines: readonly GoLine[], index: number, report: Report): number {
  const {text, at} = lines[index] ?? {text: '', at: 0};
  const entry = report.current && text.startsWith('    ') ? ENTRY.exec(text) : null;
  if (entry && report.current) {
    const end = endOfEntry(lines, index, (entry[1] ?? '').length);
    const rest = lines.slice(index + 1, end).map(line => line.text);
    const until = lines[end - 1]?.at ?? at;
    const file = entry[2] ?? '';
    report.current.entries.push({
      file,
      line: Number(entry[3]),
      text: [entry[4] ?? '', ...rest],
      at,
      until,
    });
    return end - 1;
  }
  if (CRASH.test(text)) {
    const crash = readGoCrash(lines, index);
    if (!crash) return index;
    const test = report.current ?? testOf(report, '', at);
    test.crash = {read: crash, at, until: lines[crash.end - 1]?.at ?? at};
    return crash.end - 1;
  }
  if (report.current?.name.startsWith('Example')) report.current.output.push(text);
  return index;
}

/** Index behind the lines that belong to the entry at `start`: those indented deeper than its place. */
function endOfEntry(lines: readonly GoLine[], start: number, indent: number): number {
  const isDeeper = (text: string) =>
    /^ *$/.test(text.slice(0, indent + 4)) && text.length > indent + 4;
  let end = start + 1;
  for (let index = start + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (isDeeper(text)) end = index + 1;
    else if (text.trim() !== '') break;
  }
  return end;
}

function endPackage(report: Report, name: string | undefined): void {
  const isSummary = report.summary !== undefined;
  for (const test of report.tests.values()) {
    // A crash outside any test, and no package that failed: a program's own.
    if (test.crash && test.name === '' && name === undefined) continue;
    for (const failure of failuresOf(test, report.tests)) {
      if (report.isTold && failure.file === undefined && failure.frames === undefined) continue;
      report.failures.push({...failure, isSummary, ...(name !== undefined && {package: name})});
    }
  }
  report.tests = new Map();
  report.isTold = false;
  report.current = undefined;
  report.summary = undefined;
}

function failuresOf(
  test: Test,
  tests: ReadonlyMap<string, Test>,
): readonly Omit<GoTestFailure, 'isSummary' | 'package'>[] {
  const found = [];
  if (test.hasFailed) {
    for (const entry of tellingEntries(test.entries)) found.push(entryFailure(test, entry));
  }
  if (test.crash) {
    const {read, at, until} = test.crash;
    const {code, frames, message} = read;
    found.push({test: test.name, code, frames, message: titled(test, message), at, until});
  }
  const hasFailedChild = [...tests.keys()].some(name => name.startsWith(`${test.name}/`));
  if (found.length > 0 || !test.hasFailed || test.entries.length > 0 || hasFailedChild)
    return found;
  if (test.name === '') return found;
  const output =
    test.output[0] === 'got:'
      ? essence(exampleOutput(test.output))
      : 'the test failed without a message';
  return [{test: test.name, message: titled(test, output), at: test.at, until: test.at}];
}

/** What an example printed and should have, without what follows it. */
function exampleOutput(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(line =>
    /^(?:FAIL|PASS|ok|SKIP)\b|^coverage: |^exit status /.test(line),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

/** All that tell of a failure; when none does, the last: it is what ended the test. */
function tellingEntries(entries: readonly Entry[]): readonly Entry[] {
  const own = entries.filter(
    ({text}) => !(text[0] ?? '').startsWith('race detected during execution of test'),
  );
  const telling = own.filter(({text}) => text.some(line => FAILURE.test(line)));
  return telling.length > 0 ? telling : own.slice(-1);
}

function entryFailure(test: Test, entry: Entry) {
  const {at, until, line} = entry;
  const place = entry.file === 'testing.go' ? {} : {file: tracedFile(entry), line};
  return {test: test.name, ...place, message: titled(test, messageOf(entry)), at, until};
}

function titled(test: Test, message: string): string {
  return test.name === '' ? message : `${test.name}: ${message}`;
}

const ASSERTION_FIELD = /^\s*\t(Error Trace|Error|Test|Messages): {0,12}\t(.*)$/;

/** The absolute path that testify prints of the same line. */
function tracedFile({file, line, text}: Entry): string {
  const place = `/${file}:${line}`;
  for (const one of text) {
    const trace = one.trimEnd();
    if (trace.endsWith(place) && trace.includes('\t')) {
      return trace.slice(trace.lastIndexOf('\t') + 1, -`:${line}`.length);
    }
  }
  return file;
}

/** An entry's own text; of a testify block (github.com/stretchr/testify, assert.Fail) the error and its messages. */
function messageOf({text}: Entry): string {
  const kept: string[] = [];
  let isKept = true;
  for (const line of text) {
    const field = ASSERTION_FIELD.exec(line);
    if (field) isKept = field[1] === 'Error' || field[1] === 'Messages';
    if (isKept && !/^\s*\t *\t$/.test(line)) {
      kept.push(field ? (field[2] ?? '') : line.replace(/^\s*\t {2,14}\t/, ''));
    }
  }
  return kept.length > 1 && kept[0] === ''
    ? essence(kept.slice(1))
    : [kept[0], essence(kept.slice(1))].join('\n').trim();
}
