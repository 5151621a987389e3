import {compilerFinding, isOfCompiler} from '../formats/compiler-finding.js';
import {readCompilerBlocks} from '../formats/compiler-blocks.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/** The assembler: `start.s:3: Error: no such instruction: …`. */
const ASSEMBLER = /^(\S[^:]*\.[sS]):(\d+): (Error|Warning): (.*)$/;
/** No file of the user's: `cc1: error: unrecognized …`, `g++: fatal error: no input files`. */
const DRIVER =
  /^(?:\S*\/)?(?:cc1(?:plus)?|(?:[\w-]+-)?(?:gcc|g\+\+|cc|c\+\+)(?:-\d+)?): (?:fatal )?error: (.*)$/;

// https://gcc.gnu.org/onlinedocs/gcc/Diagnostic-Message-Formatting-Options.html, JSON of gcc 9 to 14 included.
export const tool: Tool = {
  name: 'gcc',
  title: 'C and C++ compiler',
  homepage: 'https://gcc.gnu.org',
  ecosystem: 'c',
  evidence: [': error: ', ': warning: ', ': fatal error: ', ': Error: ', ': Warning: ', '"caret"'],
  evidenceForm:
    /^(?:[A-Za-z]:)?[^:]*\.(?:[chHCsSmly]|cc|hh|[ch]pp|[ch]xx|c\+\+|h\+\+|inc|inl|ipp|tpp|tcc|ixx|cppm|mm|cuh?|cl|ino|yy|ll|def)(?:\.in)?:\d|^[^:]*(?:cc1(?:plus)?|gcc|g\+\+|cc|c\+\+)(?:-\d+)?: (?:fatal )?error: |^.*"caret"/,
  reach: 80,
  commands: ['gcc', 'g++', 'cc', 'c++'],
  read: log => {
    const blocks = readCompilerBlocks(log).filter(isOfCompiler);
    return [
      ...blocks.map(block => compilerFinding(block, {url: warningUrl(block.code)})),
      ...log.lines.flatMap((line, at) => readSingle(line, at)),
      ...readJson(log),
    ];
  },
};

const NONE: readonly Finding[] = [];

function readSingle(full: string, at: number): readonly Finding[] {
  if (!full.includes('rror: ') && !full.includes(': Warning: ')) return NONE;
  const line = full.slice(0, 4_000);
  const assembler = ASSEMBLER.exec(line);
  if (assembler) {
    const [, file, row, severity = '', message = ''] = assembler;
    return [makeFinding({file, line: row, severity, message, at})];
  }
  const driver = line.includes('rror: ') ? DRIVER.exec(line) : null;
  return driver ? [makeFinding({severity: 'error', message: driver[1] ?? '', at})] : [];
}

function warningUrl(code: string | undefined): string | undefined {
  return code !== undefined && /^-W[\w+-]+$/.test(code)
    ? `https://gcc.gnu.org/onlinedocs/gcc/Warning-Options.html#index-${code.slice(1)}`
    : undefined;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"caret"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(value).flatMap(item => {
      const kind = asString(valueAt(item, 'kind'));
      const caret = valueAt(item, 'locations', 0, 'caret');
      const message = asString(valueAt(item, 'message'));
      if (kind === undefined || message === undefined || caret === undefined) return [];
      const code = asString(valueAt(item, 'option'));
      return [
        makeFinding({
          file: asString(valueAt(caret, 'file')),
          line: asPosition(valueAt(caret, 'line')),
          column: asPosition(valueAt(caret, 'column')),
          severity: kind,
          code,
          message,
          url: warningUrl(code),
          at,
          until,
        }),
      ];
    }),
  );
}
