import {makeFinding} from '../formats/make-finding.js';
import {packageFolder} from '../formats/java-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

const TEXT = /^([HML]) ([A-Z]) (\w+): (.*)$/;
const MAVEN =
  /^\[(?:ERROR|WARNING|INFO)\] (High|Medium|Low): (.*) ([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/;
const PLACE =
  /^(.*?) +(?:\S+ )?(?:at|At|in|In) (\w+\.(?:java|kt|scala|groovy))(?::\[lines? (\d+)(?:-(\d+))?\])?$/;
const CLASS = /(?:^|[^\w$.])((?:[a-z]\w*\.)+)[A-Z]/;
const SEVERITIES: Readonly<Record<string, string>> = {H: 'error', M: 'warning', L: 'info'};

/** Formats: https://spotbugs.readthedocs.io/en/stable/running.html (text); spotbugs-maven-plugin (SpotbugsViolationCheckMojo). */
function read({lines}: Log): readonly Finding[] {
  return lines.flatMap((text, at) => {
    const maven = MAVEN.exec(text);
    const plain = maven ? null : TEXT.exec(text);
    const level = maven?.[1]?.charAt(0) ?? plain?.[1];
    const said = maven?.[2] ?? plain?.[4];
    const [, message = '', base = '', line, endLine] = PLACE.exec(said ?? '') ?? [];
    if (level === undefined || base === '') return [];
    const folder = packageFolder(`${CLASS.exec(message)?.[1] ?? ''}X`);
    return [
      makeFinding({
        file: `${folder}${base}`,
        line,
        endLine,
        baseNameOnly: folder === '' ? true : undefined,
        severity: SEVERITIES[level] ?? 'warning',
        code: maven?.[3] ?? plain?.[3],
        message: message.replace(/ \[[\w.$]+\]$/, '').replace(/\s+(?:Dereferenced)$/, ''),
        at,
      }),
    ];
  });
}

export const tool: Tool = {
  name: 'spotbugs',
  title: 'Bug patterns in Java bytecode',
  homepage: 'https://spotbugs.github.io',
  ecosystem: 'jvm',
  evidence: ['.java:[line', '.kt:[line', '.scala:[line', ' In '],
  evidenceForm: /\.(?:java|kt|scala|groovy)(?::\[|$)/,
  reach: 5,
  commands: ['spotbugs', 'mvn', 'mvnw'],
  read,
};
