import {isCodeFrameLine} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {isNodeFrameLine} from '../formats/node-stack.js';
import {eslintRuleUrl} from '../formats/eslint-rules.js';
import type {Finding, Tool} from '../tool.js';

const START =
  /Next\.js \d|^Failed to compile\.?$|^Build failed because of webpack errors|Turbopack build failed|^> (?:next|Build error)/;
/** `./app/page.tsx:2:13`, `./app/page.tsx`, alone on a line. */
const FILE = /^(\.\/\S[^:]*\.\w+)(?::(\d+):(\d+))?$/;
/** Lint of older versions: `2:9  Error: text  rule`. */
const LINT = /^(\d+):(\d+) {2}(Error|Warning): (.*?)(?: {2}(\S+))?$/;
const HEAD =
  /^(Type error|Module not found|Error|Syntax Error|Warning|Ecmascript file had an error|Parsing .* failed|[A-Z]\w+Error)\b:?\s*(.*)$/;
/** swc's drawn report, which swc's recogniser reads: `   ,-[/app/app/page.tsx:1:1]`. */
const DRAWN = /^\s*(?:╭─|,-)\[\S.*\]$/;
const LINK = /^(https:\/\/nextjs\.org\/docs\/\S+)$/;
const MISSING = /Can't resolve '([^']+)'/;
const MAX_LINES = 60;

function readProblem(
  lines: readonly string[],
  at: number,
  place: RegExpExecArray,
): Finding | undefined {
  const head = HEAD.exec((lines[at + 1] ?? '').slice(0, 2_000));
  if (!head) return undefined;
  const [, kind = '', first = ''] = head;
  const text = first.trim() === '' ? [] : [first.trim().replace(/^[x×] +/, '')];
  let url: string | undefined;
  let drawn: string | undefined;
  let until = at + 1;
  let blanks = 0;
  for (let index = at + 2; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (FILE.test(line) || /^(?:>|Import trace|Caused by|Linting|✓)/.test(line) || blanks > 3)
      break;
    blanks = line.trim() === '' ? blanks + 1 : 0;
    if (blanks > 0) continue;
    if (DRAWN.test(line)) return undefined;
    const marked = /^> (\d+) \|/.exec(line)?.[1];
    drawn ??= marked;
    url ??= LINK.exec(line)?.[1];
    if (
      marked === undefined &&
      !isCodeFrameLine(line) &&
      !isNodeFrameLine(line) &&
      !LINK.test(line)
    ) {
      if (text.length < 4 && drawn === undefined) text.push(line.trim());
    }
    until = index;
  }
  const [, file, line, column] = place;
  const missing = MISSING.exec(text.join(' '))?.[1];
  const asked = line === undefined && missing !== undefined ? {anchor: missing} : {line, column};
  const code = kind === 'Error' || kind === 'Warning' ? undefined : kind;
  return makeFinding({
    file,
    ...asked,
    severity: kind === 'Warning' ? 'warning' : 'error',
    code: code === 'Type error' || code === 'Module not found' ? code.toLowerCase() : undefined,
    message: text.join('\n') || kind,
    url,
    at,
    until,
  });
}

// packages/next/src/build of next 12 to 16: https://nextjs.org/docs/app/api-reference/cli/next
export const tool: Tool = {
  name: 'next',
  title: 'React framework: next build, next lint',
  homepage: 'https://nextjs.org',
  ecosystem: 'javascript',
  evidence: ['Next.js ', 'Failed to compile', '> next ', 'next lint'],
  commands: ['next build', 'next lint', 'next'],
  read: log => {
    const {lines} = log;
    if (!/\bnext\b/.test(log.command) && !lines.some(line => START.test(line.slice(0, 200))))
      return [];
    const findings: Finding[] = [];
    let file: string | undefined;
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      const lint = file === undefined ? null : LINT.exec(line);
      if (lint) {
        const [, row, column, severity = '', message = '', code] = lint;
        const url = code === undefined ? undefined : eslintRuleUrl(code);
        findings.push(makeFinding({file, line: row, column, severity, code, message, url, at}));
        continue;
      }
      const place = FILE.exec(line);
      file = place?.[1];
      const finding = place ? readProblem(lines, at, place) : undefined;
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
