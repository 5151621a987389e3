import {readJavac} from '../formats/javac.js';
import type {Tool} from '../tool.js';

/** Format: formats/javac.ts, with the check's name in brackets; it is a plug-in of the compiler. */
export const tool: Tool = {
  name: 'errorprone',
  title: 'Bug patterns of Java',
  homepage: 'https://errorprone.info',
  ecosystem: 'jvm',
  evidence: ['errorprone.info/bugpattern', ': error: [', ': warning: ['],
  reach: 8,
  commands: [],
  read: ({lines}) => readJavac(lines).filter(({code}) => /^[A-Z]/.test(code ?? '')),
};
