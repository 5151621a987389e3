import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const CLI = /^(?:file:\/\/)?(\S.*?\.(?:kts?|java)):(\d+):(\d+): (error|warning): (.*)$/;
/** Gradle: `e: file:///app/Main.kt:9:28 Unresolved…`, before Kotlin 1.9 `e: /app/Main.kt: (9, 28): Unresolved…`. */
const GRADLE =
  /^([ew]): (?:file:\/\/)?(\/\S.*?\.(?:kts?|java))(?::(\d+):(\d+):?|: \((\d+), (\d+)\):) (.*)$/;
const CARET = /^ *\^+~*$/;

/** Formats: https://kotlinlang.org/docs/command-line.html (PlainTextMessageRenderer; GradleStyleMessageRenderer). */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const text = (lines[at] ?? '').slice(0, 4_000);
    const cli = CLI.exec(text);
    const gradle = cli ? null : GRADLE.exec(text);
    if (cli?.[1]?.endsWith('.java') === false) {
      const [, file, line, column, severity = 'error', message = ''] = cli;
      const until = CARET.test(lines[at + 2] ?? '') ? at + 2 : at;
      findings.push(makeFinding({file, line, column, severity, message, at, until}));
      at = until;
    } else if (gradle) {
      const [, level, file, ...rest] = gradle;
      const [line, column] = rest.slice(0, 4).filter(Boolean);
      const severity = level === 'e' ? 'error' : 'warning';
      findings.push(
        makeFinding({file, line, column, severity, message: essence([gradle[7] ?? '']), at}),
      );
    }
  }
  return findings;
}

export const tool: Tool = {
  name: 'kotlinc',
  title: 'Kotlin compiler',
  homepage: 'https://kotlinlang.org/docs/command-line.html',
  ecosystem: 'jvm',
  evidence: ['.kt:', '.kts:'],
  reach: 10,
  commands: ['kotlinc', 'kotlin', 'compileKotlin', 'gradle', 'gradlew'],
  read,
};
