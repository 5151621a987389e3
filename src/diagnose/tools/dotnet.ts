import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `/app/Program.cs(5,13): error CS0103: The name 'x' does not exist … [/app/app.csproj]`; terminal logger indents it. */
const PROBLEM =
  /^ *(?:\d+>)?(\S.{0,400}?)\((\d+)(?:,(\d+))?(?:,(\d+),(\d+))?\): (error|warning) ((?!TS\d|WHITESPACE|IMPORTS|CHARSET|ENDOFLINE|FINALNEWLINE|TESTERROR)[A-Za-z]+\d+): (.*?)(?: \[(\S.*?)(?:::\S+)?\])?$/;
/** About a project as a whole: `/app/app.csproj : error NU1101: Unable to find package …`, `MSBUILD : error MSB1003: …`. */
const PROJECT =
  /^ *(?:\d+>)?(MSBUILD|CSC|VBC|FSC|NuGet|\S.{0,400}?\.(?:\w+proj|slnx?|props|targets)) : (error|warning) ([A-Za-z]+\d+): (.*?)(?: \[(\S.*?)\])?$/;
const THROWN = /^Unhandled exception\. ([\w.`+]+): (.*)$/;
const CALL = /^ {3}at .{1,2000} in (\S.*):line (\d+)$/;
/** Compilers, by their codes. */
const URLS: readonly (readonly [RegExp, string])[] = [
  [/^CS\d+$/, 'https://learn.microsoft.com/dotnet/csharp/misc/'],
  [/^CA\d+$/, 'https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/'],
  [/^IDE\d+$/, 'https://learn.microsoft.com/dotnet/fundamentals/code-analysis/style-rules/'],
  [/^NU\d+$/, 'https://learn.microsoft.com/nuget/reference/errors-and-warnings/'],
];

// https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks; Environment.StackTrace's form.
export const tool: Tool = {
  name: 'dotnet',
  title: '.NET: compilers, MSBuild, NuGet, uncaught exceptions',
  homepage: 'https://learn.microsoft.com/dotnet/core/tools/',
  ecosystem: 'dotnet',
  evidence: ['): error ', '): warning ', ' : error ', ' : warning ', 'Unhandled exception. '],
  evidenceForm:
    /\): (?:error|warning) (?!TS\d)[A-Za-z]+\d+: | : (?:error|warning) [A-Za-z]+\d+: |^Unhandled exception\. /,
  reach: 200,
  commands: ['dotnet', 'csc', 'mcs', 'msbuild', 'fsc', 'vbc', 'nuget', 'xbuild'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      if (line.length > 4_000) continue;
      const finding = readProblem(line, at) ?? readThrown(lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readProblem(line: string, at: number): Finding | undefined {
  const match = line.includes('error') || line.includes('warning') ? PROBLEM.exec(line) : null;
  if (match) {
    const [
      ,
      file = '',
      row,
      column,
      endLine,
      endColumn,
      severity = '',
      code = '',
      message = '',
      project,
    ] = match;
    const isRelative = !/^(?:\/|[A-Za-z]:\\)/.test(file);
    const folder = isRelative && project?.startsWith('/') === true ? folderOf(project) : undefined;
    return makeFinding({
      file,
      line: row,
      column,
      endLine,
      endColumn,
      directory: folder,
      severity,
      code,
      message,
      url: urlOf(code),
      at,
    });
  }
  const [, file = '', severity, code = '', message = '', project] = line.includes(' : ')
    ? (PROJECT.exec(line) ?? [])
    : [];
  if (severity === undefined) return undefined;
  const named = /\.(?:\w*proj|sln|slnx|props|targets)$/.test(file) ? file : project;
  return makeFinding({file: named, severity, code, message, url: urlOf(code), at});
}

function folderOf(project: string): string {
  return project.slice(0, project.lastIndexOf('/')) || '/';
}

function urlOf(code: string): string | undefined {
  const base = URLS.find(([form]) => form.test(code))?.[1];
  return base === undefined ? undefined : base + code.toLowerCase();
}

function readThrown(lines: readonly string[], at: number): Finding | undefined {
  const [, code, first] = THROWN.exec(lines[at] ?? '') ?? [];
  if (code === undefined || first === undefined) return undefined;
  const frames: Frame[] = [];
  const text = [first];
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + 200); index++) {
    const line = (lines[index] ?? '').slice(0, 4_000);
    const isCall = /^ {3}at \S/.test(line);
    if (!isCall && (until > at || line === '')) break;
    if (!isCall) {
      text.push(line);
      continue;
    }
    until = index;
    const [, file, row] = CALL.exec(line) ?? [];
    if (file !== undefined) frames.push({file, line: Number(row)});
  }
  if (frames.length === 0) return undefined;
  const message = text.slice(0, 4).join('\n');
  return makeFinding({frames, severity: 'error', code, message, at, until});
}
