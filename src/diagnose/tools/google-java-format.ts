import {makeFinding} from '../formats/make-finding.js';
import {readJavac} from '../formats/javac.js';
import type {Finding, Log, Tool} from '../tool.js';

const STARTED = /\bgoogle-java-format\b|\bgooglejavaformat\b/;
const LISTED = /^\S.*\.java$/;
const SYNTAX = /^(\S[^:]*\.java):(\d+):(\d+): error: (.*)$/;

/** Format: https://github.com/google/google-java-format (Main.java): `--dry-run` prints names; syntax errors have a column. */
function read({lines, command}: Log): readonly Finding[] {
  if (!STARTED.test(command)) return [];
  const told = new Set(readJavac(lines).map(({at}) => at));
  return lines.flatMap((text, at) => {
    const [, file, line, column, message = ''] = SYNTAX.exec(text) ?? [];
    if (file !== undefined)
      return [makeFinding({file, line, column, severity: 'error', message, at})];
    if (!LISTED.test(text) || told.has(at)) return [];
    const said = 'not formatted (google-java-format)';
    return [makeFinding({file: text, severity: 'error', message: said, at})];
  });
}

export const tool: Tool = {
  name: 'google-java-format',
  title: "Google's formatter of Java",
  homepage: 'https://github.com/google/google-java-format',
  ecosystem: 'jvm',
  evidence: ['.java'],
  reach: 5,
  commands: ['google-java-format'],
  read,
};
