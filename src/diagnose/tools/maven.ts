import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const COMPILED =
  /^\[(ERROR|WARNING|WARN)\] (?:file:\/\/)?(\/?\S[^:]*\.(?:java|kt|groovy|scala|aj)):(?:\[(\d+),(\d+)\]|(?: \((\d+), (\d+)\))|(\d+):(\d+):?) (?:error: |warning: )?(.*)$/;
/** Checkstyle prints the same form, with its category and check. */
const CHECKSTYLE = /^\(\w+\) \w+: /;
const DETAIL = /^(?:\[(?:ERROR|WARNING)\])? {2,}(?:symbol|location|required|found|reason|where): /;
const POM_OWNER = /^\[ERROR\] {3}The project .* \((\S+)\) has \d+ errors?$/;
const POM_PROBLEM =
  /^\[(ERROR|WARNING|FATAL)\](?: +)(\S.*) @ (?:\S+, )?(?:(\/\S+|\S+\.xml), )?line (\d+), column (\d+)(?: -> \[Help \d+\])?(?: @)?\s*$/;
const MALFORMED =
  /^\[(?:ERROR|FATAL)\] +(?:Malformed|Non-parseable) POM (\S+): (.*?)(?: \(position: (.*)\))? +@ (?:\S+, )?line (\d+), column (\d+)/;
const NO_DEPENDENCY =
  /(?:Could not find artifact|Failure to find|The following artifacts could not be resolved:|Failed to collect dependencies at|project [\w.-]+:[\w.-]+:[\w.-]+:[\w.-]+:) ([\w.-]+):([\w.-]+):(?:[\w-]+:)*([\w.-]+)/;
const ENFORCER =
  /^(?:\[(?:ERROR|WARNING)\] )?Rule (\d+): (\S+?)(?:\((\w+)\))? failed with message:$/;
const BANNED = /^(?:\[ERROR\] )? +([\w.-]+):([\w.-]+):\S+ +(?:\(.*\) +)?<--- banned/;
const MAX_DETAILS = 12;

/** Formats: maven-compiler-plugin (AbstractCompilerMojo), maven-core (DefaultExceptionHandler, problems of the model). */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  let pom: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const text = (lines[at] ?? '').slice(0, 4_000);
    pom = POM_OWNER.exec(text)?.[1] ?? pom;
    const found =
      readCompiled(lines, at) ??
      readPom(text, at, pom) ??
      readDependency(text, at) ??
      readRule(lines, at);
    if (!found) continue;
    findings.push(found);
    at = found.until ?? at;
  }
  return findings;
}

function readCompiled(lines: readonly string[], at: number): Finding | undefined {
  const match = COMPILED.exec((lines[at] ?? '').slice(0, 4_000));
  if (!match || CHECKSTYLE.test(match[9] ?? '')) return undefined;
  const [, level = '', file, ...rest] = match;
  const [line, column] = rest.slice(0, 6).filter(Boolean);
  const first = /^\[([a-z][\w.:-]*)\] (.*)$/.exec(match[9] ?? '');
  let end = at + 1;
  while (end < Math.min(lines.length, at + MAX_DETAILS) && DETAIL.test(lines[end] ?? '')) end++;
  const details = lines.slice(at + 1, end).map(detail => detail.replace(/^\[\w+\] +/, '').trim());
  return makeFinding({
    file,
    line,
    column,
    severity: level === 'ERROR' ? 'error' : 'warning',
    code: first?.[1],
    message: essence([first?.[2] ?? match[9] ?? '', ...details.map(detail => `  ${detail}`)]),
    at,
    until: end - 1,
  });
}

function readPom(text: string, at: number, pom: string | undefined): Finding | undefined {
  const malformed = MALFORMED.exec(text);
  if (malformed) {
    const [, file, message = '', , line, column] = malformed;
    return makeFinding({file, line, column, severity: 'error', message, at});
  }
  const problem = POM_PROBLEM.exec(text);
  if (!problem) return undefined;
  const [, level = '', message = '', file, line, column] = problem;
  // An error is told twice: below its project's POM too.
  if (level !== 'WARNING' && file === undefined && !/^\[\w+\] {4}/.test(text)) return undefined;
  const severity = level === 'WARNING' ? 'warning' : 'error';
  return makeFinding({file: file ?? pom ?? 'pom.xml', line, column, severity, message, at});
}

function readDependency(text: string, at: number): Finding | undefined {
  const missing = text.startsWith('[ERROR]') ? NO_DEPENDENCY.exec(text) : null;
  if (!missing || /Connection |timed out|UnknownHost|No route/.test(text)) return undefined;
  const [, group = '', artifact = '', version = ''] = missing;
  const name = `${group}:${artifact}`;
  const message = `could not resolve ${name}:${version}`;
  return makeFinding({
    package: {name, version, ecosystem: 'maven'},
    severity: 'error',
    message,
    at,
  });
}

/** A rule of the enforcer: of the project as a whole, unless it names a dependency. */
function readRule(lines: readonly string[], at: number): Finding | undefined {
  const rule = ENFORCER.exec((lines[at] ?? '').slice(0, 4_000));
  if (!rule) return undefined;
  let end = at + 1;
  while (end < Math.min(lines.length, at + MAX_DETAILS) && isRuleText(lines[end] ?? '')) end++;
  const details = lines.slice(at + 1, end).map(detail => detail.replace(/^\[\w+\] ?/, ''));
  const banned = lines
    .slice(at + 1, end)
    .map(detail => BANNED.exec(detail))
    .find(match => match !== null);
  const name = rule[2] ?? '';
  return makeFinding({
    file: 'pom.xml',
    anchor: banned ? `<artifactId>${banned[2] ?? ''}</artifactId>` : undefined,
    severity: 'error',
    code: name.slice(name.lastIndexOf('.') + 1),
    message: essence(details),
    at,
    until: end - 1,
    source: 'maven-enforcer',
  });
}

function isRuleText(line: string): boolean {
  const text = line.replace(/^\[ERROR\] ?/, '');
  return text !== '' && !line.startsWith('[INFO]') && !/^Rule \d+: |^-> \[Help|^$/.test(text);
}

export const tool: Tool = {
  name: 'maven',
  title: 'Java build tool: compiler, POM, dependencies, enforcer',
  homepage: 'https://maven.apache.org',
  ecosystem: 'jvm',
  evidence: ['[ERROR] ', '[WARNING] ', '[WARN] ', '[FATAL] '],
  reach: 10,
  commands: ['mvn', 'mvnw'],
  read,
};
