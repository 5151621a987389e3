import type {Frame} from './tool.js';

/** Longest line of a trace that is looked at. */
const MAX_LINE = 2_000;

const PYTHON_TRACEBACK = /^\s*File "([^"]+)", line (\d+)/;
const JAVASCRIPT =
  /^\s*at (?:.{0,300}? \()?(?:file:\/\/)?([^\s():]+\.[cm]?[jt]sx?):(\d+):(\d+)\)?$/;
/** ` ❯ src/a.test.ts:5:27`, ` ❯ total src/a.js:2:26` */
const VITEST = /^\s*❯ (?:\S{1,200} )?([^\s():]+\.[cm]?[jt]sx?):(\d+):(\d+)$/;
const JVM = /^\s*at ([\w$.<>/@-]+)\(([\w$-]+\.(?:java|kt|scala|groovy)):(\d+)\)/;
const DOTNET = /^\s*at [^\n]{1,600}? in (\S[^:\n]*(?::[\\/][^:\n]*)?):line (\d+)$/;
const RUBY = /^\s*(?:# |from )?((?:[\w./@+-]+\/)?[\w.@+-]+\.rb):(\d+)(?::in\b.*)?$/;
/** pytest's, PHP's and Go's `file:line`, alone or before `: text` (`test_app.py:6: AssertionError`). */
const PLAIN =
  /^\s*((?:[\w.@+~-]*\/)*[\w@+-][\w.@+-]*\.[A-Za-z]\w{0,9}):(\d+)(?::(\d+))?(?::? |:?$)/;

/**
 * Finds the places that the text of a failure names: stack traces of Python, JavaScript, the JVM, .NET, Ruby, and
 * plain `file:line`.
 *
 * @param text a failure's text, several lines
 * @returns frames as printed, the deepest first
 */
export function framesInText(text: string): readonly Frame[] {
  const deepestLast: Frame[] = [];
  const deepestFirst: Frame[] = [];
  for (const line of text.split('\n')) {
    if (line.length > MAX_LINE) continue;
    const python = frame(PYTHON_TRACEBACK.exec(line));
    if (python) {
      deepestLast.push(python);
      continue;
    }
    const [, method, file, number] = JVM.exec(line) ?? [];
    const jvm =
      file === undefined ? undefined : {file: jvmPath(method ?? '', file), line: Number(number)};
    const first =
      jvm ??
      frame(JAVASCRIPT.exec(line)) ??
      frame(VITEST.exec(line)) ??
      frame(DOTNET.exec(line)) ??
      frame(RUBY.exec(line));
    const plain = first ? undefined : frame(PLAIN.exec(line));
    if (first) deepestFirst.push(first);
    // pytest prints the outermost first; PHP and Go the other way, where mostly one is ours.
    else if (plain) (plain.file.endsWith('.py') ? deepestLast : deepestFirst).push(plain);
  }
  return [...deepestLast.reverse(), ...deepestFirst];
}

/** `com.example.AppTest.adds` in `AppTest.java` → `com/example/AppTest.java`. */
function jvmPath(method: string, file: string): string {
  const packages = method.replace(/^.*\//, '').split('.').slice(0, -2);
  return [...packages, file].join('/');
}

function frame(match: RegExpExecArray | null): Frame | undefined {
  const [, file, line, column] = match ?? [];
  if (file === undefined || line === undefined || Number(line) === 0) return undefined;
  const place = {file, line: Number(line)};
  return column === undefined || Number(column) === 0 ? place : {...place, column: Number(column)};
}
