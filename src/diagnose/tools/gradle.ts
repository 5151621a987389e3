import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {packageFolder, readJavaTrace} from '../formats/java-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

const TEST = /^(\S.*?) > (\S.*) FAILED$/;
/** `exceptionFormat = short`, the default: the exception and the test's line only. */
const SHORT = /^ {4}((?:[\w$]+\.)*[\w$]+) at ([\w$]+\.(?:java|kt|groovy|scala)):(\d+)$/;
const SHORT_CAUSE =
  /^ {8,}Caused by: ((?:[\w$]+\.)*[\w$]+)(?: at ([\w$]+\.(?:java|kt|groovy|scala)):(\d+))?$/;
const WHERE =
  /^(?:Build file|Settings file|Script|Initialization script|Precompiled script plugin) '(\S+)'(?: line: (\d+))?$/;
const SCRIPT_LINE = /^ {2}Line (\d+): (.*)$/;
const MISSING = /^ {3,}> Could not find ([\w.-]+):([\w.-]+):([\w.+-]+)\.$/;
const MAX_WHAT = 12;

/** Formats: https://docs.gradle.org/current/userguide/java_testing.html#test_reporting, BuildExceptionReporter. */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = readTest(lines, at) ?? readWhere(lines, at) ?? readMissing(lines, at);
    if (!found) continue;
    findings.push(found);
    at = found.until ?? at;
  }
  return findings;
}

function readTest(lines: readonly string[], at: number): Finding | undefined {
  const [, group = '', name] = TEST.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
  if (name === undefined) return undefined;
  const className = group.split(' > ')[0] ?? group;
  const short = SHORT.exec(lines[at + 1] ?? '');
  const test = `${className.slice(className.lastIndexOf('.') + 1)}.${name}`;
  if (short) return readShort(lines, at, short, className, test);
  const isEnd = (line: string) => TEST.test(line.slice(0, 2_000)) || /^\S/.test(line);
  const trace = readJavaTrace(lines, at + 1, lines[at + 1] ?? '', isEnd);
  if (!trace) return undefined;
  const {exception, frames, end} = trace;
  const message = `${test}: ${essence(trace.message) || exception}`;
  return makeFinding({frames, severity: 'error', code: exception, message, at, until: end - 1});
}

function readShort(
  lines: readonly string[],
  at: number,
  short: RegExpExecArray,
  className: string,
  test: string,
): Finding {
  let [, exception = '', file = '', line = ''] = short;
  const causes = [];
  let end = at + 2;
  for (; SHORT_CAUSE.test(lines[end] ?? ''); end++) {
    const cause = SHORT_CAUSE.exec(lines[end] ?? '');
    causes.push(simpleName(cause?.[1] ?? ''));
    file = cause?.[2] ?? file;
    line = cause?.[3] ?? line;
  }
  exception = simpleName(exception);
  const folder = packageFolder(className);
  const isOwn =
    file.replace(/\.\w+$/, '') ===
    className.slice(className.lastIndexOf('.') + 1).replace(/\$.*/, '');
  const said = [exception, ...causes.map(cause => `caused by ${cause}`)].join('\n');
  return makeFinding({
    file: isOwn ? `${folder}${file}` : file,
    line,
    baseNameOnly: isOwn && folder !== '' ? undefined : true,
    severity: 'error',
    code: exception,
    message: `${test}: ${said}`,
    at,
    until: end - 1,
  });
}

function simpleName(exception: string): string {
  return exception.slice(exception.lastIndexOf('.') + 1);
}

/** A build script that cannot be run: `* Where:`, then `* What went wrong:`. */
function readWhere(lines: readonly string[], at: number): Finding | undefined {
  if (lines[at] !== '* Where:') return undefined;
  const [, file, line] = WHERE.exec(lines[at + 1] ?? '') ?? [];
  if (file === undefined) return undefined;
  const what = lines.slice(at, at + MAX_WHAT).indexOf('* What went wrong:');
  if (what < 0) return undefined;
  const told = lines.slice(at + what + 1, at + what + 1 + MAX_WHAT);
  const length = told.findIndex(text => text.startsWith('* '));
  const message = told.slice(0, length < 0 ? MAX_WHAT : length);
  const script = message.map(text => SCRIPT_LINE.exec(text)).find(match => match !== null);
  return makeFinding({
    file,
    line: line ?? script?.[1],
    severity: 'error',
    message: essence(message),
    at,
    until: at + what + message.length,
  });
}

function readMissing(lines: readonly string[], at: number): Finding | undefined {
  const [, group = '', artifact = '', version = ''] = MISSING.exec(lines[at] ?? '') ?? [];
  if (group === '') return undefined;
  const name = `${group}:${artifact}`;
  return makeFinding({
    package: {name, version, ecosystem: 'maven'},
    severity: 'error',
    message: `could not find ${name}:${version}`,
    at,
  });
}

export const tool: Tool = {
  name: 'gradle',
  title: 'Java build tool: tests, build scripts, dependencies',
  homepage: 'https://gradle.org',
  ecosystem: 'jvm',
  evidence: [' FAILED', '* Where:', '> Could not find '],
  reach: 24,
  commands: ['gradle', 'gradlew'],
  read,
};
