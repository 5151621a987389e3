import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {isNodeFrameLine} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

/** `ERROR in ./src/bad.js 2:11-16`, `WARNING in ./src/style.css (./node_modules/css-loader!./src/style.css)`; columns from 0. */
const HEAD = /^(ERROR|WARNING) in (?:([\w-]+\s)?(\S+?)(?: (\d+):(\d+)(?:-[\d:]+)?)?(?: \(.*\))?)?$/;
/** The module that asks for it: ` @ ./src/index.js 2:0-33`. */
const ISSUER = /^ @ (\S+) (\d+):(\d+)/;
/** Babel's `SyntaxError: /app/src/bad.js: Unexpected token (2:11)`, and webpack's own parser: columns from 0. */
const IN_MESSAGE = /\((\d+):(\d+)\)$/;
/** ts-loader's: `[tsl] ERROR in /app/src/a.ts(9,35)`, with the code on the next line. */
const TS_LOADER = /^\[tsl\] (ERROR|WARNING) in (\S.*?)\((\d+),(\d+)\)$/;
/** fork-ts-checker's head has the place: `ERROR in src/a.ts:9:35`. */
const PLACED = /^(\S+?):(\d+):(\d+)$/;
const TS_CODE = /^\s*(TS\d+): (.*)$/;
const SIZE = /^(?:asset size limit|entrypoint size limit|webpack performance recommendations)/;

/** The file behind loaders: `./node_modules/css-loader!./src/style.css`. */
function modulePath(text: string): string {
  return text.slice(text.lastIndexOf('!') + 1).replace(/\?.*$/, '');
}

function readProblem(
  lines: readonly string[],
  at: number,
  head: RegExpExecArray,
): Finding | undefined {
  const [, severity = '', , module = '', row, column] = head;
  const text: string[] = [];
  let until = at;
  let issuer: RegExpExecArray | null = null;
  let tsLoader: RegExpExecArray | null = null;
  for (let index = at + 1; index < Math.min(lines.length, at + 80); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (line === '' || HEAD.test(line)) break;
    until = index;
    issuer ??= ISSUER.exec(line);
    tsLoader ??= TS_LOADER.exec(line);
    if (!line.startsWith(' @ ') && !isNodeFrameLine(line) && !TS_LOADER.test(line)) text.push(line);
  }
  if (text.length === 0 && row === undefined) return undefined;
  const placed = PLACED.exec(module);
  const explained = /^(Module (?:build|parse) failed)/.test(text[0] ?? '') && text.length > 1;
  const said = explained && text[0]?.startsWith('Module build') ? text.slice(1) : text;
  const [, code, rest] = TS_CODE.exec(said[0] ?? '') ?? TS_CODE.exec(said[1] ?? '') ?? [];
  const inMessage = IN_MESSAGE.exec(said[0] ?? '');
  const place = tsLoader
    ? {file: tsLoader[2], line: tsLoader[3], column: tsLoader[4]}
    : placed
      ? {file: placed[1], line: placed[2], column: placed[3]}
      : {
          file: modulePath(module),
          ...(row !== undefined
            ? {line: row, column: Number(column) + 1}
            : inMessage
              ? {line: inMessage[1], column: Number(inMessage[2]) + 1}
              : issuer && modulePath(issuer[1] ?? '') === modulePath(module)
                ? {line: issuer[2], column: Number(issuer[3]) + 1}
                : {}),
        };
  return makeFinding({
    ...place,
    severity,
    code,
    message: rest ?? shortened(said),
    at,
    until,
  });
}

/** The problem without webpack's advice and the place it repeats. */
function shortened(text: readonly string[]): string {
  const [first = '', ...more] = essence(text, 4).split('\n');
  const own = more.filter(
    line => !/^(?:File was (?:parsed|processed)|You may need an )/.test(line),
  );
  return [
    first
      .replace(IN_MESSAGE, '')
      .replace(/^(\w*Error): (\/\S+): /, '$1: ')
      .trim(),
    ...own,
  ].join('\n');
}

// lib/stats/DefaultStatsPrinterPlugin.js of webpack 5, lib/Stats.js of webpack 4; rspack prints the same heads.
export const tool: Tool = {
  name: 'webpack',
  title: 'JavaScript bundler',
  homepage: 'https://webpack.js.org',
  ecosystem: 'javascript',
  evidence: ['ERROR in ', 'WARNING in '],
  commands: ['webpack', 'webpack-cli', 'rspack', 'ng build', 'vue-cli-service build', 'gatsby'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = log.lines[at] ?? '';
      if (!/^(?:ERROR|WARNING) in /.test(line) || line.length > 2_000) continue;
      if (SIZE.test(line.slice(line.indexOf(' in ') + 4))) continue;
      const head = HEAD.exec(line);
      const finding = head ? readProblem(log.lines, at, head) : undefined;
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
