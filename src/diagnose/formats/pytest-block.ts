import type {Frame} from '../tool.js';
import {readException, readPythonFrame, isTracebackHeader} from './python-traceback.js';
import {essence} from './essence.js';

/** What one `____ name ____` part of pytest's FAILURES or ERRORS says. */
export interface PytestBlock {
  readonly frames: readonly Frame[];
  readonly code?: string;
  readonly message: string;
}

/** `tests/test_x.py:8: AssertionError`, `tests/test_x.py:8: in test_y`, `tests/test_x.py:8: `. */
const ENTRY = /^([^\s>][^:]*(?::[\\/][^:]*)?):(\d{1,9}):(?: (?:in \S.*|([A-Za-z_][\w.]*))?)?$/;
/** `file /app/tests/test_x.py, line 44`: above the message about a fixture that does not exist. */
const FIXTURE_USE = /^file (\S.*), line (\d{1,9})$/;
const CHAINED =
  /^(?:During handling of the above exception|The above exception was the direct cause)/;
const CAPTURED = /^-+ (?:Captured |generated xml)/;
const MARK_OF_ERROR = /^E(?: {3}| *$)/;
const HINT = /^\s*(?:Use -v to get (?:more|the full) diff|Full diff:|Omitting \d+ identical items)/;

/**
 * Reads one block of any `--tb` style: long, short, native, and those of doctests and of collection.
 * Forms: https://docs.pytest.org/en/stable/how-to/output.html#modifying-python-traceback-printing.
 *
 * @param lines the block's lines below its header
 */
export function readPytestBlock(lines: readonly string[]): PytestBlock {
  const captured = lines.findIndex(line => CAPTURED.test(line));
  const own = captured < 0 ? lines : lines.slice(0, captured);
  if (own.some(line => line.endsWith(': DocTestFailure'))) return readDoctest(own);

  let links: Link[] = [emptyLink()];
  for (const line of own) {
    if (CHAINED.test(line)) links = [emptyLink(), ...links];
    const link = links[0];
    if (link) readLine(line, link);
  }
  const last = links.find(link => link.errors.length > 0 || link.code !== undefined) ?? links[0];
  const said = last && last.errors.length > 0 ? readErrors(last.errors) : last?.exception;
  const code = said?.code ?? last?.code;
  return {
    frames: links.flatMap(link => link.frames),
    ...(code !== undefined && {code}),
    message: said?.message ?? last?.code ?? firstWords(own),
  };
}

/** One exception of a chain: what led to it stands before it. */
interface Link {
  readonly frames: Frame[];
  readonly errors: string[];
  code?: string;
  exception?: {readonly code: string; readonly message: string};
  inTraceback: boolean;
}

const emptyLink = (): Link => ({frames: [], errors: [], inTraceback: false});

function readLine(line: string, link: Link): void {
  if (isTracebackHeader(line)) {
    link.inTraceback = true;
    return;
  }
  const inFile = line.includes('File "') ? readPythonFrame(line.replace(/^E(?= )/, '')) : undefined;
  if (inFile) link.frames.unshift(inFile);
  if (line.startsWith('E') && MARK_OF_ERROR.test(line)) {
    link.errors.push(line.slice(1));
    return;
  }
  const isEntry = !line.startsWith(' ') && (line.includes(':') || line.startsWith('file '));
  const entry = isEntry ? (ENTRY.exec(line.slice(0, 2_000)) ?? FIXTURE_USE.exec(line)) : null;
  if (entry && !entry[1]?.startsWith('<')) {
    const frame = {file: entry[1] ?? '', line: Number(entry[2])};
    if (entry[3] === 'UnexpectedException') link.frames.push(frame);
    else link.frames.unshift(frame);
    if (entry[3] !== undefined) link.code = entry[3];
  }
  if (!link.inTraceback) return;
  const exception = readException(line.replace(/^ {2}\| (?=\S)/, ''));
  if (!exception) return;
  link.exception = exception;
  link.inTraceback = false;
}

/** Takes the exception's name and its text out of the lines that pytest marks with `E`. */
function readErrors(errors: readonly string[]) {
  const place = errors.findLastIndex(line => readPythonFrame(line) !== undefined);
  const syntax = errors.find((line, index) => place >= 0 && index > place && /^ {3}\S/.test(line));
  if (syntax !== undefined) return readException(syntax.trim());
  const text = essence(errors.filter(line => !HINT.test(line)));
  const [first = '', ...rest] = text.split('\n');
  const code =
    readException(first)?.code ??
    rest.map(line => readException(line.trim())?.code).find(name => name?.endsWith('Error'));
  if (first.startsWith('assert ')) return {code: 'AssertionError', message: text};
  return {
    ...(code !== undefined && {code}),
    message: code === 'AssertionError' ? text.replace(/^AssertionError: /, '') : text,
  };
}

/** The example and what was expected of it. */
function readDoctest(lines: readonly string[]): PytestBlock {
  const end = lines.findIndex(line => line.endsWith(': DocTestFailure'));
  const [, file, number] = ENTRY.exec((lines[end] ?? '').slice(0, 2_000)) ?? [];
  const expected = lines.findLastIndex(
    (line, index) => index < end && /^(?:Expected|Expected nothing)/.test(line),
  );
  const example = lines.slice(0, expected).findLast(line => /^\d+\s+>>> /.test(line));
  return {
    frames: file === undefined ? [] : [{file, line: Number(number)}],
    code: 'DocTestFailure',
    message: essence([
      ...(example === undefined ? [] : [example.replace(/^\d+\s+/, '')]),
      ...lines.slice(expected, end),
    ]),
  };
}

function firstWords(lines: readonly string[]): string {
  const words = lines.filter(line => line.trim() !== '' && !line.startsWith('[gw'));
  return essence(words, 3);
}
