import {failedTest, readErrorText} from './error-text.js';
import {fieldsOf, itemsOf, positionOf, readJsonValues, textOf} from './json-values.js';
import type {Finding, Log} from '../tool.js';

/**
 * Reads what `jest --json` or `vitest --reporter=json` print: failed tests and suites that did not run.
 *
 * @see https://jestjs.io/docs/cli#--json, https://vitest.dev/guide/reporters#json-reporter
 */
export function readJestJson(log: Log, runner: 'jest' | 'vitest'): readonly Finding[] {
  const isWanted = (value: unknown) =>
    'numRuntimeErrorTestSuites' in fieldsOf(value) === (runner === 'jest');
  const reports = readJsonValues(log, ['"numFailedTestSuites"']);
  return reports
    .filter(({value}) => isWanted(value))
    .flatMap(({value, at, until}) =>
      itemsOf(fieldsOf(value)['testResults'])
        .flatMap(result => readSuite(fieldsOf(result)))
        .map(finding => ({...finding, at, until})),
    );
}

function readSuite(result: Readonly<Record<string, unknown>>): readonly Omit<Finding, 'at'>[] {
  const file = textOf(result['name']);
  const failed = itemsOf(result['assertionResults'])
    .map(fieldsOf)
    .filter(one => one['status'] === 'failed');
  if (failed.length === 0) {
    const message = textOf(result['message']);
    if (result['status'] !== 'failed' || message === undefined) return [];
    const lines = message.split('\n').filter(line => !line.startsWith('  ● '));
    return [failedTest(readErrorText(lines), [], file)];
  }
  return failed.map(one => {
    const error = readErrorText((textOf(itemsOf(one['failureMessages'])[0]) ?? '').split('\n'));
    const groups = itemsOf(one['ancestorTitles']).flatMap(title => textOf(title) ?? []);
    const found = failedTest(error, [...groups, textOf(one['title']) ?? ''], file);
    const line = positionOf(fieldsOf(one['location'])['line']);
    return found.frames || line === undefined ? found : {...found, line};
  });
}
