import {readForm} from '../formats/line-forms.js';
import type {Finding, Tool} from '../tool.js';

/** `    src/calc.lua:4:3: setting non-standard …`, with --codes and --ranges `src/calc.lua:4:3-8: (W111) …`. */
const PLAIN = {
  pattern:
    /^ {0,4}(?<file>\S.{0,400}?\.(?:lua|rockspec)|\S.{0,400}?\.luacheckrc):(?<line>\d+):(?<column>\d+)(?:-(?<endColumn>\d+))?: (?:\((?<code>[EW]\d{3})\) )?(?<message>\S.*)$/,
};
/** `--formatter visual_studio`. */
const VISUAL_STUDIO = {
  pattern:
    /^(?<file>\S.{0,400}?)\((?<line>\d+),(?<column>\d+)\) : (?<severity>error|warning) (?<code>[EW]\d{3}): (?<message>\S.*)$/,
};
/** `Checking src/calc.lua      2 warnings / 1 error`. */
const CHECKING = /^Checking \S.* +(?:\d+ warnings? \/ )?\d+ (warning|error)s?$/;

// https://luacheck.readthedocs.io, src/luacheck/format.lua.
export const tool: Tool = {
  name: 'luacheck',
  title: 'Lua linter',
  homepage: 'https://luacheck.readthedocs.io',
  ecosystem: 'other',
  evidence: ['.lua:', ') : warning W', ') : error E', '.rockspec:', '.luacheckrc:'],
  reach: 10,
  commands: ['luacheck'],
  read: log => {
    const findings: Finding[] = [];
    let section: string | undefined;
    for (const [at, line] of log.lines.entries()) {
      if (line.length > 4_000) continue;
      section = CHECKING.exec(line)?.[1] ?? section;
      const finding = readForm(line, at, [PLAIN, VISUAL_STUDIO]);
      if (!finding) continue;
      if (finding.code === undefined && !(section !== undefined && line.startsWith('    ')))
        continue;
      const isWarning =
        finding.code === undefined ? section === 'warning' : finding.code.startsWith('W');
      const end = finding.endColumn === undefined ? {} : {endLine: finding.line ?? 1};
      findings.push({...finding, ...end, severity: isWarning ? 'warning' : 'error'});
    }
    return findings;
  },
};
