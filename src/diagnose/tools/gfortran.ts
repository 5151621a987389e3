import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `src/heat.f90:5:21:`, below it the source with a mark, then what is wrong. */
const PLACE = /^(\S[^:]{0,400}\.(?:f|for|ftn|fpp|f77|f90|f95|f03|f08|f18)):(\d+):(\d+):$/i;
const SAID = /^(Fatal Error|Error|Warning): (.*?)(?: \[(-W[\w-]+)\])?$/;
const MAX_LINES = 12;

// https://gcc.gnu.org/onlinedocs/gfortran/Error-and-Warning-Options.html
export const tool: Tool = {
  name: 'gfortran',
  title: 'Fortran compiler',
  homepage: 'https://gcc.gnu.org/fortran/',
  ecosystem: 'other',
  evidence: ['Error: ', 'Warning: '],
  reach: MAX_LINES,
  commands: ['gfortran', 'f95'],
  read: ({lines}) =>
    lines.flatMap((text, at): readonly Finding[] => {
      const [, file, line, column] = text.endsWith(':') ? (PLACE.exec(text) ?? []) : [];
      if (file === undefined) return [];
      for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
        const next = (lines[index] ?? '').slice(0, 2_000);
        const [, severity, message = '', code] = SAID.exec(next) ?? [];
        if (severity !== undefined) {
          return [makeFinding({file, line, column, severity, code, message, at, until: index})];
        }
        if (PLACE.test(next)) break;
      }
      return [];
    }),
};
