import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `Makefile:3: *** missing separator.  Stop.`; a failed recipe has no line of its own (`make: *** [Makefile:3: lint] Error 1`). */
const PARSE = {
  pattern: /^(?<file>[^\s:*][^:*]{0,400}):(?<line>\d+): \*\*\* (?<message>\S.*?)(?:\. {2}Stop\.)?$/,
  mark: ': *** ',
};
const WARNING = {
  pattern:
    /^(?<file>[^\s:]{0,300}(?:[Mm]akefile|\.mk|\.mak)[^\s:]{0,40}):(?<line>\d+): warning: (?<message>\S.*)$/,
  severity: 'warning' as const,
  mark: ': warning: ',
};

// https://www.gnu.org/software/make/manual/make.html#Error-Messages
export const tool: Tool = {
  name: 'make',
  title: 'GNU make: errors of the makefile itself',
  homepage: 'https://www.gnu.org/software/make/',
  ecosystem: 'c',
  evidence: [': *** ', 'akefile:', '.mk:'],
  reach: 1,
  commands: ['make', 'gmake'],
  read: log => readForms(log, [PARSE, WARNING]),
};
