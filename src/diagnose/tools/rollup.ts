import {makeFinding} from '../formats/make-finding.js';
import {isNodeFrameLine} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

/** `[!] RollupError: src/bad.js (2:11): text`, `(!) Use of eval is strongly discouraged`. */
const HEAD = /^(\[!\]|\(!\)) (?:\([^)]*\) )?(.*)$/;
const PLACED = /^(?:(\w+): )?(?:\[plugin ([\w:@/-]+)\] )?(\S[^:(]*?) \((\d+):(\d+)\): (.*)$/;
/** The file alone below the message, with or without place. */
const FILE = /^(\S+\.\w+)(?: \((\d+):(\d+)\))?$/;
const UNRESOLVED = /Could not resolve ["'](.+?)["'] from ["'](.+?)["']/;
/** `left-padding (imported by "src/warn.js")` */
const IMPORTED_BY = /^(\S+) \(imported by "(.+?)"/;
const QUOTED = /^\s*(\d+): /;

function readProblem(lines: readonly string[], at: number, mark: string, text: string): Finding {
  const placed = PLACED.exec(text);
  const unresolved = UNRESOLVED.exec(text);
  let file = placed?.[3];
  let line = placed?.[4];
  let column = placed ? Number(placed[5]) + 1 : undefined;
  let url: string | undefined;
  let imported: RegExpExecArray | null = null;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + 40); index++) {
    const next = (lines[index] ?? '').slice(0, 1_000);
    if (next === '' || HEAD.test(next)) break;
    const isTrace = isNodeFrameLine(next);
    const named = FILE.exec(next);
    if (next.startsWith('https://rollupjs.org/')) url = next;
    else if (named && file === undefined) {
      [, file, line] = named;
      column = named[3] === undefined ? undefined : Number(named[3]) + 1;
    } else if (
      !isTrace &&
      !QUOTED.test(next) &&
      !/^\s*\^/.test(next) &&
      !/^\s+\[cause\]/.test(next)
    ) {
      imported ??= IMPORTED_BY.exec(next);
      if (!imported && !named) break;
    }
    const caret = next.indexOf('^');
    if (line === undefined && caret >= 0 && next.trim() === '^') {
      const quoted = QUOTED.exec(lines[index - 1] ?? '');
      line = quoted?.[1];
      column = quoted ? caret - quoted[0].length + 1 : undefined;
    }
    until = index;
  }
  const from = unresolved
    ? {file: unresolved[2], anchor: unresolved[1]}
    : imported
      ? {file: imported[2], anchor: imported[1]}
      : {file, line, column};
  const message = (placed?.[6] ?? text).replace(/^(?:Rollup)?Error: /, '');
  return makeFinding({
    ...from,
    severity: mark === '[!]' ? 'error' : 'warning',
    message: imported ? `${message}: ${imported[1] ?? ''}` : message,
    url,
    at,
    until,
  });
}

// cli/logging.ts of rollup 1 to 4.
export const tool: Tool = {
  name: 'rollup',
  title: 'JavaScript bundler',
  homepage: 'https://rollupjs.org',
  ecosystem: 'javascript',
  evidence: ['[!] ', '(!) '],
  reach: 80,
  commands: ['rollup', 'microbundle', 'tsdx', 'unbuild'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = log.lines[at] ?? '';
      if (!/^(?:\[!\]|\(!\)) /.test(line) || line.length > 4_000) continue;
      const [, mark = '', text = ''] = HEAD.exec(line) ?? [];
      const finding = readProblem(log.lines, at, mark, text);
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
