import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `┃ [R] → Modules should have a @moduledoc tag.`, then `┃       lib/cart.ex:1:11 #(Cart)`. */
const HEAD = /^┃ +\[([CDFRW])\] \S+ (\S.*)$/u;
const MORE = /^┃ {3,}(\S.*)$/;
const PLACE = /^┃ +(\S+\.(?:exs?|eex|heex)):(\d+)(?::(\d+))?(?: #\(.*\))?$/;
/** `--format=oneline`: `[R] → lib/cart.ex:1:11 Modules should …`. */
const ONELINE = {
  pattern:
    /^\[(?<severity>[CDFRW])\] \S+ (?<file>\S+\.(?:exs?|eex|heex)):(?<line>\d+)(?::(?<column>\d+))? (?<message>\S.*)$/u,
};
/** `--format=flycheck`: `lib/cart.ex:1:11: R: Modules should …`. */
const FLYCHECK = {
  pattern:
    /^(?<file>\S+\.(?:exs?|eex|heex)):(?<line>\d+):(?:(?<column>\d+):)? (?<severity>[CDFRW]): (?<message>\S.*)$/,
};

/** Consistency, design, readability, refactoring, warning. */
const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  C: 'info',
  D: 'info',
  R: 'info',
  F: 'info',
  W: 'warning',
};

// https://hexdocs.pm/credo, lib/credo/cli/command/suggest/output/default.ex, lib/credo/cli/output/formatter.
export const tool: Tool = {
  name: 'credo',
  title: 'Elixir linter',
  homepage: 'https://hexdocs.pm/credo',
  ecosystem: 'other',
  evidence: [
    '┃ [',
    '[R] ',
    '[W] ',
    '[C] ',
    '[D] ',
    '[F] ',
    ': R: ',
    ': W: ',
    ': C: ',
    ': D: ',
    ': F: ',
  ],
  reach: 8,
  commands: ['mix credo', 'credo'],
  read: log => [
    ...readBlocks(log.lines),
    ...readForms(log, [ONELINE, FLYCHECK], {severities: SEVERITIES}),
  ],
};

function readBlocks(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, letter = '', first] = HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (first === undefined) continue;
    const text = [first];
    for (let index = at + 1; index < at + 6; index++) {
      const line = (lines[index] ?? '').slice(0, 2_000);
      const place = PLACE.exec(line);
      if (place) {
        const [, file, row, column] = place;
        const severity = SEVERITIES[letter] ?? 'warning';
        const message = text.join(' ');
        findings.push(makeFinding({file, line: row, column, severity, message, at, until: index}));
        at = index;
        break;
      }
      const more = MORE.exec(line)?.[1];
      if (more === undefined || HEAD.test(line)) break;
      text.push(more);
    }
  }
  return findings;
}
