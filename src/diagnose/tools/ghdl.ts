import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `rtl/gate.vhd:7:14: no declaration for "missing"`, `a.vhd:3:1:warning: …`. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.vhdl?):(?<line>\d+):(?<column>\d+):(?:(?<severity>error|warning|note):)? (?<message>.*)$/i,
};

// https://ghdl.github.io/ghdl/using/InvokingGHDL.html
export const tool: Tool = {
  name: 'ghdl',
  title: 'VHDL compiler',
  homepage: 'https://ghdl.github.io/ghdl/',
  ecosystem: 'other',
  evidence: ['.vhd:', '.vhdl:'],
  reach: 1,
  commands: ['ghdl'],
  read: log => readForms(log, [PROBLEM]),
};
