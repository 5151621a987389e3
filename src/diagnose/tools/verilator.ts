import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `%Warning-WIDTH: rtl/wide.v:2:12: Operator ASSIGNW expects …`. */
const PROBLEM = {
  pattern:
    /^%(?<severity>Warning|Error)(?:-(?<code>[A-Z]\w*))?: (?<file>\S[^:]{0,400}):(?<line>\d+):(?:(?<column>\d+):)? (?<message>.*)$/,
};

// https://verilator.org/guide/latest/warnings.html
export const tool: Tool = {
  name: 'verilator',
  title: 'Verilog and SystemVerilog linter',
  homepage: 'https://www.veripool.org/verilator/',
  ecosystem: 'other',
  evidence: ['%Warning', '%Error'],
  reach: 1,
  commands: ['verilator'],
  read: log => readForms(log, [PROBLEM], {url: code => `https://verilator.org/warn/${code}`}),
};
