import type {TestCase} from '../../reports-model.js';
import {asArray, asString, at} from '../json-documents.js';
import {framesInText} from '../text-frames.js';
import type {Finding} from '../tool.js';
import type {XmlElement} from '../xml-documents.js';

/**
 * The tests of a JUnit report, in its order.
 * Format: https://github.com/testmoapp/junitxml; `time` is in seconds.
 */
export function junitTests(root: XmlElement): readonly TestCase[] {
  const own = root.attributes.get('name') ?? '';
  return root.children.flatMap(child =>
    child.name === 'testcase'
      ? [junitTest(child, own)]
      : child.name === 'testsuite'
        ? junitTests(child)
        : [],
  );
}

function junitTest({attributes, children}: XmlElement, suite: string): TestCase {
  const has = (name: string) => children.some(child => child.name === name);
  const isSkipped =
    has('skipped') || /^(?:skipped|notrun|disabled)$/i.test(attributes.get('status') ?? '');
  const seconds = Number((attributes.get('time') ?? 'none').replaceAll(',', ''));
  return {
    suite: attributes.get('classname') ?? suite,
    name: attributes.get('name') ?? '',
    outcome: has('error') ? 'error' : has('failure') ? 'failed' : isSkipped ? 'skipped' : 'passed',
    ...(Number.isFinite(seconds) && seconds >= 0 ? {durationMs: seconds * 1000} : {}),
  };
}

/** The tests of a TAP stream; subtests are part of the test that they belong to. */
export function tapTests(lines: readonly string[]): readonly TestCase[] {
  return lines.flatMap(line => {
    const match = /^(not )?ok\b(?: +\d+)?(?: +-)? ?([^#]*)(?:#\s*(\w+))?/.exec(line);
    if (match === null) return [];
    const [, isFailed, name = '', directive = ''] = match;
    const isSkipped = /^(?:skip|todo)/i.test(directive);
    const [, milliseconds] = /# time=([\d.]+)ms/.exec(line) ?? [];
    return [
      {
        suite: '',
        name: name.trim(),
        outcome: isSkipped ? 'skipped' : isFailed === undefined ? 'passed' : 'failed',
        ...(milliseconds === undefined ? {} : {durationMs: Number(milliseconds)}),
      },
    ];
  });
}

/** Scenarios and their failed steps. Format: https://github.com/cucumber/cucumber-json-schema; durations in nanoseconds. */
export function readCucumber(report: unknown): {
  readonly tests: readonly TestCase[];
  readonly findings: readonly Finding[];
} {
  const tests: TestCase[] = [];
  const findings: Finding[] = [];
  for (const feature of asArray(report)) {
    for (const scenario of asArray(at(feature, 'elements'))) {
      if (at(scenario, 'type') === 'background') continue;
      const steps = asArray(at(scenario, 'steps'));
      const states = steps.map(step => asString(at(step, 'result', 'status'))?.toLowerCase() ?? '');
      const failed = states.findIndex(state => /^(?:failed|undefined|ambiguous)$/.test(state));
      const isPassed = states.length > 0 && states.every(state => state === 'passed');
      const nanoseconds = steps.map(step => Number(at(step, 'result', 'duration') ?? 0));
      const name = asString(at(scenario, 'name')) ?? '';
      tests.push({
        suite: asString(at(feature, 'name')) ?? '',
        name,
        outcome: failed >= 0 ? 'failed' : isPassed ? 'passed' : 'skipped',
        durationMs: nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6,
      });
      if (failed >= 0)
        findings.push(failedStep(feature, name, steps[failed], states[failed] ?? ''));
    }
  }
  return {tests, findings};
}

function failedStep(feature: unknown, scenario: string, step: unknown, state: string): Finding {
  const error = asString(at(step, 'result', 'error_message')) ?? `step is ${state}`;
  const line = Number(at(step, 'line'));
  const file = asString(at(feature, 'uri'));
  const place = {file: file ?? '', ...(line > 0 ? {line} : {})};
  const frames = framesInText(error);
  const [first = ''] = error.split('\n');
  const name = `${asString(at(step, 'keyword'))?.trim() ?? ''} ${asString(at(step, 'name')) ?? ''}`;
  return {
    frames: file === undefined ? frames : [...frames, place],
    severity: 'error',
    message: `${scenario}: ${first.trim()}\nin step: ${name.trim()}`,
    source: 'cucumber',
    at: 0,
  };
}
