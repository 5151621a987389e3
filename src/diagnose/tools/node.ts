import {readErrorText} from '../formats/error-text.js';
import {isForeignFrame, isNodeFrameLine, readNodeFrames, readPath} from '../formats/node-stack.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** The first line of an error's text. */
const HEAD =
  /^\s{0,8}(?:Uncaught |\[)?(?:[A-Z]\w*(?:Error|Exception)|Error|UnhandledPromiseRejection)(?: \[\w+\])?(?::|$)/;
/** Above an uncaught error: `/app/src/cart.js:7`, `file:///app/src/cart.js:7`, then the line itself and a caret. */
const SOURCE_PLACE = /^(?:file:\/\/)?(\/\S.*?):(\d+)$/;
const CARET = /^\s*\^+\s*$/;
/** How far above its trace an error's text may start. */
const MAX_TEXT = 60;
const MAX_BEHIND = 200;
/** CommonJS names what required the missing module: `- /app/src/main.js`; ES modules say it in the message. */
const MISSING = /Cannot find (?:module|package) '([^']+)'(?: imported from (\S+))?/;
const REQUIRED_BY = /^\s*- (\/\S+)$/;

function findHead(lines: readonly string[], trace: number, from: number): number | undefined {
  for (let index = trace - 1; index >= Math.max(from, trace - MAX_TEXT); index--) {
    const line = lines[index] ?? '';
    if (HEAD.test(line.slice(0, 300))) return index;
    if (isNodeFrameLine(line)) return undefined;
  }
  return undefined;
}

/** The place that node quotes above an uncaught error, with the caret's column. */
function quotedPlace(
  lines: readonly string[],
  head: number,
): {place: Frame; at: number} | undefined {
  for (let index = head - 1; index >= Math.max(0, head - 6); index--) {
    const match = SOURCE_PLACE.exec((lines[index] ?? '').slice(0, 1_000));
    if (!match) continue;
    const caret = lines[index + 2] ?? '';
    if (!CARET.test(caret)) return undefined;
    const place = {file: readPath(match[1] ?? ''), line: Number(match[2])};
    return {place: {...place, column: caret.indexOf('^') + 1}, at: index};
  }
  return undefined;
}

/** Where the missing module is asked for. */
function missingModule(lines: readonly string[]) {
  const missing = lines.map(line => MISSING.exec(line.slice(0, 2_000))).find(Boolean);
  if (!missing) return undefined;
  const required = lines.map(line => REQUIRED_BY.exec(line)?.[1]).find(Boolean);
  const by = missing[2] ?? required;
  const name = missing[1] ?? '';
  if (by === undefined) return undefined;
  const anchor = name.startsWith('/') ? name.slice(name.lastIndexOf('/') + 1) : name;
  return {file: readPath(by), anchor};
}

function readError(lines: readonly string[], head: number, trace: number): Finding {
  const {next} = readNodeFrames(lines, trace);
  const first = lines[head] ?? '';
  if (first.startsWith('UnhandledPromiseRejection')) {
    return {...unhandled(first, head), until: readBehind(lines, next).until};
  }
  const quoted = quotedPlace(lines, head);
  const error = readErrorText(lines.slice(head, next));
  const {until, causes} = readBehind(lines, next);
  const isNew = error.frames.every(
    ({file, line}) => file !== quoted?.place.file || line !== quoted.place.line,
  );
  const frames = quoted && isNew ? [quoted.place, ...error.frames] : error.frames;
  const missing = missingModule(lines.slice(head, next));
  const {code} = error;
  const message = missing ? error.message.replace(/\n[^]*/, '') : error.message;
  return {
    ...(missing ?? (frames.length > 0 && {frames})),
    severity: 'error',
    ...(code !== undefined && {code}),
    message: [message || (code ?? 'Error'), ...causes].join('\n'),
    at: head,
    until,
  };
}

/** The error's properties and causes, with their traces, which node prints behind the trace: `[cause]: Error: …`. */
function readBehind(lines: readonly string[], from: number) {
  const causes: string[] = [];
  let next = from;
  if (!(lines[from - 1] ?? '').endsWith(' {')) return {until: from - 1, causes};
  for (; next < Math.min(lines.length, from + MAX_BEHIND); next++) {
    const line = lines[next] ?? '';
    if (line === '}' || line.trim() === '') return {until: line === '}' ? next : next - 1, causes};
    const cause = /^\s*\[cause\]: (.*)$/.exec(line.slice(0, 1_000))?.[1];
    if (cause !== undefined) causes.push(`cause: ${cause}`);
  }
  return {until: next - 1, causes};
}

/** A package's starter script that only says that the program behind it failed; that program said why. */
function isWrapper({message, frames}: Finding): boolean {
  return message.includes('Command failed: ') && frames?.every(isForeignFrame) === true;
}

// https://nodejs.org/api/errors.html#errorstack; lib/internal/process/execution.js and src/node_errors.cc.
export const tool: Tool = {
  name: 'node',
  title: 'stack traces of Node.js',
  homepage: 'https://nodejs.org',
  ecosystem: 'javascript',
  evidence: ['    at ', 'UnhandledPromiseRejection'],
  reach: 24,
  commands: ['node', 'nodejs', 'tsx', 'ts-node'],
  precedence: 'fallback',
  read: log => {
    const findings: Finding[] = [];
    // Test runners that speak TAP pass on what a test printed behind `# `.
    const lines = log.lines.map(line => (line.startsWith('# ') ? line.slice(2) : line));
    let from = 0;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      if (line.startsWith('[UnhandledPromiseRejection: ')) {
        findings.push(unhandled(line, at));
        continue;
      }
      if (!line.includes('at ') || !isNodeFrameLine(line)) continue;
      const head = findHead(lines, at, from);
      const read = head === undefined ? undefined : readError(lines, head, at);
      const finding = read && isWrapper(read) ? undefined : read;
      if (finding) findings.push(finding);
      at = finding?.until ?? readNodeFrames(lines, at).next - 1;
      from = at + 1;
    }
    return findings;
  },
};

/** A promise was rejected with something that is no error: no trace. */
function unhandled(line: string, at: number): Finding {
  const reason = /The promise rejected with the reason (.*?)\.?(?:\]|$)/.exec(
    line.slice(0, 2_000),
  )?.[1];
  const message = `A promise was rejected and nothing caught it${reason === undefined ? '' : `: ${reason}`}`;
  return {severity: 'error', code: 'UnhandledPromiseRejection', message, at};
}
