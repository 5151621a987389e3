import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readJavaTrace} from '../formats/java-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

const HEAD = /^Exception in thread "[^"]*" (\S.*)$/;

/** Format: formats/java-trace.ts, behind what java.lang.ThreadGroup.uncaughtException prints. */
function read({lines}: Log): readonly Finding[] {
  return lines.flatMap((text, at) => {
    const head = HEAD.exec(text.slice(0, 4_000))?.[1];
    const trace = head === undefined ? undefined : readJavaTrace(lines, at, head);
    if (!trace) return [];
    const {exception, frames, end} = trace;
    const message = essence(trace.message) || exception;
    return [makeFinding({frames, severity: 'error', code: exception, message, at, until: end - 1})];
  });
}

export const tool: Tool = {
  name: 'java',
  title: 'Uncaught exceptions of Java programs',
  homepage: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
  ecosystem: 'jvm',
  evidence: ['Exception in thread "'],
  reach: 48,
  commands: [],
  precedence: 'fallback',
  read,
};
