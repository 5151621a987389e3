import {essence} from '../formats/essence.js';
import type {Finding, Tool} from '../tool.js';

/** `src/a.ts(1,7): error TS2322: text`, when the output is no terminal. */
const PLAIN = /^(\S.*?)\((\d+),(\d+)\): (error|warning|message) (TS\d+): (.*)$/;
/** `src/a.ts:1:7 - error TS2322: text`, with --pretty; Angular and others put `Error: ` before it, ts-jest indents it. */
const PRETTY = /^(?: {4})?(?:Error: )?(\S.*?):(\d+):(\d+) - (error|warning|message) (TS\d+): (.*)$/;
/** `error TS18003: text`, about the configuration or the command line. */
const GLOBAL = /^(error|warning) (TS\d+): (.*)$/;
/** Configuration and source files that global errors name. */
const NAMED_FILE = /(?:config file|[Ff]ile(?: specified)?) '([^']+\.(?:json|[cm]?tsx?))'/;

/** Lines of explanation below an error are indented; those of the quoted source are not text. */
function explanation(lines: readonly string[], at: number): {text: string[]; until: number} {
  const text: string[] = [];
  let until = at;
  while (until + 1 < lines.length && text.length < 30) {
    const line = lines[until + 1] ?? '';
    if (!/^\s+\S/.test(line) || PRETTY.test(line.trimStart().slice(0, 1_000))) break;
    text.push(line);
    until++;
  }
  return {text, until};
}

function readError(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? '';
  const match = PLAIN.exec(line) ?? PRETTY.exec(line);
  const global = match ? undefined : GLOBAL.exec(line);
  const [level, code, head] = match ? match.slice(4) : (global?.slice(1) ?? []);
  if (level === undefined || code === undefined || head === undefined) return undefined;

  const {text, until} = explanation(lines, at);
  const named = NAMED_FILE.exec(head)?.[1];
  const place = match
    ? {file: match[1] ?? '', line: Number(match[2]), column: Number(match[3])}
    : named === undefined
      ? {}
      : {file: named};
  return {
    ...place,
    severity: level === 'error' ? 'error' : level === 'warning' ? 'warning' : 'info',
    code,
    message: [head, ...(text.length > 0 ? [essence(text, 6)] : [])].filter(Boolean).join('\n'),
    at,
    ...(until > at && {until}),
  };
}

// https://www.typescriptlang.org/docs/handbook/compiler-options.html (pretty); formatDiagnostic in src/compiler/program.ts.
export const tool: Tool = {
  name: 'tsc',
  title: 'TypeScript compiler',
  homepage: 'https://www.typescriptlang.org',
  ecosystem: 'javascript',
  evidence: ['error TS', 'warning TS'],
  reach: 5,
  commands: ['tsc', 'ts-node', 'tsc-files', 'vue-tsc', 'tspc'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = log.lines[at] ?? '';
      if (line.length > 4_000 || (!line.includes(' TS') && !line.startsWith('error TS'))) continue;
      const finding = readError(log.lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
