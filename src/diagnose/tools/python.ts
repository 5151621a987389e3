import type {Finding, Log, Tool} from '../tool.js';
import {
  isTracebackHeader,
  readException,
  readPythonFrame,
  readTraceback,
} from '../formats/python-traceback.js';
import {isPythonLibrary, readWarningLine} from '../formats/python-warning.js';

/** `*** Sorry: IndentationError: unexpected indent (indent.py, line 3)` of py_compile and compileall. */
const SORRY = /^(?:\*{3} )?Sorry: ((\w+): .*) \((\S.*), line (\d{1,9})\)$/;
/** `*** Error compiling './src/x.py'...`: names the file that the next lines give by base name only. */
const COMPILING = /^(?:\*{3} Error compiling|Compiling) '(.+)'\.\.\.$/;

/** How far below its place Python prints a SyntaxError's words: the source line and a caret line. */
const SYNTAX_LINES = 8;

/** Forms: https://docs.python.org/3/library/traceback.html, https://docs.python.org/3/library/compileall.html. */
export const tool: Tool = {
  name: 'python',
  title: 'Python: uncaught exceptions, syntax errors, warnings',
  homepage: 'https://docs.python.org/3/tutorial/errors.html',
  ecosystem: 'python',
  evidence: [
    '(most recent call last):',
    ' File "',
    'Sorry: ',
    'DeprecationWarning: ',
    'SyntaxWarning: ',
    'UserWarning: ',
    'RuntimeWarning: ',
    'ResourceWarning: ',
    'FutureWarning: ',
  ],
  reach: 24,
  commands: ['python', 'python3', 'compileall', 'py_compile'],
  precedence: 'fallback',
  read,
};

function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  let compiling: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    compiling = COMPILING.exec(line.slice(0, 2_000))?.[1] ?? compiling;
    const finding =
      readRaised(lines, at) ?? readSyntaxError(lines, at) ?? readSorry(line, at, compiling);
    if (finding) {
      findings.push(finding);
      at = finding.until ?? at;
      continue;
    }
    const warning = readWarningLine(line);
    if (warning && !isPythonLibrary(warning.file)) {
      findings.push({...warning, severity: 'warning', at});
    }
  }
  return findings;
}

function readRaised(lines: readonly string[], at: number): Finding | undefined {
  if (!isTracebackHeader(lines[at] ?? '')) return undefined;
  const trace = readTraceback(lines, at);
  return trace && {...trace, severity: 'error', at};
}

/** A program that cannot be compiled has no traceback: its place, its line, a caret, then the words. */
function readSyntaxError(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? '';
  if (!/^\s*(?:\*{3} +)?File "/.test(line) || !/line \d+$/.test(line)) return undefined;
  const frame = readPythonFrame(line.replace('*** ', ''));
  if (!frame) return undefined;
  for (let index = at + 1; index < Math.min(lines.length, at + SYNTAX_LINES); index++) {
    const text = (lines[index] ?? '').trimStart();
    const exception = readException(text);
    if (exception && /^(?:\w*SyntaxError|IndentationError|TabError)$/.test(exception.code)) {
      return {...frame, severity: 'error', ...exception, at, until: index};
    }
    if (readPythonFrame(text)) return undefined;
  }
  return undefined;
}

function readSorry(line: string, at: number, compiling: string | undefined): Finding | undefined {
  const [, message = '', code = '', base, number] = SORRY.exec(line.slice(0, 2_000)) ?? [];
  if (base === undefined) return undefined;
  const named = compiling?.endsWith(base) === true ? compiling : undefined;
  return {
    file: named ?? base,
    ...(named === undefined && !base.includes('/') && {baseNameOnly: true}),
    line: Number(number),
    severity: 'error',
    code,
    message,
    at,
  };
}
