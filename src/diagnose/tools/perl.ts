import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `zero count at lib/Cart.pm line 11.`, `syntax error at x.pl line 4, near "my "`, `… at x.pl line 6, <STDIN> line 2.` */
const SAID =
  /^(\S.*?) at (\S.{0,400}?\.(?:pl|pm|t|cgi|psgi|plx|al|PL)|\.{0,2}\/\S{1,400}|-e) line (\d+)(?:\.|, (?:near|at|within|<).*)?$/;
/** `	main::run("a") called at run.pl line 8`: Carp's trace, deepest first. */
const CALLED = /^\t.* called at (\S.*?) line (\d+)$/;
const WARNING =
  /^(?:Use of |Useless use |Possible |Name ".*" used only once|Argument ".*" isn't numeric|Subroutine \S+ redefined|"(?:my|our|state)" |Odd number of |Deep recursion |Scalar value |Unquoted string |Found = in |Statement unlikely|Reference found where|substr outside|splice\(\) offset|Unrecognized escape|Wide character|Negative repeat|Exiting |Applying |Parentheses missing|readline\(\) on|print\(\) on|Prototype mismatch|Constant subroutine|Duplicate specification|Redundant argument|Missing argument|isn't numeric|Hexadecimal number|Integer overflow|Smartmatch is|given is|when is|.* is (?:experimental|deprecated))/;
/** Only says that an error before it was the end. */
const ECHO = /^(?:BEGIN failed--|Compilation failed in require|\(in cleanup\))/;
const MAX_TRACE = 100;

// https://perldoc.perl.org/perldiag, https://perldoc.perl.org/Carp.
export const tool: Tool = {
  name: 'perl',
  title: 'Perl: syntax check, warnings and exceptions',
  homepage: 'https://www.perl.org',
  ecosystem: 'other',
  evidence: ['.pl line ', '.pm line ', '.t line ', '.cgi line ', '.psgi line ', ' line '],
  reach: 1,
  commands: ['perl'],
  precedence: 'fallback',
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = log.lines[at] ?? '';
      if (line.length > 4_000 || !line.includes(' line ') || /^[\s#]/.test(line)) continue;
      const [, message = '', file, row] = SAID.exec(line) ?? [];
      if (file === undefined || file === '-e' || ECHO.test(message)) continue;
      const frames: Frame[] = [{file, line: Number(row)}];
      let until = at;
      while (until + 1 < log.lines.length && until < at + MAX_TRACE) {
        const [, caller, callerRow] =
          CALLED.exec((log.lines[until + 1] ?? '').slice(0, 2_000)) ?? [];
        if (caller === undefined) break;
        frames.push({file: caller, line: Number(callerRow)});
        until++;
      }
      findings.push(
        makeFinding({
          ...(frames.length > 1 ? {frames} : frames[0]),
          severity: WARNING.test(message) ? 'warning' : 'error',
          message,
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};
