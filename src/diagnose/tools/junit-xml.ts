import {asPosition} from '../json-documents.js';
import {isCodeFrameLine} from '../formats/essence.js';
import {framesInText} from '../text-frames.js';
import type {Finding, Log, Tool} from '../tool.js';
import {type XmlElement, descendants, xmlDocuments} from '../xml-documents.js';

/**
 * JUnit XML printed to the log, as test runners and linters write it. There is no official schema; read is what
 * https://github.com/testmoapp/junitxml describes: testsuites > testsuite > testcase > failure | error, with `file` and
 * `line` on the test case (xunit1, PHPUnit, AVA), on the suite, or only in the failure's text.
 */
export const tool: Tool = {
  name: 'junit-xml',
  title: 'JUnit XML',
  homepage: 'https://github.com/testmoapp/junitxml',
  ecosystem: 'format',
  evidence: ['<testsuite', '<testcase'],
  reach: 100,
  commands: [],
  precedence: 'document',
  read,
};

const MAX_MESSAGE_LINES = 6;

/** Suites that say which tool wrote them: `<testsuites name="jest tests">`. */
const KNOWN_SUITES =
  /^(?:org\.)?(pytest|jest|vitest|mocha|rspec|ruff|eslint|stylelint|phpunit|phpstan|tsc|golangci-lint|cypress|playwright|jasmine|minitest|bats|ava|tap)(?:[\s.]|$)/i;

const LOOKS_LIKE_FILE = /^(?!https?:)[^\s<>:*?"|][^<>:*?"|\n]*\.[A-Za-z]\w{0,9}$/;

/** eslint's, ruff's and phpcs's places in text: `line 1, col 7, Error - …`. */
const LINE_COLUMN = /\bline (\d+)(?:, col(?:umn)? (\d+))?/i;
const FILE_LINE = /^(\S[^:\n]*\.[A-Za-z]\w{0,9}):(\d+)(?::(\d+))?(?=[:\s]|$)/;

function read(log: Log): readonly Finding[] {
  return xmlDocuments(log, ['testsuites', 'testsuite']).flatMap(root => {
    const suites = root.name === 'testsuite' ? [root] : [];
    const source = sourceOf(root);
    return [...suites, ...descendants(root, 'testsuite')].flatMap(suite =>
      children(suite, 'testcase').flatMap(test =>
        [...children(test, 'failure'), ...children(test, 'error')].map(problem => ({
          ...readProblem(suite, test, problem),
          ...(source !== undefined && {source}),
          at: test.at,
          until: test.until,
        })),
      ),
    );
  });
}

function children(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(child => child.name === name);
}

function sourceOf(root: XmlElement): string | undefined {
  const suites = [root, ...descendants(root, 'testsuite').slice(0, 1)];
  const cases = descendants(root, 'testcase').slice(0, 1);
  const names = [
    ...suites.flatMap(suite => [suite.attributes.get('name'), suite.attributes.get('package')]),
    ...cases.map(test => test.attributes.get('name')),
  ];
  return names.map(name => KNOWN_SUITES.exec(name ?? '')?.[1]?.toLowerCase()).find(Boolean);
}

function readProblem(
  suite: XmlElement,
  test: XmlElement,
  problem: XmlElement,
): Omit<Finding, 'at'> {
  const text = withoutHeading(problem.text, test);
  const summary = withoutHeading(problem.attributes.get('message') ?? '', test);
  const name = test.attributes.get('name') ?? '';
  const type = problem.attributes.get('type') ?? '';
  const code =
    ruleOf(name) ??
    (/^[A-Za-z_][\w.$\\/@-]{2,80}$/.test(type) && !/^(?:failure|failed|error|warning)$/i.test(type)
      ? type
      : undefined);
  const said = firstLines(summary === '' ? text : summary);
  const isRule = code !== undefined && ruleOf(name) === code;
  return {
    ...placeOf(suite, test, `${summary}\n${text}`),
    severity: /^warning$/i.test(type) ? 'warning' : 'error',
    ...(code !== undefined && {code}),
    message: isRule || name === '' ? said || name : [name, said].filter(Boolean).join(': '),
  };
}

/** Where a test begins, as Playwright puts it: `[chromium] › cart.spec.ts:4:3 › cart › adds up ────`. */
const BEGINNING = /^(?:\[[^\]]{1,80}\] › )?[^\s:]{1,300}:\d+:\d+ /;

/** Playwright and PHPUnit begin with the test's name, which is on the test case already, and no place of a failure. */
function withoutHeading(text: string, test: XmlElement): string {
  const [first = '', ...rest] = text.trim().split('\n');
  const heading = first.replace(/[─\s]+$/, '');
  const name = test.attributes.get('name') ?? '';
  const title = name.split(' › ').at(-1) ?? '';
  const isNamed =
    (BEGINNING.test(heading) && heading.endsWith(` ${title}`)) ||
    (name !== '' && heading.startsWith(`${test.attributes.get('class') ?? ''}::${name}`));
  return (isNamed ? rest : [first, ...rest]).join('\n').trim();
}

/** Linters name their rule where test runners name the test: `org.ruff.F401`, `org.eslint.no-unused-vars`. */
function ruleOf(name: string): string | undefined {
  return /^org\.(?:ruff|eslint|stylelint)\.(.+)$/.exec(name)?.[1];
}

type Place = Pick<Finding, 'file' | 'line' | 'column' | 'frames'>;

function placeOf(suite: XmlElement, test: XmlElement, text: string): Place {
  const [, named, namedLine, namedColumn] =
    FILE_LINE.exec(test.attributes.get('classname') ?? '') ??
    FILE_LINE.exec(test.attributes.get('name') ?? '') ??
    FILE_LINE.exec(text.trimStart()) ??
    [];
  const file =
    test.attributes.get('file') ??
    suite.attributes.get('file') ??
    suite.attributes.get('filepath') ??
    named ??
    fileName(suite);
  const [, textLine, textColumn] = LINE_COLUMN.exec(text) ?? [];
  const line =
    asPosition(test.attributes.get('line')) ?? asPosition(namedLine) ?? asPosition(textLine);
  const column =
    asPosition(test.attributes.get('column')) ?? asPosition(namedColumn) ?? asPosition(textColumn);
  const frames = framesInText(text);
  // A test case's line is where the test begins; a frame in the same file is where it failed.
  const own = frames.find(
    frame => file !== undefined && frame.file.endsWith(file.replace(/^(?:\.?\/)+/, '')),
  );
  if (frames.length > 0 && (file === undefined || line === undefined || own)) return {frames};
  if (file === undefined) return {};
  return {
    file,
    ...(line !== undefined && {line}),
    ...(line !== undefined && column !== undefined && {column}),
  };
}

function fileName(suite: XmlElement): string | undefined {
  const name = suite.attributes.get('name') ?? '';
  return LOOKS_LIKE_FILE.test(name) ? name : undefined;
}

function firstLines(text: string): string {
  const lines = text.split('\n').map(line => line.trimEnd());
  const trace = lines.findIndex(
    line => /^\s*(?:at \S|File "|Traceback |\/\S+\.\w+:\d+$)/.test(line) || isCodeFrameLine(line),
  );
  const kept = lines.slice(0, trace > 0 ? trace : undefined).filter(line => line !== '');
  return kept.slice(0, MAX_MESSAGE_LINES).join('\n');
}
