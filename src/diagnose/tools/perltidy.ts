import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `lib/Slug.pm:44: assertion failure: '--assert-tidy' is set but output differs from input`: the line is the file's last. */
const FAILURE =
  /^(\S[^:]{0,400}):\d+: assertion failure: '--assert-(?:un)?tidy' is set but output (?:differs from|equals) input$/;
/** A few lines later: `lib/Slug.pm: Files first differ at character 8 of line 38`. */
const DIFFERENCE = /^\S[^:]{0,400}: Files first differ at character (\d+) of line (\d+)$/;
const REACH = 12;

// https://metacpan.org/dist/Perl-Tidy/view/bin/perltidy, --assert-tidy; as 20220613 prints it.
export const tool: Tool = {
  name: 'perltidy',
  title: 'Perl formatter',
  homepage: 'https://metacpan.org/dist/Perl-Tidy/view/bin/perltidy',
  ecosystem: 'other',
  evidence: [": assertion failure: '--assert-"],
  reach: REACH,
  commands: ['perltidy'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const isFailure = line.includes(": assertion failure: '--assert-");
      const file = isFailure ? FAILURE.exec(line.slice(0, 2_000))?.[1] : undefined;
      if (file === undefined) return [];
      const next = lines
        .slice(at + 1, at + 1 + REACH)
        .findIndex(text => DIFFERENCE.test(text.slice(0, 2_000)));
      const until = next < 0 ? at : at + 1 + next;
      // Counted from 0.
      const [, character, row] = next < 0 ? [] : (DIFFERENCE.exec(lines[until] ?? '') ?? []);
      const column = character === undefined ? undefined : String(Number(character) + 1);
      const message = line.includes('--assert-untidy') ? 'formatted' : 'not formatted';
      return [makeFinding({file, line: row, column, severity: 'error', message, at, until})];
    }),
};
