import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `erl/cart.erl:5:3: variable 'Y' is unbound`, `…:4:3: Warning: variable 'Unused' is unused`; no column before OTP 24. */
const PROBLEM = {
  pattern:
    /^(?<file>[^\s:][^:]{0,400}\.(?:[ehyx]rl|app\.src|config)):(?<line>\d+):(?:(?<column>\d+):)? (?:(?<severity>Warning|Error): )?(?<message>\S.*)$/,
};
/** Quoted source: `%    5|   Y + X.`, `%     |   ^`. */
const QUOTED = /^% *\d*\|/;

// https://www.erlang.org/doc/apps/erts/erlc_cmd; rebar3 draws its own frame, which formats of other tools read.
export const tool: Tool = {
  name: 'erlc',
  title: 'Erlang compiler',
  homepage: 'https://www.erlang.org',
  ecosystem: 'other',
  evidence: ['.erl:', '.hrl:', '.yrl:', '.xrl:'],
  reach: 4,
  commands: ['erlc', 'rebar3', 'rebar'],
  read: log =>
    readForms(log, [PROBLEM]).map(finding => {
      let until = finding.at;
      while (QUOTED.test((log.lines[until + 1] ?? '').slice(0, 40))) until++;
      const severity = finding.severity === 'info' ? 'warning' : finding.severity;
      return {...finding, severity, ...(until > finding.at && {until})};
    }),
};
