import type {TestCase} from '../../reports-model.js';
import {tool as dotnetTest} from '../tools/dotnet-test.js';
import {framesInText} from '../text-frames.js';
import type {Finding} from '../tool.js';
import {descendants, type XmlElement} from '../xml-documents.js';

/** What .NET's loggers write of a test that did not run to its end, and of one that did not run. */
const OUTCOMES: Readonly<Record<string, TestCase['outcome']>> = {
  Failed: 'failed',
  Error: 'error',
  Timeout: 'error',
  Aborted: 'error',
  NotExecuted: 'skipped',
  NotRunnable: 'skipped',
  Inconclusive: 'skipped',
};
const MAX_MESSAGE_LINES = 6;

/**
 * The tests of a TRX file, Visual Studio's test results, which `dotnet test --logger trx` writes.
 * Format: vstst.xsd, namespace http://microsoft.com/schemas/VisualStudio/TeamTest/2010
 */
export function readTrx(root: XmlElement): {
  readonly tests: readonly TestCase[];
  readonly findings: readonly Finding[];
} {
  const results = descendants(root, 'UnitTestResult').filter(({attributes}) =>
    attributes.has('testName'),
  );
  return {
    tests: results.map(readTest),
    findings: results.filter(isFailure).map(readFailure),
  };
}

const outcomeOf = ({attributes}: XmlElement): TestCase['outcome'] =>
  OUTCOMES[attributes.get('outcome') ?? ''] ?? 'passed';

const isFailure = (result: XmlElement): boolean => ['failed', 'error'].includes(outcomeOf(result));

function readTest(result: XmlElement): TestCase {
  const [, hours, minutes, seconds] =
    /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(result.attributes.get('duration') ?? '') ?? [];
  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return {
    suite: '',
    name: result.attributes.get('testName') ?? '',
    outcome: outcomeOf(result),
    ...(Number.isNaN(time) ? {} : {durationMs: time * 1000}),
  };
}

function readFailure(result: XmlElement): Finding {
  const [error] = descendants(result, 'ErrorInfo');
  const text = (name: string) =>
    error?.children.find(child => child.name === name)?.text.replaceAll('\r', '') ?? '';
  const frames = framesInText(text('StackTrace'));
  const said = text('Message').trim().split('\n').slice(0, MAX_MESSAGE_LINES).join('\n');
  const name = result.attributes.get('testName') ?? '';
  return {
    ...(frames.length > 0 ? {frames} : {}),
    severity: 'error',
    message: [name, said].filter(part => part !== '').join(': '),
    source: dotnetTest.name,
    at: result.at,
    until: result.until,
  };
}
