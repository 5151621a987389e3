import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const LITE = /^(\S.*?\.kts?):(\d+):(\d+): (\S.*) \[([A-Z]\w+)\]$/;
/** Up to 1.22 and of the console report `findings`: `\tMagicNumber - [main] at /app/Main.kt:8:22`. */
const FINDING =
  /^\s+([A-Z]\w+) - (?:\d+\/\d+ - )?\[(.*)\] at (\S.*\.kts?):(\d+):(\d+)(?: - Signature=.*)?$/;

/** Formats: https://detekt.dev/docs/introduction/reporting (console reports LiteFindingsReport and FindingsReport). */
function read({lines}: Log): readonly Finding[] {
  return lines.flatMap((text, at) => {
    const [, file, line, column, message = '', code] = LITE.exec(text) ?? [];
    if (file !== undefined) {
      return [makeFinding({file, line, column, severity: 'error', code, message, at})];
    }
    const [, rule, said = '', path, row, position] = FINDING.exec(text) ?? [];
    if (rule === undefined) return [];
    const place = {file: path, line: row, column: position};
    return [
      makeFinding({...place, severity: 'error', code: rule, message: `${rule}: ${said}`, at}),
    ];
  });
}

export const tool: Tool = {
  name: 'detekt',
  title: 'Static checks of Kotlin',
  homepage: 'https://detekt.dev',
  ecosystem: 'jvm',
  evidence: ['.kt:', '.kts:'],
  reach: 5,
  commands: ['detekt', 'detekt-cli'],
  read,
};
