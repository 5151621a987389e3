import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const CLI =
  /^(?:\[ant:checkstyle\] )?\[(ERROR|WARN|INFO)\] (\S.*?\.[A-Za-z]\w*):(\d+)(?::(\d+))?: (.*) \[(\w+)\]$/;
const MAVEN =
  /^\[(ERROR|WARN|WARNING|INFO)\] (\S[^[]*\.[A-Za-z]\w*):\[(\d+)(?:,(\d+))?\] \((\w+)\) (\w+): (.*)$/;

/** Formats: https://checkstyle.org/cmdline.html (plain); the Maven plugin's own (CheckstyleViolationCheckMojo). */
function read({lines}: Log): readonly Finding[] {
  return lines.flatMap((text, at) => {
    const cli = CLI.exec(text);
    if (cli) {
      const [, severity = '', file, line, column, message = '', code] = cli;
      return [makeFinding({file, line, column, severity, code, message, at})];
    }
    const [, severity = '', file, line, column, category = '', code = '', message = ''] =
      MAVEN.exec(text) ?? [];
    if (file === undefined) return [];
    const url =
      category === 'extension'
        ? undefined
        : `https://checkstyle.org/checks/${category}/${code.toLowerCase()}.html`;
    return [makeFinding({file, line, column, severity, code, message, url, at})];
  });
}

export const tool: Tool = {
  name: 'checkstyle',
  title: 'Style of Java',
  homepage: 'https://checkstyle.org',
  ecosystem: 'jvm',
  evidence: ['[WARN] ', '[ERROR] ', '[WARNING] '],
  reach: 5,
  commands: ['checkstyle', 'mvn', 'mvnw'],
  read,
};
