import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `Price With Tax :: its documentation      | FAIL |`; long names end in `...`. */
const FAILED = /^(\S.*?) +\| FAIL \|$/;
/** `[ ERROR ] Error in file '/app/robot/a.robot' on line 3: Importing library 'Gone' failed`. */
const IN_FILE = /^\[ (ERROR|WARN) \] Error in file '([^']+)' on line (\d{1,9}): (\S.*)$/;
const RULER = /^(?:-{20,}|={20,})$/;
/** What stands below a suite instead of a message. */
const COUNTS = /^\d+ (?:critical )?tests?, \d+ passed, \d+ failed/;
const MAX_LINES = 40;

/**
 * The console prints no places: a failed test is found by its name.
 * Form: https://robotframework.org/robotframework/latest/RobotFrameworkUserGuide.html#console-output.
 */
export const tool: Tool = {
  name: 'robotframework',
  title: 'Keyword-driven acceptance tests',
  homepage: 'https://robotframework.org',
  ecosystem: 'python',
  evidence: ['| FAIL |', ' ] Error in file '],
  reach: MAX_LINES,
  commands: ['robot', 'pabot'],
  read: ({lines}) =>
    lines.flatMap((line, at): readonly Finding[] => {
      if (line.length > 2_000) return [];
      const [, severity, file, row, said] = IN_FILE.exec(line) ?? [];
      if (severity !== undefined && said !== undefined) {
        const until = endOfTrace(lines, at);
        return [makeFinding({file, line: row, severity, message: said, at, until})];
      }
      const heading = line.endsWith('| FAIL |') ? FAILED.exec(line)?.[1] : undefined;
      if (heading === undefined) return [];
      const end = endOfMessage(lines, at + 1);
      const message = lines.slice(at + 1, end);
      if (end === undefined || COUNTS.test(message.at(-1) ?? '')) return [];
      const name = heading.replace(/ :: .*$/, '').replace(/\s*\.\.\.$/, '');
      const text = [essence(message), `in test: ${name}`].join('\n');
      const anchor = {anchor: name, anchorIn: '.robot'};
      return [makeFinding({...anchor, severity: 'error', message: text, at, until: end - 1})];
    }),
};

/** Below an import that failed stand a traceback and the search path. */
function endOfTrace(lines: readonly string[], at: number): number {
  let until = at;
  while (
    until < at + MAX_LINES &&
    /^(?: {2}|Traceback \(|PYTHONPATH:|CLASSPATH:)/.test(lines[until + 1] ?? '')
  )
    until++;
  return until;
}

/** The ruler that ends a test's message. */
function endOfMessage(lines: readonly string[], start: number): number | undefined {
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index++) {
    if (RULER.test((lines[index] ?? '').slice(0, 200))) return index;
  }
  return undefined;
}
