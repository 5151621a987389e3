import {makeFinding} from '../formats/make-finding.js';
import {readJavaTrace} from '../formats/java-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

const HEAD =
  /^(?:\[ERROR\] )?(\S.*\.(?:groovy|gradle|gvy)): (\d+): (.*?)(?: ?@ line (\d+), column (\d+)\.)?$/;
const PLACE = /^ ?@ line (\d+), column (\d+)\.$/;
const CAUGHT = /^Caught: (\S.*)$/;
const MAX_LINES = 10;

/** Format: org.codehaus.groovy.control.messages.SyntaxErrorMessage; of scripts groovy.ui.GroovyMain. */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = HEAD.exec((lines[at] ?? '').slice(0, 4_000));
    const found = head ? readProblem(lines, at, head) : readScript(lines, at);
    if (!found) continue;
    findings.push(found);
    at = found.until ?? at;
  }
  return findings;
}

function readProblem(
  lines: readonly string[],
  at: number,
  head: RegExpExecArray,
): Finding | undefined {
  const [, file, , first = '', line, column] = head;
  const said = {severity: 'error', at, file};
  if (line !== undefined) return makeFinding({...said, line, column, message: first});
  const message = [first];
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const place = PLACE.exec(lines[index] ?? '');
    if (place) {
      return makeFinding({
        ...said,
        line: place[1],
        column: place[2],
        message: message.join('\n'),
        until: index,
      });
    }
    message.push(lines[index] ?? '');
  }
  return undefined;
}

/** An exception that ended a script: its text twice, then its trace. */
function readScript(lines: readonly string[], at: number): Finding | undefined {
  const first = CAUGHT.exec(lines[at] ?? '')?.[1];
  if (first === undefined) return undefined;
  const isAssertion = first.startsWith('Assertion failed');
  const start = lines.findIndex((line, index) => index > at && index < at + 100 && line === first);
  if (start < 0) return undefined;
  const head = isAssertion ? `AssertionError: ${first}` : first;
  const trace = readJavaTrace(lines, start, head);
  if (!trace) return undefined;
  const {exception, frames, message, end} = trace;
  const text = message.filter(line => line.trim() !== '').join('\n');
  return makeFinding({
    frames,
    severity: 'error',
    code: exception,
    message: text,
    at,
    until: end - 1,
  });
}

export const tool: Tool = {
  name: 'groovyc',
  title: 'Groovy compiler and scripts',
  homepage: 'https://groovy-lang.org',
  ecosystem: 'jvm',
  evidence: ['.groovy: ', '.gradle: ', '.gvy: ', 'Caught: '],
  reach: 80,
  commands: ['groovyc', 'groovy'],
  read,
};
