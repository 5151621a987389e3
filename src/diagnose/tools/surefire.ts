import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readViolations} from '../formats/archunit.js';
import {packageFolder, readJavaTrace, readSuppressed} from '../formats/java-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

/** Surefire 3: `[ERROR] com.example.CartTest.adds -- Time elapsed: 0.1 s <<< FAILURE!` */
const BLOCK =
  /^(?:\[ERROR\] +)?(\S.*?) (?:-- | ?)Time elapsed: [\d.,]+ s(?:ec)? +<<< (FAILURE|ERROR)!$/;
/** Surefire 2: `adds(com.example.CartTest)  Time elapsed: …`. */
const OLD_NAME = /^(.+?)\(([A-Za-z_$][\w.$]*)\)$/;
/** `[ERROR] Tests run: 12, Failures: 7 …<<< FAILURE! -- in com.example.CartTest`: of a class. */
const COUNTS = /^(?:\[ERROR\] +)?Tests run: \d+/;
/** The list at the end: `[ERROR]   CartTest.adds:22 expected…`, `…:54->check:58 …`, `… » NullPointer …`. */
const SUMMARY =
  /^(?:\[ERROR\] )? {2}([A-Za-z_][\w$.]*?)(?:\.([^\s.:»]+))?:(\d+)(?:->(\S+))?(?: (?:[»?] ?)?(.*))?$/;
const SUMMARY_HEAD = /^(?:\[ERROR\] +)?(?:Failures|Errors|Failed tests|Tests in error): *(.*)$/;
/** Cheaper than SUMMARY_HEAD for the many lines that are none. */
const HEAD_START = /^[[FET]/;
const MAX_MESSAGE = 40;
const END = /^(?:\[(?:INFO|ERROR|WARNING)\](?: |$)|Results ?:)/;

/** Formats: https://maven.apache.org/surefire/maven-surefire-plugin/ (StatelessReporter, ConsoleReporter of 2.x and 3.x). */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const text = (lines[at] ?? '').slice(0, 4_000);
    const block = text.includes(' <<< ') && !COUNTS.test(text) ? BLOCK.exec(text) : null;
    if (!block) continue;
    const test = testName(block[1] ?? '');
    const trace = readJavaTrace(
      lines,
      at + 1,
      lines[at + 1] ?? '',
      line => END.test(line) || BLOCK.test(line),
    );
    if (!trace) continue;
    const several = trace.exception.startsWith('Multiple') ? readSuppressed(lines, trace.end) : [];
    const end = several.at(-1)?.end ?? trace.end;
    for (const {exception, frames, message} of several.length > 0 ? several : [trace]) {
      const violations = readViolations(message);
      const own = [{frames, message: essence(message) || exception}];
      const said = violations.length > 0 ? violations : own;
      for (const one of said) {
        const text = `${test.short}: ${one.message}`;
        const severity = 'error';
        findings.push(
          makeFinding({
            frames: one.frames,
            severity,
            code: exception,
            message: text,
            at,
            until: end - 1,
          }),
        );
      }
    }
    told.add(`${test.className}.${test.method}`);
    at = end - 1;
  }
  return [...findings, ...readSummary(lines, told)];
}

function testName(text: string) {
  const old = OLD_NAME.exec(text);
  const end = text.search(/[^\w$.]|$/);
  const dot = text.lastIndexOf('.', end);
  const fullClass = old ? (old[2] ?? '') : text.slice(0, Math.max(dot, 0));
  const method = old ? (old[1] ?? '') : text.slice(dot + 1);
  const className = fullClass.slice(fullClass.lastIndexOf('.') + 1);
  return {className, method: bareMethod(method), short: `${className}.${method}`};
}

function bareMethod(method: string): string {
  return /^[^[({]+/.exec(method)?.[0] ?? method;
}

/** Tests that are in the list at the end only, as when reports go to files. */
function readSummary(lines: readonly string[], told: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  let isSummary = false;
  for (const [at, line] of lines.entries()) {
    const text = line.slice(0, 4_000);
    const isHead = HEAD_START.test(text.slice(0, 20)) && SUMMARY_HEAD.test(text);
    if (isHead) isSummary = true;
    else if (isSummary && /^(?:\[\w+\] ?)?(?:$|Tests run: )/.test(text))
      isSummary = !COUNTS.test(text);
    const match = isSummary ? SUMMARY.exec(text) : null;
    if (!match) continue;
    const [, name = '', method = '', row, inner, said = ''] = match;
    if (told.has(`${name.slice(name.lastIndexOf('.') + 1)}.${bareMethod(method)}`)) continue;
    const [, call, callRow] = /(?:^|->)(?:[\w$]+\.)?([\w$]+):(\d+)$/.exec(inner ?? '') ?? [];
    const isOtherClass = inner !== undefined && /(?:^|->)\w+\./.test(inner);
    const more = lines.slice(at + 1, at + MAX_MESSAGE);
    const next = more.findIndex(other => other.startsWith('[') || SUMMARY.test(other));
    const rest = next < 0 ? [] : more.slice(0, next);
    const message = essence([said, ...rest]) || 'the test failed';
    findings.push(
      makeFinding({
        file: `${packageFolder(name)}${outerClass(name)}.java`,
        line: call === undefined || isOtherClass ? row : callRow,
        baseNameOnly: name.includes('.') ? undefined : true,
        severity: 'error',
        message: `${name}.${method}: ${message}`,
        at,
        until: at + rest.length,
      }),
    );
  }
  return findings;
}

function outerClass(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replace(/\$.*$/, '');
}

export const tool: Tool = {
  name: 'surefire',
  title: "Maven's test runner (surefire and failsafe)",
  homepage: 'https://maven.apache.org/surefire/',
  ecosystem: 'jvm',
  evidence: [
    '<<< FAILURE!',
    '<<< ERROR!',
    '[ERROR] Failures:',
    '[ERROR] Errors:',
    'Failed tests:',
    'Tests in error:',
  ],
  commands: ['mvn', 'mvnw'],
  read,
};
