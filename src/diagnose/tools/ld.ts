import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/**
 * GNU ld and gold: `/usr/bin/ld: /app/a.c:5: undefined reference to `x'` with debug information (gold's and old ld's
 * without program), `/usr/bin/ld: a.c:(.text+0x6): undefined reference to `x'` without: then the file's name alone is known.
 */
const GNU =
  /^(?:\S*\bld(?:\.\w+)?: )?(?:\S+\.(?:o|lo|a\(\S+\)): )?([^\s:()][^:()]{0,400}\.\w{1,4}):(?:(\d+)|\(\.[^)\s]+\)): ((?:undefined reference to|multiple definition of|relocation truncated|warning: the `|more undefined references to).*)$/;
/** What no file is named for. */
const GNU_GLOBAL =
  /^\S*\bld(?:\.\w+)?: ((?:error: )?(?:cannot find -l|cannot find |unrecognized option|unknown option|cannot open output file|skipping incompatible|final link failed: \w|library not found|file not recognized).*)$/;
/** lld and mold: `ld.lld: error: undefined symbol: x`, then `>>> referenced by a.c:5 (/app/a.c:5)`. */
const LLD = /^(?:\S*\/)?(?:ld(?:64)?\.lld|lld|mold|wasm-ld): error: (.*)$/;
const LLD_PLACE =
  /^>>> (?:referenced by|defined at) (?:(\S+?):(\d+)(?: \((.+?):(\d+)\))?|(\S+\.\w{1,4}))$/;

// https://sourceware.org/binutils/docs/ld/ (ldmisc.c: %H, %C), https://lld.llvm.org.
export const tool: Tool = {
  name: 'ld',
  title: 'Linkers: GNU ld, gold, lld, mold',
  homepage: 'https://sourceware.org/binutils/',
  ecosystem: 'c',
  evidence: [
    'undefined reference',
    'multiple definition of ',
    'ld: cannot ',
    'lld: error: ',
    'mold: error: ',
    'relocation truncated',
    'ld: unrecognized ',
  ],
  reach: 24,
  commands: ['ld', 'ld.lld', 'mold'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = log.lines[at] ?? '';
      if (line.length > 4_000) continue;
      const finding = readGnu(line, at) ?? readLld(log.lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readGnu(line: string, at: number): Finding | undefined {
  const [, file, row, text] = GNU.exec(line) ?? [];
  if (text !== undefined) {
    const isName = file?.includes('/') === false;
    const message = text.replace(/; \S+\.o:.*first defined here$/, '');
    const severity = text.startsWith('warning') ? 'warning' : 'error';
    return makeFinding({
      file,
      line: row,
      ...(isName && {baseNameOnly: true}),
      severity,
      message,
      at,
    });
  }
  const global = GNU_GLOBAL.exec(line)?.[1];
  return global === undefined
    ? undefined
    : makeFinding({severity: 'error', message: global.replace(/^error: /, ''), at});
}

function readLld(lines: readonly string[], at: number): Finding | undefined {
  const message = LLD.exec(lines[at] ?? '')?.[1];
  if (message === undefined) return undefined;
  let until = at;
  let place: Partial<Finding> & {file?: string} = {};
  while (lines[until + 1]?.startsWith('>>> ') === true) {
    const match = LLD_PLACE.exec((lines[++until] ?? '').slice(0, 2_000));
    if (!match || place.file !== undefined) continue;
    const [, name, line, file, fileLine, only] = match;
    if (file !== undefined) place = {file, line: Number(fileLine)};
    else if (name !== undefined)
      place = {file: name, line: Number(line), ...(!name.includes('/') && {baseNameOnly: true})};
    else if (only !== undefined && !only.endsWith('.o')) place = {file: only, baseNameOnly: true};
  }
  return makeFinding({...place, severity: 'error', message, at, until});
}
