import type {
  Diagnostic,
  Dockerfile,
  PlannedFile,
  PlanStep,
  Severity,
  StepOutput,
} from '../model.js';
import {instructionStates} from '../parse/stages/stage-state.js';
import type {Judgement} from '../run/run-plan.js';
import {
  diagnoseBuild,
  failedInstruction,
  instructionExitCode,
  type BuildContext,
} from './builds/build.js';
import type {VertexInstruction} from '../parse/build-vertices.js';
import {readBuildChecks, readBuildWarnings} from './builds/build-checks.js';
import {explainEngineFailure} from './builds/engine-failure.js';
import {readHadolint} from './hadolint.js';
import {isCached} from './builds/passed-build.js';
import {runText} from './path-map/commands.js';
import {findNamedReport} from './reports/suggest-report.js';
import {reaches} from './severity.js';
import {readStructureTest} from './structure-test/structure-test.js';
import type {ToolReading} from './tool-reading.js';

/** Lines of a step's log that are kept for people. */
const LOG_LINES = 400;

export interface JudgeContext extends Omit<BuildContext, 'dockerfile' | 'context'> {
  readonly files: readonly PlannedFile[];
  readonly failureThreshold: Severity | 'none';
  /** BuildKit's checks run as a step of their own. */
  readonly buildChecks: boolean;
}

/** Reads one step's output: did it pass, and what did the tools find, on which lines. */
export function judgeStep(step: PlanStep, output: StepOutput, context: JudgeContext): Judgement {
  const verdict = judgeKind(step, output, context);
  if (!step.allowFailure) return verdict;
  const capped = verdict.diagnostics.map(diagnostic =>
    diagnostic.severity === 'error' ? {...diagnostic, severity: 'warning' as const} : diagnostic,
  );
  return {...verdict, diagnostics: capped};
}

function judgeKind(step: PlanStep, output: StepOutput, context: JudgeContext): Judgement {
  switch (step.kind) {
    case 'stage':
    case 'image':
      return judgeBuild(step, output, context);
    case 'hadolint':
      return judgeReading(step, output, readHadolint(output.stdout, place(step)));
    case 'build-checks': {
      const reading = readBuildChecks(output.stdout, place(step));
      const engine = explainEngineFailure(output);
      if (engine !== undefined) return unrun(step, output, engine);
      const failed = reading.diagnostics.some(d => reaches(d.severity, context.failureThreshold));
      // buildx exits with 1 for mere warnings; whether those fail is the threshold's to say.
      const exitCode = failed || reading.problem !== undefined ? output.exitCode : 0;
      return judgeReading(step, {...output, exitCode}, reading);
    }
    case 'structure-test': {
      const text = (context.repository.readLines(step.name) ?? []).join('\n');
      const reading = readStructureTest(output.stdout, {path: step.name, text}, step.id);
      return judgeReading(step, output, reading);
    }
  }
}

function judgeBuild(step: PlanStep, output: StepOutput, context: JudgeContext): Judgement {
  const file = context.files.find(({dockerfile}) => dockerfile.path === step.file);
  const succeeded = output.exitCode === 0;
  const engine = succeeded ? undefined : explainEngineFailure(output);
  const found =
    file === undefined
      ? []
      : diagnoseBuild(step, output, {
          ...context,
          dockerfile: file.dockerfile,
          context: file.context,
        });
  // Nothing failed, and yet it ended: somebody else ended it.
  const isKilled = output.exitCode === null && found.every(({severity}) => severity !== 'error');
  const fault = engine ?? (isKilled ? 'docker was ended by a signal' : undefined);
  if (fault !== undefined)
    return {...unrun(step, output, fault), diagnostics: [...found, ...stepError(step, fault)]};
  const exitCode = succeeded ? 0 : (instructionExitCode(output) ?? output.exitCode);
  // The step of the build checks says the same about the whole file, once.
  const checks = context.buildChecks ? [] : readBuildWarnings(output.warnings, place(step));
  const diagnostics = [...found, ...(context.warnings ? checks : [])];
  const failed =
    succeeded || file === undefined
      ? undefined
      : failedInstruction(output, file.dockerfile, context);
  const hint =
    failed === undefined || file === undefined ? undefined : hintOf(step, failed, file.dockerfile);
  const silent =
    !succeeded && output.exitCode !== null && !diagnostics.some(d => d.severity === 'error');
  return {
    outcome: succeeded ? 'success' : 'failure',
    ...(exitCode === null ? {} : {exitCode}),
    couldNotRun: false,
    cached: succeeded && isCached(step, output),
    diagnostics: silent
      ? [...diagnostics, ...stepError(step, lastLine(output.stderr) || 'the build failed')]
      : diagnostics,
    log: buildLog(output, succeeded),
    ...(failed === undefined ? {} : {failed}),
    ...(hint === undefined ? {} : {reportHint: hint}),
  };
}

/** The entry of `reports` that takes out what the failed RUN of a stage writes, when none is given. */
function hintOf(
  step: PlanStep,
  {stage, instruction}: VertexInstruction,
  dockerfile: Dockerfile,
): string | undefined {
  if (step.kind !== 'stage' || step.reports !== undefined || instruction.keyword !== 'RUN') {
    return undefined;
  }
  const state = instructionStates(dockerfile, stage).find(s => s.instruction === instruction);
  if (state === undefined) return undefined;
  const found = findNamedReport(runText(instruction), state.workdir, state.env);
  return found === undefined ? undefined : `${step.name}:${found}`;
}

function judgeReading(step: PlanStep, output: StepOutput, reading: ToolReading): Judgement {
  const failed = output.exitCode !== 0;
  const fault = toolFault(step, output, reading);
  if (fault !== undefined) {
    return {
      ...unrun(step, output, fault),
      diagnostics: [...reading.diagnostics, ...stepError(step, fault)],
    };
  }
  return {
    outcome: failed ? 'failure' : 'success',
    ...(output.exitCode === null ? {} : {exitCode: output.exitCode}),
    couldNotRun: false,
    cached: false,
    diagnostics: reading.diagnostics,
    ...(reading.passed === undefined ? {} : {passed: reading.passed}),
    log: failed ? tail(output.stderr) : '',
  };
}

/** Why a tool's answer cannot be relied on. One that passes has to say so, or a broken tool would be a green one. */
function toolFault(step: PlanStep, output: StepOutput, reading: ToolReading): string | undefined {
  const tool = step.argv[0] ?? step.name;
  const detail = lastLine(output.stderr);
  if (output.exitCode === null) {
    return `${tool} was ended by a signal${detail === '' ? '' : `: ${detail}`}`;
  }
  const isUsable = output.exitCode === 0 && reading.diagnostics.length > 0;
  if (reading.problem === undefined || isUsable) return undefined;
  return `${tool} gave no readable answer: ${detail || reading.problem}`;
}

function unrun(step: PlanStep, output: StepOutput, reason: string): Judgement {
  return {
    outcome: 'failure',
    ...(output.exitCode === null ? {} : {exitCode: output.exitCode}),
    couldNotRun: true,
    reason,
    cached: false,
    diagnostics: stepError(step, reason),
    log: tail(output.stderr),
  };
}

const place = (step: PlanStep) => ({path: step.file, step: step.id});

function stepError(step: PlanStep, message: string): readonly Diagnostic[] {
  const stage = step.kind === 'stage' ? {stage: step.name} : {};
  const source =
    step.kind === 'structure-test' || step.kind === 'hadolint'
      ? (step.argv[0] ?? '')
      : 'docker build';
  return [{...step.location, severity: 'error', source, message, step: step.id, ...stage}];
}

/** What people want to read: the failed instructions' logs, or, when all went well, nothing. */
function buildLog(output: StepOutput, succeeded: boolean): string {
  const failed = output.vertices.filter(vertex => vertex.error !== undefined && vertex.log !== '');
  if (succeeded) return '';
  return tail(failed.length > 0 ? failed.map(vertex => vertex.log).join('\n') : output.stderr);
}

function tail(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.length <= LOG_LINES
    ? text.trimEnd()
    : [`[${lines.length - LOG_LINES} lines before]`, ...lines.slice(-LOG_LINES)].join('\n');
}

const lastLine = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .at(-1)
    ?.replace(/^ERROR: /, '')
    .trim() ?? '';
