import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const LINE = /^(\S[^:\t]*\.go):(\d+):(\d+):\t(\S.*)$/;

/** Format: https://github.com/kisielk/errcheck (main.go, reportResult): the place, a tab, the source line. */
function read({lines}: Log): readonly Finding[] {
  return lines.flatMap((text, at) => {
    const [, file, line, column, source = ''] = LINE.exec(text) ?? [];
    if (file === undefined) return [];
    const message = `error return value is not checked: ${source}`;
    return [makeFinding({file, line, column, severity: 'error', message, at})];
  });
}

export const tool: Tool = {
  name: 'errcheck',
  title: 'Finds unchecked errors in Go',
  homepage: 'https://github.com/kisielk/errcheck',
  ecosystem: 'go',
  evidence: Array.from({length: 10}, (_, digit) => `${digit}:\t`),
  reach: 5,
  commands: ['errcheck'],
  read,
};
