import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `rtl/counter.v:4: syntax error`, `a.v:3: error: Unable to bind …`. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.s?vh?):(?<line>\d+): (?:(?<severity>error|warning|sorry): )?(?<message>\w.*)$/,
};

// https://steveicarus.github.io/iverilog/usage/command_line_flags.html
export const tool: Tool = {
  name: 'iverilog',
  title: 'Verilog compiler',
  homepage: 'https://steveicarus.github.io/iverilog/',
  ecosystem: 'other',
  evidence: ['.v:', '.sv:', '.vh:'],
  reach: 1,
  commands: ['iverilog'],
  read: log => readForms(log, [PROBLEM]),
};
