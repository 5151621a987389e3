import {readJavac} from '../formats/javac.js';
import type {Tool} from '../tool.js';

/** Format: formats/javac.ts; error-prone's checks are errorprone's. */
export const tool: Tool = {
  name: 'javac',
  title: 'Java compiler',
  homepage: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/javac.html',
  ecosystem: 'jvm',
  evidence: [': error: ', ': warning: '],
  evidenceForm: /^(?::[\w:-]+\/)?[^:]*\.java:\d+: (?:error|warning): /,
  reach: 24,
  commands: ['javac', 'gradle', 'gradlew', 'ant'],
  read: ({lines}) =>
    readJavac(lines).filter(
      ({code, file}) => !/^[A-Z]/.test(code ?? '') && file?.endsWith('.java') === true,
    ),
};
