import {framesInText} from '../text-frames.js';
import type {Finding, Log, Tool} from '../tool.js';

/**
 * Test Anything Protocol: `not ok 2 - name`, then an indented YAML block (`---` to `...`) or `#` lines.
 * Format: https://testanything.org/tap-version-14-specification.html; places as tape (`at: fn (file:line:col)`),
 * node-tap (`at:` with `fileName`, `lineNumber`), Perl (`#   at t/a.t line 4.`) and bats (`# (in test file a.bats, line 4)`)
 * write them.
 */
export const tool: Tool = {
  name: 'tap',
  title: 'Test Anything Protocol',
  homepage: 'https://testanything.org/',
  ecosystem: 'format',
  evidence: ['not ok '],
  reach: 36,
  commands: [],
  read,
};

const NOT_OK = /^( *)not ok(?: (\d+))?(?: -)?(?: (\S.*))?$/;
const MESSAGE_TEXT = /^ *message: [|>][-+]?$/;
const DIRECTIVE = /#\s*(?:todo|skip)\b/i;

/** A test's block is looked at this far. */
const MAX_BLOCK = 200;
const MAX_MESSAGE_LINES = 6;

function read(log: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < log.lines.length; at++) {
    const line = log.lines[at] ?? '';
    if (!line.includes('not ok')) continue;
    const [whole, indent = '', number = '', name = ''] = NOT_OK.exec(line) ?? [];
    if (whole === undefined || DIRECTIVE.test(name)) continue;
    const end = endOfBlock(log.lines, at + 1, indent.length);
    const block = log.lines.slice(at + 1, end);
    const isOnlySummary = block.some(text => /failureType: '?subtestsFailed/.test(text));
    if (!isOnlySummary) {
      const title = name === '' ? `test ${number}` : name;
      findings.push({
        ...placeIn(block),
        severity: 'error',
        message: messageOf(title, block),
        at,
        until: end - 1,
      });
    }
    at = end - 1;
  }
  return findings.some(finding => finding.file !== undefined || finding.frames) ? findings : [];
}

/** The YAML block or the comment lines that follow; the first line behind them. */
function endOfBlock(lines: readonly string[], start: number, indent: number): number {
  const limit = Math.min(lines.length, start + MAX_BLOCK);
  const isYaml = /^ *---\s*$/.test(lines[start] ?? '');
  for (let index = start; index < limit; index++) {
    const line = lines[index] ?? '';
    if (isYaml && /^ *\.\.\.\s*$/.test(line)) return index + 1;
    const isDeeper = line.search(/\S/) > indent || line.trim() === '';
    if (isYaml ? !isDeeper : !/^ *#/.test(line)) return index;
  }
  return limit;
}

function placeIn(block: readonly string[]): Pick<Finding, 'file' | 'line' | 'column' | 'frames'> {
  for (const line of block) {
    const [, perl, perlLine] = /^ *# +at (\S.*?) line (\d+)\.?$/.exec(line) ?? [];
    const [, bats, batsLine] =
      /\b(?:in|from) (?:test )?file (\S[^,]*), line (\d+)/.exec(line) ?? [];
    const file = perl ?? bats;
    if (file !== undefined) return {file, line: Number(perlLine ?? batsLine)};
  }
  // QUnit's message may hold a trace as well, of where the test was defined.
  const stack = block.findIndex(line => /^ *stack:/.test(line));
  const traced = stack < 0 ? [] : framesInText(block.slice(stack).join('\n'));
  if (traced.length > 0 && block.some(line => MESSAGE_TEXT.test(line))) return {frames: traced};
  const text = block.map(line =>
    line
      .replace(/^ *# ?/, '')
      .replace(/^ *(?:- )?at: ['"]?(?=\S)(?!at )/, 'at ')
      .replace(/['"]$/, ''),
  );
  const frames = framesInText(text.join('\n'));
  if (frames.length > 0) return {frames};
  const file = field(block, 'file') ?? field(block, 'fileName');
  const line = Number(field(block, 'line') ?? field(block, 'lineNumber'));
  const column = Number(field(block, 'column') ?? field(block, 'columnNumber'));
  if (file === undefined || !(line > 0)) return {};
  return {file, line, ...(column > 0 && {column})};
}

/** A scalar of the YAML block, wherever it is nested. */
function field(block: readonly string[], name: string): string | undefined {
  const mark = `${name}:`;
  const found = block.find(line => line.trimStart().startsWith(mark));
  const value = found
    ?.trim()
    .slice(mark.length)
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2');
  return value === '' || value === undefined || /^[|>][-+]?$/.test(value) ? undefined : value;
}

/** The first line of a block of text: `message: |+`. */
function firstOfMessage(block: readonly string[]): string | undefined {
  const at = block.findIndex(line => MESSAGE_TEXT.test(line));
  return at < 0 ? undefined : block[at + 1]?.trim();
}

function messageOf(title: string, block: readonly string[]): string {
  const parts = [
    field(block, 'message') ??
      firstOfMessage(block) ??
      field(block, 'error') ??
      field(block, 'operator'),
    ...['expected', 'actual', 'found', 'wanted', 'got'].map(name => {
      const value = field(block, name);
      return value === undefined ? undefined : `${name}: ${value}`;
    }),
  ].filter(part => part !== undefined && part !== title);
  const comments = block
    .filter(line => /^ *#/.test(line))
    .map(line => line.replace(/^ *# */, '').trimEnd());
  const said =
    parts.length > 0
      ? parts
      : comments.filter(text => text !== '' && !/^(?:at |Failed test|\(in test file)/.test(text));
  return [title, ...said].slice(0, MAX_MESSAGE_LINES).join('\n');
}
