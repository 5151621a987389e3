import type {Diagnostic, PlanStep, StepOutput, StepResult} from '../../src/model.js';
import {parseInputs, type Inputs} from '../../src/parse/inputs/inputs.js';

/** Inputs as an action without a `with:` block has them, with some replaced. */
export const createInputs = (raw: Readonly<Record<string, string>> = {}): Inputs =>
  parseInputs(new Map(Object.entries(raw)));

export const aStep = (overrides: Partial<PlanStep> = {}): PlanStep => ({
  id: 'test',
  kind: 'stage',
  name: 'Test',
  file: 'Dockerfile',
  location: {path: 'Dockerfile', startLine: 3, endLine: 3},
  argv: ['docker', 'buildx', 'build', '--target', 'test', '.'],
  secretEnv: [],
  needs: [],
  allowFailure: false,
  ...overrides,
});

export const aDiagnostic = (overrides: Partial<Diagnostic> = {}): Diagnostic => ({
  path: 'src/app.py',
  startLine: 12,
  endLine: 12,
  severity: 'error',
  source: 'pytest',
  message: 'assert 404 == 200',
  ...overrides,
});

export const aResult = (overrides: Partial<StepResult> = {}): StepResult => ({
  step: aStep(),
  outcome: 'success',
  startedMs: 0,
  durationMs: 1500,
  cached: false,
  couldNotRun: false,
  diagnostics: [],
  log: '',
  ...overrides,
});

export const anOutput = (overrides: Partial<StepOutput> = {}): StepOutput => ({
  exitCode: 0,
  stdout: '',
  stderr: '',
  vertices: [],
  warnings: [],
  ...overrides,
});
