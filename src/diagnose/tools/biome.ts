import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `src/a.ts:3:22 lint/suspicious/noExplicitAny  FIXABLE  ━━━━`; `package.json format ━━━━`. */
const HEADER =
  /^(?:(\S.*?)(?::(\d+):(\d+))? )?([\w-]+(?:\/[\w-]+)*)(?: {2}(?:FIXABLE|INTERNAL|DEPRECATED|VERBOSE) )* ?(?: [A-Z]+ +)*━{3,}$/;
/** `  × Formatter would have printed the following content:` */
const ADVICE = /^ {2}([×✖!⚠iℹ]) (.*)$/u;
/** A removed or changed line of the difference: `    2   │ - var·unused`, of one line: `    1 │ {·"a"`. */
const CHANGED = /^\s+(\d+)(?:\s+\d+)? +│ (?:- |\S)/;

function readDiagnostic(
  lines: readonly string[],
  at: number,
  header: RegExpExecArray,
): Finding | undefined {
  const [, file, row, column, category = ''] = header;
  if (category === '' || (file === undefined && !category.includes('/'))) return undefined;
  let severity = 'error';
  const message: string[] = [];
  let line = row;
  let until = at;
  for (let index = at + 1; index < lines.length; index++) {
    const text = (lines[index] ?? '').slice(0, 2_000);
    if (text !== '' && !text.startsWith(' ')) break;
    if (text.trim() !== '') until = index;
    const advice = ADVICE.exec(text);
    if (advice && message.length === 0) {
      severity = advice[1] ?? '';
      message.push(advice[2] ?? '');
    } else if (
      message.length > 0 &&
      until === index &&
      text.startsWith('    ') &&
      !text.includes('│') &&
      index < at + 6
    ) {
      message.push(text.trim());
    }
    if (line === undefined && category === 'format') line = CHANGED.exec(text)?.[1];
  }
  if (message.length === 0 || message[0]?.startsWith('Code formatting aborted')) return undefined;
  const isFormat = category === 'format';
  return makeFinding({
    file,
    line,
    column,
    severity: severity === '!' ? 'warning' : severity,
    code: category,
    message:
      isFormat && /^(?:Formatter would|File content differs)/.test(message[0] ?? '')
        ? 'Not formatted as Biome would: run `biome format --write`'
        : message.join(' '),
    url: ruleUrl(category),
    at,
    until,
  });
}

/** `lint/suspicious/noExplicitAny` → https://biomejs.dev/linter/rules/no-explicit-any */
function ruleUrl(category: string): string | undefined {
  const rule = /^lint\/\w+\/(\w+)$/.exec(category)?.[1];
  if (rule === undefined) return undefined;
  return `https://biomejs.dev/linter/rules/${rule.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
}

// crates/biome_diagnostics/src/display.rs of biome 1 and 2: https://biomejs.dev/reference/cli/
export const tool: Tool = {
  name: 'biome',
  title: 'formatter and linter of JavaScript, JSON and CSS',
  homepage: 'https://biomejs.dev',
  ecosystem: 'javascript',
  evidence: [' ━━━'],
  reach: 48,
  commands: ['biome', '@biomejs/biome', 'ultracite', 'rome'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = log.lines[at] ?? '';
      if (line.length > 2_000 || !line.endsWith('━━━')) continue;
      const header = HEADER.exec(line);
      const finding = header ? readDiagnostic(log.lines, at, header) : undefined;
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
