import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/**
 * `[WARNING] Rule violated for class org.acme.Zones: lines covered ratio is 0.00, but expected minimum is 0.80`; gradle and ant
 * put `[ant:jacocoReport] ` before it.
 */
const RULE =
  /^(?:\[(?:WARNING|ERROR|WARN)\] |\[ant:jacoco\w+\] )?Rule violated for (class|method|sourcefile|package|bundle|group) (\S.{0,400}?): (\w[\w ]{1,40} is \S+, but expected (?:minimum|maximum) is \S+)$/;
const MARK = 'Rule violated for ';

/**
 * Of a rule about a class or a source file, that file; of one about a bundle or a package no place: no line of the pom.xml or the
 * sources is what is wrong.
 * https://www.jacoco.org/jacoco/trunk/doc/check-mojo.html; org.jacoco.report.check.BundleChecker and Limit.
 */
export const tool: Tool = {
  name: 'jacoco',
  title: 'Java test coverage rules',
  homepage: 'https://www.jacoco.org/jacoco/',
  ecosystem: 'jvm',
  evidence: [MARK],
  evidenceForm: RULE,
  reach: 1,
  commands: ['mvn', 'mvnw', 'gradle', 'gradlew'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const [, element = '', name = '', said] = line.includes(MARK)
        ? (RULE.exec(line.slice(0, 1_000)) ?? [])
        : [];
      if (said === undefined) return [];
      const files = filesOf(element, name);
      const message = `${element} ${name}: ${said}`;
      const frames = files.map(file => ({file}));
      return [makeFinding({...(frames.length > 0 && {frames}), severity: 'error', message, at})];
    }),
};

/** A class may stand in a file of several languages; the first that the repository has counts. */
function filesOf(element: string, name: string): readonly string[] {
  if (element === 'sourcefile') return [name];
  if (element !== 'class' && element !== 'method') return [];
  const type = element === 'class' ? name : name.replace(/\.[^.]+\(.*$/, '');
  const path = type.replace(/\$.*$/, '').replaceAll('.', '/');
  return ['java', 'kt', 'groovy', 'scala'].map(ending => `${path}.${ending}`);
}
