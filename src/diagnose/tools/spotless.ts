import {clip} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const FILE = /^ {4,6}(\S.*\.\w+)$/;
const HUNK = /^ {8,10}@@ -(\d+)(?:,\d+)? \+\d+(?:,\d+)? @@$/;
const BODY = /^ {8,10}([ +-])(.*)$/;
const MORE = /^ {4,6}\.\.\. \(\d+ more lines/;
const END = /^(?:> |\* |Run '|$)/;
const MAX_SHOWN = 8;

/** Format: https://github.com/diffplug/spotless (lib-extra/.../DiffMessageFormatter.java), as the Maven and Gradle plugins print it. */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let start = 0; start < lines.length; start++) {
    if (!(lines[start] ?? '').endsWith('The following files had format violations:')) continue;
    let file: string | undefined;
    let isListed = false;
    for (let at = start + 1; at < lines.length; at++) {
      const text = (lines[at] ?? '').replace(/^\[ERROR\] /, '');
      const hunk = HUNK.exec(text);
      const named = hunk ? null : FILE.exec(text);
      if (hunk && file !== undefined) {
        const change = readHunk(lines, at, Number(hunk[1]));
        findings.push(
          makeFinding({file, severity: 'error', ...change, at: isListed ? at - 1 : at}),
        );
        isListed = false;
        at = change.until;
      } else if (named && !MORE.test(text)) {
        if (isListed) findings.push(unformatted(file, at - 1));
        file = named[1];
        isListed = true;
      } else if (END.test(text)) {
        if (isListed) findings.push(unformatted(file, at - 1));
        break;
      }
    }
  }
  return findings;
}

function unformatted(file: string | undefined, at: number): Finding {
  return makeFinding({file, severity: 'error', message: 'not formatted (spotless)', at});
}

/** Where a hunk's first change stands, and the change; blanks are printed as `·`. */
function readHunk(lines: readonly string[], at: number, start: number) {
  let line = start;
  let until = at;
  const changed: number[] = [];
  const shown: string[] = [];
  for (let index = at + 1; index < lines.length; index++) {
    const text = (lines[index] ?? '').replace(/^\[ERROR\] /, '');
    const [, mark, rest = ''] = HUNK.test(text) ? [] : (BODY.exec(text) ?? []);
    if (mark === undefined) break;
    until = index;
    if (mark !== ' ') {
      changed.push(line);
      shown.push(clip(`${mark}${rest.replaceAll('·', ' ')}`));
    }
    if (mark !== '+') line++;
  }
  const message = ['not formatted (spotless)', ...shown.slice(0, MAX_SHOWN)].join('\n');
  const first = changed[0] ?? start;
  const removed = shown.filter(text => text.startsWith('-')).length;
  const endLine =
    removed > 0 ? Math.max(first, Math.min(changed.at(-1) ?? first, first + removed - 1)) : first;
  return {line: first, endLine, message, until};
}

export const tool: Tool = {
  name: 'spotless',
  title: 'Formatter for JVM projects',
  homepage: 'https://github.com/diffplug/spotless',
  ecosystem: 'jvm',
  evidence: ['The following files had format violations:'],
  commands: ['spotless:check', 'spotlessCheck'],
  read,
};
