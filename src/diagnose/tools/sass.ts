import {essence} from '../formats/essence.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `Error: text`, `DEPRECATION WARNING [import]: text`, `WARNING: text` (of @warn). */
const HEAD =
  /^(Error|Deprecation Warning|DEPRECATION WARNING|Warning|WARNING)(?: \[([\w-]+)\])?(?: on line \d+, column \d+ of \S+)?: (.*)$/;
/** `  src/b.scss 3:21  root stylesheet`, `  src/_c.scss 1:13  @import`: the deepest first. */
const FRAME = /^ {2,}(\S.*\.(?:s[ac]ss|css)|-) (\d+):(\d+) {2,}(\S.*)$/;
const LINK = /^More info and automated migrator: (\S+)$/;
const MAX_LINES = 60;

function readProblem(
  lines: readonly string[],
  at: number,
  head: RegExpExecArray,
): Finding | undefined {
  const [, kind = '', code, first = ''] = head;
  const frames: Frame[] = [];
  const text = [first];
  let url: string | undefined;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (HEAD.test(line)) break;
    const frame = FRAME.exec(line);
    if (!frame && frames.length > 0) break;
    const link = LINK.exec(line)?.[1];
    if (frame) {
      frames.push({file: frame[1] ?? '', line: Number(frame[2]), column: Number(frame[3])});
      until = index;
    } else if (link !== undefined) url = link;
    else if (!/^\s*(?:[╷╵│,']|\d* *[│|╷╵])/.test(line)) text.push(line);
  }
  if (frames.length === 0) return undefined;
  return {
    frames,
    severity: kind === 'Error' ? 'error' : 'warning',
    ...(code !== undefined && {code}),
    message: essence(text, 4),
    ...(url !== undefined && {url}),
    at,
    until,
  };
}

// https://sass-lang.com/documentation/cli/dart-sass/; SassException.toString of dart-sass 1.
export const tool: Tool = {
  name: 'sass',
  title: 'Sass compiler',
  homepage: 'https://sass-lang.com',
  ecosystem: 'javascript',
  evidence: ['  root stylesheet', '  @import', '  @use'],
  reach: 36,
  commands: ['sass'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const head = HEAD.exec((log.lines[at] ?? '').slice(0, 2_000));
      const finding = head ? readProblem(log.lines, at, head) : undefined;
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
