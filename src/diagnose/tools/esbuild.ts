import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `✘ [ERROR] Expected ";" [plugin x]`, `▲ [WARNING] text [impossible-typeof]`. */
const HEAD = /^\s?(?:[✘▲X] )?\[(ERROR|WARNING)\] (.*)$/;
/** Below it, after a blank line: `    src/a.ts:2:11:`; columns from 0. */
const PLACE = /^ {4}(\S.*?):(\d+):(\d+):$/;
const CODE = / \[(?!plugin )([a-z][\w-]+)\]$/;
const PLUGIN = / \[plugin [\w:@/-]+\]$/;
/** Messages that carry another tool's code: Angular's `TS2322: `, `NG8001: `. */
const CARRIED = /^((?:TS|NG)-?\d+): (.*)$/;
/** Up to 0.13: ` > src/a.js:2:11: error: Expected identifier but found ";"`. */
const OLD = /^ > (\S.*?):(\d+):(\d+): (error|warning): (.*)$/;

function isText(line: string): boolean {
  return line.trim() !== '' && !HEAD.test(line.slice(0, 200));
}

function readMessage(lines: readonly string[], at: number, head: RegExpExecArray): Finding {
  const [, severity = '', text = ''] = head;
  const message = [text];
  let index = at + 1;
  for (; index < Math.min(lines.length, at + 12) && isText(lines[index] ?? ''); index++) {
    message.push((lines[index] ?? '').trim());
  }
  if ((lines[index] ?? '').trim() === '') index++;
  const place = PLACE.exec((lines[index] ?? '').slice(0, 1_000));
  let until = place ? index : at;
  while (place && /^\s+(?:\d+ [│|]|[╵│|])/.test(lines[until + 1] ?? '')) until++;
  const [, carried, rest] = CARRIED.exec(text) ?? [];
  return makeFinding({
    file: fileOf(place?.[1]),
    line: place?.[2],
    column: place ? Number(place[3]) + 1 : undefined,
    severity,
    code: carried ?? CODE.exec(text)?.[1],
    message: [rest ?? text, ...message.slice(1)]
      .map(line => line.replace(CODE, '').replace(PLUGIN, ''))
      .join('\n'),
    at,
    until,
  });
}

/** Without a plugin's namespace; undefined for text that came from no file (`<stdin>`). */
function fileOf(printed: string | undefined): string | undefined {
  if (printed === undefined || /^<.*>$/.test(printed)) return undefined;
  return printed.replace(/^[\w-]+:(?=\.{0,2}\/)/, '');
}

// https://esbuild.github.io/api/#format-messages; internal/logger/logger.go of esbuild. Angular's builder prints through it.
export const tool: Tool = {
  name: 'esbuild',
  title: 'JavaScript bundler',
  homepage: 'https://esbuild.github.io',
  ecosystem: 'javascript',
  evidence: ['[ERROR] ', '[WARNING] ', ': error: ', ': warning: '],
  evidenceForm: /^\s?(?:[✘▲X] )?\[(?:ERROR|WARNING)\] |^ > \S/,
  reach: 36,
  commands: ['esbuild', 'tsup', 'wrangler', 'vite', 'ng build', 'remix', 'bunchee'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = log.lines[at] ?? '';
      if (line.length > 4_000) continue;
      const head = line.includes('] ') ? HEAD.exec(line) : null;
      if (head && /^\s?[✘▲X]/.test(line)) {
        const finding = readMessage(log.lines, at, head);
        findings.push(finding);
        at = finding.until ?? at;
      } else if (line.startsWith(' > ')) {
        const [, file, row, column, severity = '', message = ''] = OLD.exec(line) ?? [];
        if (file === undefined) continue;
        findings.push(
          makeFinding({file, line: row, column: Number(column) + 1, severity, message, at}),
        );
      }
    }
    return findings;
  },
};
