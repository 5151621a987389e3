import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const INVALID = /^(\S.*\.\w+) invalid$/;
const PATH = /^\s+"?(?:instancePath|dataPath)"?: (['"])(.*)\1,?$/;
const KEYWORD = /^\s+"?keyword"?: ['"](.+?)['"],?$/;
const MESSAGE = /^\s+"?message"?: (['"])(.*)\1,?$/;

function readErrors(lines: readonly string[], at: number, file: string): readonly Finding[] {
  const findings: Finding[] = [];
  let path = '';
  let keyword: string | undefined;
  for (let index = at + 1; index < lines.length; index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (!/^(?:[[\]]|\s|\{|\})/.test(line)) break;
    path = PATH.exec(line)?.[2] ?? path;
    keyword = KEYWORD.exec(line)?.[1] ?? keyword;
    const message = MESSAGE.exec(line)?.[2];
    if (message !== undefined) {
      const key = path.split('/').at(-1) ?? '';
      const anchor = /^\D[\w-]*$/.test(key) ? `"${key}"` : undefined;
      const place = path === '' ? '' : `${path} `;
      findings.push(
        makeFinding({
          file,
          anchor,
          severity: 'error',
          code: keyword,
          message: place + message,
          at: index,
        }),
      );
      path = '';
    }
    if (line === ']') break;
  }
  return findings.length > 0
    ? findings
    : [makeFinding({file, severity: 'error', message: 'invalid', at})];
}

// src/commands/validate.ts of ajv-cli 3 to 5: https://github.com/ajv-validator/ajv-cli
export const tool: Tool = {
  name: 'ajv',
  title: 'JSON Schema validator',
  homepage: 'https://ajv.js.org',
  ecosystem: 'data',
  evidence: ['instancePath', 'dataPath'],
  commands: ['ajv'],
  read: log =>
    log.lines.flatMap((line, at) => {
      const start = line.slice(0, 1_000);
      const file = start.endsWith(' invalid') ? INVALID.exec(start)?.[1] : undefined;
      const next = log.lines[at + 1] ?? '';
      return file !== undefined && /^(?:\[|data)/.test(next) ? readErrors(log.lines, at, file) : [];
    }),
};
