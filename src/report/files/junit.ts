import type {Diagnostic, Report, StepResult} from '../../model.js';
import type {TestCase} from '../../reports-model.js';
import {originOf} from '../pull-request/annotations.js';
import {reproduceCommand} from '../command-line.js';
import {xmlElement, xmlText} from './xml.js';

/**
 * Writes a report as JUnit XML as Jenkins, GitLab and test reporters read it: a suite per step, in it a case for the step
 * itself and one per finding. A finding below error passes and says so in its output, so that no reader counts it as failed.
 */
export function renderJunit(report: Report): string {
  const suites = report.results.map(renderSuite);
  const attributes = {
    name: 'Quality Stages',
    time: seconds(report.durationMs),
    tests: sum(suites, 'tests'),
    failures: sum(suites, 'failures'),
    errors: sum(suites, 'errors'),
  };
  const document = xmlElement(
    'testsuites',
    attributes,
    suites.map(suite => `\n${suite.xml}`).concat('\n'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

const sum = (suites: readonly Suite[], key: 'tests' | 'failures' | 'errors'): number =>
  suites.reduce((total, suite) => total + suite[key], 0);

function renderSuite(result: StepResult): Suite {
  const {step, outcome, diagnostics} = result;
  const isAllowed = outcome === 'failure' && step.allowFailure;
  const isSkipped = outcome === 'skipped' || outcome === 'cancelled' || isAllowed;
  const isError = outcome === 'failure' && result.couldNotRun;
  const failing = diagnostics.filter(({severity}) => severity === 'error');
  const own = [renderStep(result), ...diagnostics.map(found => renderFinding(found, step.id))];
  // Failed tests are findings.
  const tests = (result.reports?.tests ?? []).filter(test =>
    /^(?:passed|skipped)$/.test(test.outcome),
  );
  const passed = (result.passed ?? []).map(name => passedCase(step.file, name));
  const cases = [...own, ...passed, ...tests.map(renderTest)];
  const skipped = tests.filter(test => test.outcome === 'skipped').length + (isSkipped ? 1 : 0);
  const counts = {
    tests: cases.length,
    failures: failing.length + (outcome === 'failure' && !isAllowed && !isError ? 1 : 0),
    errors: isError && !isAllowed ? 1 : 0,
  };
  const xml = xmlElement(
    'testsuite',
    {name: step.id, ...counts, skipped, time: seconds(result.durationMs)},
    [...cases, result.log === '' ? '' : xmlElement('system-out', {}, [xmlText(result.log)])]
      .filter(part => part !== '')
      .map(part => `\n  ${part}`)
      .concat('\n'),
  );
  return {xml, ...counts};
}

const passedCase = (file: string, name: string): string =>
  xmlElement('testcase', {classname: file, name, time: '0.000'});

function renderStep(result: StepResult): string {
  const {step, outcome, reason} = result;
  const message = reason ?? (result.exitCode === undefined ? '' : `exit code ${result.exitCode}`);
  const skipped = (why: string) => [xmlElement('skipped', {message: why})];
  const body = (): readonly string[] => {
    if (outcome === 'success') return [];
    if (outcome !== 'failure') return skipped(message === '' ? outcome : message);
    if (step.allowFailure) return skipped(`failed, which is allowed: ${message}`);
    const kind = result.couldNotRun ? 'error' : 'failure';
    const attributes = {message: message === '' ? `${step.name} failed` : message, type: step.kind};
    return [xmlElement(kind, attributes, [xmlText(`${message}\n$ ${reproduceCommand(step)}`)])];
  };
  return xmlElement(
    'testcase',
    {classname: step.file, name: step.name, time: seconds(result.durationMs)},
    body(),
  );
}

/** A test of a report that was taken out of the stage. */
function renderTest({suite, name, outcome, durationMs = 0}: TestCase): string {
  const attributes = {classname: suite, name, time: seconds(durationMs)};
  return xmlElement(
    'testcase',
    attributes,
    outcome === 'skipped' ? [xmlElement('skipped', {})] : [],
  );
}

function renderFinding(diagnostic: Diagnostic, step: string): string {
  const {path, startLine, startColumn, severity, message} = diagnostic;
  const place = [path, startLine, startColumn].filter(part => part !== undefined).join(':');
  const origin = originOf(diagnostic);
  const [first = ''] = message.split('\n');
  const text = xmlText(`${place}: ${severity}: ${message}`);
  const body =
    severity === 'error'
      ? xmlElement('failure', {message: first, type: origin}, [text])
      : xmlElement('system-out', {}, [text]);
  return xmlElement('testcase', {classname: step, name: `${origin} ${place}`, time: '0.000'}, [
    body,
  ]);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
