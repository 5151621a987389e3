import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `pyproject.toml: DEP002 'sqlalchemy' defined …`, `shop/views.py:17:12: DEP001 'requests' imported …`. */
const PROBLEM = {
  pattern:
    /^(?<file>[^\s:][^:]{0,400}):(?:(?<line>\d{1,9}):(?<column>\d{1,9}):)? (?<code>DEP\d{3}) (?<message>'(?<name>[^']{1,200})' .*)$/,
  mark: ': DEP',
};

// https://deptry.com/usage
export const tool: Tool = {
  name: 'deptry',
  title: 'Checker of Python dependencies',
  homepage: 'https://deptry.com',
  ecosystem: 'python',
  evidence: [': DEP'],
  evidenceForm: PROBLEM.pattern,
  reach: 0,
  commands: ['deptry'],
  read: log =>
    readForms(log, [PROBLEM], {
      refine: (finding, {name}) =>
        finding.line === undefined && name !== undefined ? {...finding, anchor: name} : finding,
    }),
};
