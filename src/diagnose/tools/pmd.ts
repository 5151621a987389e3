import {makeFinding} from '../formats/make-finding.js';
import {packageFolder} from '../formats/java-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

const TEXT = /^(\S.*\.[A-Za-z]\w*):(\d+):\t([A-Z]\w+):\t(.*)$/;
/** The Maven plugin names the class; `Priority` 1 is the highest. */
const MAVEN =
  /^\[(?:WARNING|ERROR|INFO)\] (PMD Failure|PMD Warning): ([\w.$]+):(\d+) Rule:(\w+) Priority:(\d) (.*?)\.?$/;
const COLOUR_FILE = /^\* file: (\S.*)$/;
const COLOUR_SOURCE = /^ {4}src: {2}\S.*?:(\d+)(?::(\d+))?$/;
const COPIED = /^Found a (\d+) line \(\d+ tokens\) duplication in the following files:/;
const COPY = /^Starting at line (\d+) of (\S.*)$/;
const MAX_COPIES = 50;

/** Formats: https://docs.pmd-code.org/latest/pmd_userdocs_report_formats.html (text, textcolor; CPD's text), maven-pmd-plugin. */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  let coloured: string | undefined;
  for (const [at, text] of lines.entries()) {
    if (text.startsWith('* file: ')) coloured = COLOUR_FILE.exec(text)?.[1] ?? coloured;
    const plain = text.includes(':\t') ? TEXT.exec(text) : null;
    const maven = plain || !text.startsWith('[') ? null : MAVEN.exec(text);
    const isSource = coloured !== undefined && text.startsWith('    src: ');
    const source = isSource ? COLOUR_SOURCE.exec(text) : null;
    if (plain) {
      const [, file, line, code, message = ''] = plain;
      findings.push(makeFinding({file, line, severity: 'error', code, message, at}));
    } else if (maven) {
      const [, kind, name = '', line, code, , message = ''] = maven;
      const file = `${packageFolder(name)}${name.slice(name.lastIndexOf('.') + 1).replace(/\$.*/, '')}.java`;
      const severity = kind === 'PMD Failure' ? 'error' : 'warning';
      findings.push(makeFinding({file, line, severity, code, message, at}));
    } else if (source) {
      const code = /^ {4}rule: (\w+)/.exec(lines[at + 1] ?? '')?.[1];
      const message = /^ {4}msg: {2}(.*)$/.exec(lines[at + 2] ?? '')?.[1] ?? '';
      const place = {file: coloured, line: source[1]};
      findings.push(makeFinding({...place, severity: 'error', code, message, at, until: at + 2}));
    } else if (text.startsWith('Found a ') && COPIED.test(text)) {
      findings.push(...readCopies(lines, at));
    }
  }
  return findings;
}

/** One finding for each place of a duplicate that CPD found. */
function readCopies(lines: readonly string[], at: number): readonly Finding[] {
  const size = Number(COPIED.exec(lines[at] ?? '')?.[1]);
  const places: {readonly file: string; readonly line: number; readonly at: number}[] = [];
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_COPIES); index++) {
    const place = COPY.exec(lines[index] ?? '');
    if (!place) break;
    places.push({file: place[2] ?? '', line: Number(place[1]), at: index});
  }
  return places.map(place => {
    const others = places
      .filter(other => other !== place)
      .map(other => `${other.file}:${other.line}`);
    const message = `${size} lines are a duplicate of ${others.join(', ')}`;
    return makeFinding({...place, severity: 'error', code: 'duplicate', message});
  });
}

export const tool: Tool = {
  name: 'pmd',
  title: 'Static checks of Java and other languages',
  homepage: 'https://pmd.github.io',
  ecosystem: 'jvm',
  evidence: [
    'PMD Failure: ',
    'PMD Warning: ',
    ...Array.from({length: 10}, (_, digit) => `${digit}:\t`),
    '    rule: ',
    ' tokens) duplication in the following files',
  ],
  evidenceForm: /:\d+:\t[A-Z]\w+:\t|^\[[A-Z]+\] PMD |^ {4}rule: |^Found a /,
  commands: ['pmd', 'mvn', 'mvnw'],
  read,
};
