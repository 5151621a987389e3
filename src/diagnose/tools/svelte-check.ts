import {isCodeFrameLine} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readPlace} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

/** The place alone on a line, then `Error: text (ts)`, perhaps more text, the source. */
const PLACE = /^(\S.*:\d+:\d+)$/;
const HEAD = /^(Error|Warn|Hint): (.*)$/;
const END = /^(.*?) ?\((ts|js|css|svelte|html|scss|less|sass|postcss)\)$/;
const LINK = /^https:\/\/\S+$/;
/** `--output machine`: `1795361398671 ERROR "src/lib.ts" 1:14 "text"`. */
const MACHINE = /^\d{10,} (ERROR|WARNING) (".*?") (\d+):(\d+) (".*")$/;
const MAX_TEXT = 12;

function readProblem(
  lines: readonly string[],
  at: number,
  severity: string,
  first: string,
): Finding {
  const place = readPlace(lines[at] ?? '');
  const text: string[] = [];
  let url: string | undefined;
  let until = at + 1;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_TEXT); index++) {
    const line = index === at + 1 ? first : (lines[index] ?? '');
    if (line === '' || PLACE.test(line.slice(0, 1_000)) || isCodeFrameLine(line)) break;
    until = index;
    const end = END.exec(line.slice(0, 2_000));
    const said = end?.[1] ?? line;
    if (LINK.test(said)) url = said;
    else text.push(said.trim());
    if (end) break;
    if (index === at + 1 && first.endsWith(' ')) break;
  }
  const code = /\/e\/(\w+)$/.exec(url ?? '')?.[1];
  return makeFinding({
    ...place,
    severity: severity === 'Warn' ? 'warning' : severity,
    code,
    message: text.join('\n'),
    url,
    at,
    until,
  });
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

// packages/svelte-check/src/writers.ts of svelte-check 2 to 4: https://svelte.dev/docs/cli/sv-check
export const tool: Tool = {
  name: 'svelte-check',
  title: 'checks Svelte components and their TypeScript',
  homepage: 'https://svelte.dev/docs/cli/sv-check',
  ecosystem: 'javascript',
  evidence: ['svelte-check found ', ' ERROR "', ' WARNING "'],
  commands: ['svelte-check'],
  read: log => {
    const findings: Finding[] = [];
    const isHuman = log.lines.some(line => line.startsWith('svelte-check found '));
    for (let at = 0; at < log.lines.length; at++) {
      const line = log.lines[at] ?? '';
      if (line.length > 4_000) continue;
      const [, severity, file = '', row, column, message = ''] =
        (line.endsWith('"') ? MACHINE.exec(line) : null) ?? [];
      if (severity !== undefined) {
        findings.push(
          makeFinding({
            file: unescaped(file),
            line: row,
            column,
            severity,
            message: unescaped(message),
            at,
          }),
        );
        continue;
      }
      const head = isHuman && PLACE.test(line) ? HEAD.exec(log.lines[at + 1] ?? '') : null;
      if (!head) continue;
      const finding = readProblem(log.lines, at, head[1] ?? '', head[2] ?? '');
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
