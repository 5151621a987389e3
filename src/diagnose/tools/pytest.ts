import type {Finding, Frame, Tool} from '../tool.js';
import {isTracebackHeader, readException, readTraceback} from '../formats/python-traceback.js';
import {type PytestBlock, readPytestBlock} from '../formats/pytest-block.js';
import {isPythonLibrary, readWarningLine} from '../formats/python-warning.js';
import {clip, essence} from '../formats/essence.js';

type Section = 'failures' | 'summary' | 'warnings' | 'other';

const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['FAILURES', 'failures'],
  ['ERRORS', 'failures'],
  ['short test summary info', 'summary'],
  ['warnings summary', 'warnings'],
  ['warnings summary (final)', 'warnings'],
]);

const BANNER = /^[=!]+ (\S.*?) [=!]+$/;
/** pytest-sugar shows blocks as they come, without banner: `―――― test_add ――――`. */
const BLOCK = /^(?:_+ ([^_ ].*?|_[^ ].*?) _+|―{3,} (\S.*?) ―{3,})$/;
/** pytest-sugar's progress below a block: ` tests/test_x.py ⨯✓     57% █████▊`. */
const SUGAR_PROGRESS = /^ .* \d{1,3}% [█▉▊▋▌▍▎▏ ]*$/;
/** `8 failed, 2 passed in 0.05s`, with or without `=` around. */
const TOTAL = /^(?:=+ )?(?:no tests ran|\d+ [a-z]+(?:, \d+ [a-z]+)*) in \d[\d.]*s/;
const SUMMARY = /^(?:FAILED|ERROR|SUBFAIL(?:ED)?(?:[([].*?[)\]])?) (?:\[\d+\] )?(\S.*)$/;
const PROGRESS =
  /^(?:\[gw\d+\] \[ *\d+%\] (?:FAILED|ERROR) (\S+::.+?) *|(\S+::.+?) (?:FAILED|ERROR)(?: +\[ *\d+%\])?)$/;
/** `/app/test_x.py:17: assert 1 == 2` of `--tb=line`. */
const PLACED = /^((?:\/|[A-Za-z]:\\)[^:]+):(\d{1,9}): (\S.*)$/;
const ERROR_BLOCK = /^ERROR (?:at (?:setup|teardown) of|collecting) /;
/** Checks of other tools that run as tests: their own recognisers read what stands in the block. */
const CHECKED =
  /::(?:black|isort|mypy(?:-status)?|flake-?8(?:::FLAKE8)?|ruff(?:::format)?|pylint)$/i;
const CHECK_BLOCK =
  /^(?:black format check|isort-check|mypy|flake8-check|ruff.*|\[pylint\] .*|test session)$/i;
/** `[pytest] unrecognized arguments`, files that do not exist: said before any test runs. */
const USAGE =
  /^(?:ERROR: (file or directory not found: .+|not found: .+)|(?:\S*pytest|__main__\.py): error: (.+))$/;
const CONFTEST = /^ImportError while loading conftest '(.+)'\.$/;

/** Forms: https://docs.pytest.org/en/stable/how-to/output.html; versions 3 to 9. */
export const tool: Tool = {
  name: 'pytest',
  title: 'Python test runner',
  homepage: 'https://docs.pytest.org',
  ecosystem: 'python',
  evidence: [
    '= FAILURES =',
    '= ERRORS =',
    '= short test summary info =',
    '= warnings summary =',
    'ImportError while loading conftest ',
    '――― ',
    'INTERNALERROR> ',
    'ERROR: file or directory not found: ',
    'pytest: error: ',
    '.py::',
  ],
  commands: ['pytest', 'py.test'],
  read: ({lines}) => {
    const report = readReport(lines);
    const named = [...report.named.values()].filter(({key, message}) => {
      const said = message?.replace(/\.\.\.$/, '');
      const isPlaced = said !== undefined && report.placed.some(text => text.startsWith(said));
      return !isPlaced && !report.keys.has(key);
    });
    return [...report.findings, ...named.map(toFinding)];
  },
};

/** A failed test that is only named: `tests/test_x.py::TestC::test_p[2] - assert 1 == 2`. */
interface NamedTest {
  readonly file: string;
  /** As the header of its block has it: `TestC.test_p[2]`, or the file for a collection error. */
  readonly key: string;
  readonly anchor?: string;
  readonly message?: string;
  readonly at: number;
}

interface Report {
  readonly findings: Finding[];
  /** Keys of the tests that have a block with a place. */
  readonly keys: Set<string>;
  /** Messages of `--tb=line`, which names no test. */
  readonly placed: string[];
  /** By id; the summary's entry, which has a message, takes the place of the progress line's. */
  readonly named: Map<string, NamedTest>;
}

function readReport(lines: readonly string[]): Report {
  const report: Report = {findings: [], keys: new Set(), placed: [], named: new Map()};
  let section: Section = 'other';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const first = line.charCodeAt(0);
    const banner = startsBanner(first) ? BANNER.exec(line.slice(0, 400))?.[1] : undefined;
    if (mayBeTotal(first) && TOTAL.test(line)) section = 'other';
    else if (banner !== undefined) section = SECTIONS.get(banner) ?? 'other';
    else if (section === 'failures' || isSugarBlock(line)) at = readFailures(lines, at, report) - 1;
    else if (section === 'summary') addNamed(SUMMARY.exec(line)?.[1], at, report);
    else if (section === 'warnings') addWarning(lines, at, report);
    else at = readElsewhere(lines, at, report);
  }
  return report;
}

/** Reads one block, or the lines of `--tb=line`; returns the index of the line behind it. */
function readFailures(lines: readonly string[], at: number, report: Report): number {
  const title = blockTitle(lines[at] ?? '');
  let end = at + 1;
  while (end < lines.length && !endsBlock(lines[end] ?? '')) end++;
  if (title === undefined) addPlaced(lines, at, end, report);
  else if (!CHECK_BLOCK.test(title)) addBlock(title, lines, at, end, report);
  return end;
}

function blockTitle(line: string): string | undefined {
  const [, title, sugared] = BLOCK.exec(line.slice(0, 1_000)) ?? [];
  return title ?? sugared;
}

const isSugarBlock = (line: string) => line.startsWith('―') && blockTitle(line) !== undefined;

const endsBlock = (line: string) =>
  (line.startsWith('_') && BLOCK.test(line.slice(0, 1_000))) ||
  isSugarBlock(line) ||
  (line.includes('% ') && SUGAR_PROGRESS.test(line.slice(0, 1_000))) ||
  (startsBanner(line.charCodeAt(0)) && BANNER.test(line.slice(0, 400))) ||
  (mayBeTotal(line.charCodeAt(0)) && TOTAL.test(line));

/** `=` and `!`. */
const startsBanner = (first: number) => first === 0x3d || first === 0x21;

/** `=`, a digit, and the "n" of "no tests ran". */
const mayBeTotal = (first: number) =>
  first === 0x3d || first === 0x6e || (first >= 0x30 && first <= 0x39);

function addBlock(
  title: string,
  lines: readonly string[],
  at: number,
  end: number,
  report: Report,
): void {
  const block = readPytestBlock(lines.slice(at + 1, end));
  const name = title.replace(ERROR_BLOCK, '').replace(/^\[doctest\] /, '');
  const isCollection = title.startsWith('ERROR collecting ');
  if (block.frames.length === 0 && !isCollection) return;
  report.keys.add(isCollection ? name : name.replace(/ (?:\(.*\)|\[.*\]|<subtest>)$/, ''));
  report.findings.push({
    ...(block.frames.length > 0 ? {frames: block.frames} : {file: name}),
    severity: 'error',
    ...(block.code !== undefined && {code: block.code}),
    message: isCollection ? block.message : withTest(block, title),
    at,
    until: lastWritten(lines, at, end),
  });
}

function withTest(block: PytestBlock, title: string): string {
  const test = title.startsWith('ERROR at ') ? title.slice('ERROR '.length) : `in ${title}`;
  return `${block.message}\n${clip(test)}`;
}

function lastWritten(lines: readonly string[], at: number, end: number): number {
  let last = end - 1;
  while (last > at && lines[last]?.trim() === '') last--;
  return last;
}

function addPlaced(lines: readonly string[], from: number, end: number, report: Report): void {
  let errors: string[] = [];
  for (let at = from; at < end; at++) {
    const line = lines[at] ?? '';
    const [, file, number, said = ''] = PLACED.exec(line.slice(0, 2_000)) ?? [];
    if (file === undefined) {
      if (line.startsWith('E   ')) errors = [];
      if (errors.length > 0 || line.startsWith('E   ')) errors.push(line.replace(/^E/, ' '));
      continue;
    }
    const shown = errors.findIndex(text => text.startsWith('----'));
    const message =
      errors.length > 0 ? essence(errors.slice(0, shown < 0 ? undefined : shown)) : said;
    const code = said.startsWith('assert ') ? 'AssertionError' : readException(said)?.code;
    report.placed.push(said);
    report.findings.push({
      file,
      line: Number(number),
      severity: 'error',
      ...(code !== undefined && {code}),
      message: code === 'AssertionError' ? message.replace(/^AssertionError: /, '') : message,
      at,
    });
    errors = [];
  }
}

function addNamed(text: string | undefined, at: number, report: Report): void {
  if (text === undefined) return;
  const dash = text.indexOf(' - ');
  const id = (dash < 0 ? text : text.slice(0, dash)).trimEnd();
  if (CHECKED.test(id)) return;
  const [file = '', ...names] = id.split('::');
  if (!/\.\w+$/.test(file)) return;
  const last = names.at(-1)?.replace(/\[.*$/, '');
  report.named.set(id, {
    file,
    key: names.length === 0 ? file : names.join('.'),
    ...(last !== undefined && /^\w+$/.test(last) && {anchor: `def ${last}(`}),
    ...(dash >= 0 && {message: text.slice(dash + 3).trimEnd()}),
    at,
  });
}

function toFinding({file, key, anchor, message, at}: NamedTest): Finding {
  const code = message === undefined ? undefined : readException(message)?.code;
  const isTest = key !== file;
  const said = clip(message ?? (isTest ? 'failed' : 'cannot be collected'));
  return {
    file,
    ...(anchor !== undefined && {anchor}),
    severity: 'error',
    ...(code !== undefined && {code}),
    message: isTest ? `${said}\nin ${clip(key)}` : said,
    at,
  };
}

function addWarning(lines: readonly string[], at: number, report: Report): void {
  const warning = readWarningLine(lines[at]?.replace(/^ {2}(?=\S)/, '') ?? '');
  if (warning && !isPythonLibrary(warning.file)) {
    report.findings.push({...warning, severity: 'warning', at});
  }
}

/** Progress of `-v`, and what stands outside of all sections. Returns the index of the last line read. */
function readElsewhere(lines: readonly string[], at: number, report: Report): number {
  const line = lines[at] ?? '';
  if (line.startsWith('ImportError while')) return readConftest(lines, at, report);
  if (!line.includes(':')) return at;
  if (line.includes('::') && line.length < 2_000) {
    const [, parallel, alone] = PROGRESS.exec(line) ?? [];
    addNamed(parallel ?? alone, at, report);
  }
  if (line.startsWith('INTERNALERROR> ') && isTracebackHeader(line)) {
    const trace = readTraceback(lines, at);
    if (!trace) return at;
    report.findings.push({
      frames: trace.frames,
      code: trace.code,
      message: trace.message,
      until: trace.until,
      severity: 'error',
      at,
    });
    return trace.until;
  }
  const mayBeUsage = line.startsWith('ERROR: ') || line.includes(': error: ');
  const [, path, usage] = (mayBeUsage ? USAGE.exec(line.slice(0, 2_000)) : null) ?? [];
  const message = path ?? usage;
  if (message !== undefined) report.findings.push({severity: 'error', message: clip(message), at});
  return at;
}

function readConftest(lines: readonly string[], at: number, report: Report): number {
  const file = CONFTEST.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
  if (file === undefined) return at;
  let until = at;
  while (/^(?:E?\s|\S.*:\d+: in |Traceback|<frozen)/.test((lines[until + 1] ?? '').slice(0, 2_000)))
    until++;
  const block = readPytestBlock(lines.slice(at + 1, until + 1));
  const frames: readonly Frame[] = [...block.frames, {file}];
  report.findings.push({
    frames,
    severity: 'error',
    ...codeOf(block),
    message: block.message,
    at,
    until,
  });
  return until;
}

const codeOf = ({code}: PytestBlock) => (code === undefined ? {} : {code});
