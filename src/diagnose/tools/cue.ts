import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `a: conflicting values int and "s" (mismatched types int and string):`, then one place a line: `    ./cue/a.cue:3:4`. */
const HEAD = /^\S.*:$/;
const PLACE = /^ {4}(\S.{0,400}?\.(?:cue|json|ya?ml|toml)):(\d+):(\d+)$/;

// https://cuelang.org, cue/errors/errors.go Print. Of several places the
// one in the data, or else the last, is the value that does not fit.
export const tool: Tool = {
  name: 'cue',
  title: 'CUE: validation of configuration',
  homepage: 'https://cuelang.org',
  ecosystem: 'data',
  evidence: ['.cue:'],
  reach: 8,
  commands: ['cue'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at + 1 < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      if (!HEAD.test(line)) continue;
      const places: Frame[] = [];
      let until = at;
      for (;;) {
        const [, file, row, column] = PLACE.exec((lines[until + 1] ?? '').slice(0, 2_000)) ?? [];
        if (file === undefined) break;
        places.push({file, line: Number(row), column: Number(column)});
        until++;
      }
      const last = places.find(({file}) => !file.endsWith('.cue')) ?? places.at(-1);
      if (!last) continue;
      findings.push(
        makeFinding({...last, severity: 'error', message: line.slice(0, -1), at, until}),
      );
      at = until;
    }
    return findings;
  },
};
