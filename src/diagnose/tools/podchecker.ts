import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `*** ERROR: Unterminated C<...> sequence at line 18 in file lib/Acme/Slug.pm`. */
const FORM = {
  pattern:
    /^\*\*\* (?<severity>ERROR|WARNING): (?<message>\S.*) at line (?<line>\d+) in file (?<file>\S.*)$/,
  mark: ' in file ',
};

// https://perldoc.perl.org/podchecker; Pod::Checker's poderror.
export const tool: Tool = {
  name: 'podchecker',
  title: 'Syntax of Perl documentation',
  homepage: 'https://perldoc.perl.org/podchecker',
  ecosystem: 'other',
  evidence: ['*** ERROR: ', '*** WARNING: '],
  evidenceForm: FORM.pattern,
  reach: 1,
  commands: ['podchecker'],
  read: log => readForms(log, [FORM], {severities: {ERROR: 'error', WARNING: 'warning'}}),
};
