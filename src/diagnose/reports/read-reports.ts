import {posix} from 'node:path';
import type {Diagnostic, PlanStep, Stage} from '../../model.js';
import type {StepReports, TestCase} from '../../reports-model.js';
import type {Judgement} from '../../run/run-plan.js';
import type {Taken, TakenFile} from '../../run/take-reports.js';
import type {BuildContext} from '../builds/build.js';
import {traceFindings} from '../builds/build.js';
import type {VertexInstruction} from '../../parse/build-vertices.js';
import {jsonDocuments} from '../json-documents.js';
import {runText} from '../path-map/commands.js';
import {followContainers} from '../path-map/files.js';
import {createPathMap, type PathMap} from '../path-map/path-map.js';
import type {Finding} from '../tool.js';
import {tool as checkstyle} from '../tools/checkstyle-xml.js';
import {tool as junit} from '../tools/junit-xml.js';
import {tool as sarif} from '../tools/sarif.js';
import {xmlDocuments} from '../xml-documents.js';
import {
  joinCoverage,
  readClover,
  readCobertura,
  readLcov,
  type ReportedCoverage,
} from './coverage.js';
import {leaveOutKnown, replacedBy} from './join-findings.js';
import {placeByName} from './place-by-name.js';
import {recogniseReport, type ReportFormat} from './report-format.js';
import {junitTests, readCucumber, tapTests} from './test-results.js';
import {readTrx} from './trx.js';

type SourcedFinding = Finding & {readonly source: string};

/** What one file says. */
interface Reading {
  readonly format?: ReportFormat;
  readonly findings: readonly SourcedFinding[];
  readonly tests: readonly TestCase[];
  readonly coverage: readonly ReportedCoverage[];
  readonly note?: string;
}

const NOTHING = {findings: [], tests: [], coverage: []} as const;

/**
 * Reads the files that were taken out of a stage: tests, coverage, and the findings that the stage's log does not have,
 * each on its line of the repository. Of a stage that passed, findings are warnings at most.
 */
export function readReports(
  taken: Taken,
  step: PlanStep,
  judged: Judgement,
  context: BuildContext,
): Omit<StepReports, 'durationMs'> {
  const stage = context.dockerfile.stages.find(({name}) => name?.toLowerCase() === step.target);
  const containers = followContainers(context);
  const coverage = new Map<PathMap, ReportedCoverage[]>();
  const tests: TestCase[] = [];
  const diagnostics: Diagnostic[] = [];
  const replaced: Diagnostic[] = [];
  const notes: string[] = [];
  const files = taken.files.map(({text, ...file}) => {
    if (text === undefined || stage === undefined) return file;
    const found = writingInstruction(file.origin, stage, judged);
    if (found === undefined) return file;
    const command = runText(found.instruction);
    const pathMap = createPathMap({
      ...context,
      containers,
      stage: found.stage.index,
      instruction: found.index,
    });
    const reading = readFile({...file, text}, command, context);
    if (reading.note !== undefined) notes.push(reading.note);
    tests.push(...reading.tests);
    coverage.set(pathMap, [...reading.coverage]);
    const placed = reading.findings.map(finding =>
      placeByName(finding, pathMap, context.repository),
    );
    const traced = traceFindings(placed, found, step, {...context, containers});
    const known = judged.diagnostics.filter(({source}) => source !== 'docker build');
    const run = {path: context.dockerfile.path, startLine: found.instruction.startLine};
    replaced.push(...replacedBy(traced.exact, known, run));
    const before = [...known.filter(finding => !replaced.includes(finding)), ...diagnostics];
    const sources = new Set(known.map(({source}) => source));
    diagnostics.push(
      ...leaveOutKnown([...traced.exact, ...traced.inexact], before, run).map(diagnostic =>
        finish(diagnostic, judged.outcome === 'failure' && !step.allowFailure, sources),
      ),
    );
    return {...file, ...(reading.format === undefined ? {} : {format: reading.format})};
  });
  return {
    way: taken.way,
    files,
    notes: [...taken.notes, ...notes],
    tests,
    coverage: [...coverage].flatMap(([{toRepository}, reported]) =>
      joinCoverage(reported, path => toRepository(path)),
    ),
    diagnostics,
    replaced,
  };
}

/** A format does not say which tool wrote it; the log may. */
function finish(
  diagnostic: Diagnostic,
  hasFailed: boolean,
  sources: ReadonlySet<string>,
): Diagnostic {
  const [only] = sources;
  const isNameless = diagnostic.source === junit.name || diagnostic.source === 'tap';
  return {
    ...diagnostic,
    ...(isNameless && sources.size === 1 && only !== undefined ? {source: only} : {}),
    ...(diagnostic.severity === 'error' && !hasFailed ? {severity: 'warning' as const} : {}),
  };
}

/** The RUN that wrote a file: the failed one; else the last that names it or its folder; else the last. */
function writingInstruction(
  origin: string,
  stage: Stage,
  {failed}: Judgement,
): VertexInstruction | undefined {
  if (failed !== undefined) {
    const index = failed.stage.instructions.indexOf(failed.instruction);
    return {...failed, index};
  }
  const runs = stage.instructions.filter(({keyword}) => keyword === 'RUN').reverse();
  const names = [posix.basename(origin), posix.basename(posix.dirname(origin))];
  const naming = names.flatMap(name =>
    name === '' ? [] : (runs.find(run => runText(run).includes(name)) ?? []),
  );
  const instruction = naming[0] ?? runs[0];
  if (instruction === undefined) return undefined;
  return {stage, instruction, index: stage.instructions.indexOf(instruction)};
}

function readFile(
  {origin, text}: TakenFile & {readonly text: string},
  command: string,
  {readLog}: Pick<BuildContext, 'readLog'>,
): Reading {
  const format = recogniseReport(text);
  const log = {lines: text.replace(/^\ufeff/, '').split(/\r?\n/), command};
  const broken = (what: string): Reading => ({
    ...NOTHING,
    note: `${origin} is no ${what}, so it could not be read: it may have been cut off.`,
  });
  const named = (findings: readonly Finding[], name: string): readonly SourcedFinding[] =>
    findings.map(finding => ({...finding, source: finding.source ?? name}));
  switch (format) {
    case 'JUnit': {
      const roots = xmlDocuments(log, ['testsuites', 'testsuite']);
      if (roots.length === 0) return broken('valid XML');
      const findings = named(junit.read(log), junit.name).map(finding =>
        finding.line === undefined && finding.frames === undefined
          ? readText(finding, log.lines, command, readLog)
          : finding,
      );
      const tests = roots.flatMap(junitTests);
      return {...NOTHING, format, findings: withoutParents(findings, tests), tests};
    }
    case 'TRX': {
      const [root] = xmlDocuments(log, ['TestRun']);
      if (root === undefined) return broken('valid XML');
      const {tests, findings} = readTrx(root);
      return {...NOTHING, format, tests, findings: named(findings, 'trx')};
    }
    case 'Checkstyle':
      if (xmlDocuments(log, ['checkstyle']).length === 0) return broken('valid XML');
      return {...NOTHING, format, findings: named(checkstyle.read(log), checkstyle.name)};
    case 'Clover':
    case 'Cobertura': {
      const [root] = xmlDocuments(log, ['coverage']);
      if (root === undefined) return broken('valid XML');
      return {
        ...NOTHING,
        format,
        coverage: format === 'Clover' ? readClover(root) : readCobertura(root),
      };
    }
    case 'lcov':
      return {...NOTHING, format, coverage: readLcov(text)};
    case 'SARIF':
      if (jsonDocuments(log).length === 0) return broken('valid JSON');
      return {...NOTHING, format, findings: named(sarif.read(log), sarif.name)};
    case 'Cucumber JSON': {
      const [report] = jsonDocuments(log);
      if (report === undefined) return broken('valid JSON');
      const {tests, findings} = readCucumber(report.value);
      return {...NOTHING, format, tests, findings: named(findings, 'cucumber')};
    }
    case 'TAP':
      return {...NOTHING, format, tests: tapTests(log.lines), findings: readLog(text, command)};
    case undefined:
      return {...NOTHING, findings: isWritten(origin) ? readLog(text, command) : []};
  }
}

/** A Go test that failed by its subtests only has no place and nothing to say of its own. */
const withoutParents = (
  findings: readonly SourcedFinding[],
  tests: readonly TestCase[],
): readonly SourcedFinding[] => {
  const failed = tests.filter(({outcome}) => outcome === 'failed').map(({name}) => name);
  return findings.filter(({file, frames, message}) => {
    const name = /^([^\s:]+): Failed$/.exec(message)?.[1];
    const isParent = name !== undefined && failed.some(other => other.startsWith(`${name}/`));
    return file !== undefined || frames !== undefined || !isParent;
  });
};

/** Files that a tool writes for other programs; a page or a note of a person is none. */
const isWritten = (path: string): boolean => /\.(?:json|jsonl|ndjson|xml|txt|log|out)$/i.test(path);

/** A failure that names no place by itself may quote what the tool printed: that is read as its log. */
function readText(
  finding: SourcedFinding,
  lines: readonly string[],
  command: string,
  readLog: BuildContext['readLog'],
): SourcedFinding {
  const text = lines
    .slice(finding.at, (finding.until ?? finding.at) + 1)
    .map(line =>
      line
        .replace(/^.*?<(?:failure|error)\b[^>]*>(?:<!\[CDATA\[)?/, '')
        .replace(/(?:\]\]>)?<\/\w[^>]*>\s*$/, ''),
    )
    .join('\n')
    .replace(
      /&(lt|gt|amp|quot|apos|#xA|#10|#x9|#9);/gi,
      (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
    );
  const [best] = readLog(text, command).filter(
    ({file, frames, severity}) => severity === 'error' && (file ?? frames) !== undefined,
  );
  return best === undefined
    ? finding
    : {...best, at: finding.at, ...(finding.until === undefined ? {} : {until: finding.until})};
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#xa': '\n',
  '#10': '\n',
  '#x9': '\t',
  '#9': '\t',
};
