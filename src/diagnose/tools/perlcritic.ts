import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/**
 * `lib/Cart.pm: Expression form of "eval" at line 13, column 12.  See page 161 of PBP.  (Severity: 5)`; the file is left out
 * when only one is looked at. Verbosity 8 puts `[BuiltinFunctions::ProhibitStringyEval] ` in front.
 */
const VIOLATION = {
  pattern:
    /^(?:(?<file>[^\s:][^:]{0,400}): )?(?:\[(?<code>\w+(?:::\w+)+)\] )?(?<message>\S.*?) at line (?<line>\d+), column (?<column>\d+)\. .*\(Severity: (?<severity>[1-5])\)$/,
  mark: '(Severity: ',
};

// https://metacpan.org/pod/perlcritic; severity 5 is the most severe.
export const tool: Tool = {
  name: 'perlcritic',
  title: 'Perl linter',
  homepage: 'https://metacpan.org/pod/perlcritic',
  ecosystem: 'other',
  evidence: ['(Severity: '],
  reach: 1,
  commands: ['perlcritic'],
  read: log =>
    readForms(log, [VIOLATION], {
      severities: {5: 'error', 4: 'warning', 3: 'warning', 2: 'info', 1: 'info'},
      url: policy => `https://metacpan.org/pod/Perl::Critic::Policy::${policy}`,
      refine: (finding, {line = ''}) =>
        finding.file === undefined
          ? {...finding, message: `${finding.message} (line ${line})`}
          : finding,
    }),
};
