import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const SBT = /^\[(error|warn)\] /;
const SCALA_2 = /^(\S.*?\.(?:scala|sbt)):(\d+): (error|warning): (.*)$/;
/** sbt's: the level stands before it, the column behind the line. */
const SBT_2 = /^(\S.*?\.(?:scala|sbt|java)):(\d+)(?::(\d+))?: (.*)$/;
const SCALA_3 =
  /^-- (?:\[(E\d+)\] )?(.*?)(Error|Warning): (\S.*?\.(?:scala|sc|sbt)):(\d+):(\d+) -+$/;
const CARET = /^\s*\^+\s*$/;
const MARKS_3 = /^ *\| *\^+ *$/;
const MAX_LINES = 40;

/** Formats: Scala 2 (scala/tools/nsc/reporters/ConsoleReporter), Scala 3 (dotty/tools/dotc/reporting/MessageRendering), sbt. */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = readScala3(lines, at) ?? readScala2(lines, at);
    if (!found) continue;
    findings.push(found);
    at = found.until ?? at;
  }
  return findings;
}

function readScala2(lines: readonly string[], at: number): Finding | undefined {
  const whole = lines[at] ?? '';
  const level = SBT.exec(whole)?.[1];
  const text = plain(whole);
  const match = level === undefined ? SCALA_2.exec(text) : SBT_2.exec(text);
  if (!match) return undefined;
  const [, file, line, third] = match;
  const end = lines.slice(at, at + MAX_LINES).findIndex(more => CARET.test(plain(more)));
  if (end < 2) return undefined;
  const caret = at + end;
  const more = lines.slice(at + 1, caret - 1).map(plain);
  const word = level ?? third ?? 'error';
  return makeFinding({
    file,
    line,
    column: (level === undefined ? undefined : third) ?? plain(lines[caret] ?? '').indexOf('^') + 1,
    severity: word === 'error' ? 'error' : 'warning',
    message: essence([match[4] ?? '', ...more]),
    at,
    until: caret,
  });
}

function readScala3(lines: readonly string[], at: number): Finding | undefined {
  const match = SCALA_3.exec(plain(lines[at] ?? ''));
  if (!match) return undefined;
  const [, code, kind = '', level = '', file, line, column] = match;
  let end = at + 1;
  const text: string[] = [];
  let isMessage = false;
  while (end < Math.min(lines.length, at + MAX_LINES)) {
    const body = plain(lines[end] ?? '');
    const [, rest] = /^ *\d* *\|(.*)$/.exec(body) ?? [];
    if (rest === undefined) break;
    if (isMessage && !/^ *longer explanation available/.test(rest)) text.push(rest);
    isMessage ||= MARKS_3.test(body);
    end++;
  }
  return makeFinding({
    file,
    line,
    column,
    severity: level.toLowerCase(),
    code,
    message: essence(text) || `${kind}${level}`.trim(),
    at,
    until: end - 1,
  });
}

function plain(line: string): string {
  return line.slice(0, 4_000).replace(SBT, '');
}

export const tool: Tool = {
  name: 'scalac',
  title: 'Scala compiler',
  homepage: 'https://docs.scala-lang.org/overviews/compiler-options/',
  ecosystem: 'jvm',
  evidence: ['.scala:', '.sbt:', '.sc:'],
  reach: 15,
  commands: ['scalac', 'scala', 'sbt'],
  read,
};
