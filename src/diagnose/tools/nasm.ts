import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `boot.asm:10: error: invalid combination of opcode and operands`, a warning ends in `[-w+number-overflow]`. */
const FORM = {
  pattern:
    /^(?<file>[^\s:][^:]{0,400}\.(?:asm|nasm)):(?<line>\d+): (?<severity>error|warning|fatal|panic): (?<message>\S.*?)(?: \[-w\+(?<code>[\w-]+)(?:=[\w-]+)?\])?$/,
  isPlaced: true,
};

// https://www.nasm.us/doc/nasm02.html: its default format of errors, as 2.16 prints it.
export const tool: Tool = {
  name: 'nasm',
  title: 'Assembler for x86',
  homepage: 'https://www.nasm.us',
  ecosystem: 'c',
  evidence: ['asm:'],
  evidenceForm: FORM.pattern,
  reach: 1,
  commands: ['nasm'],
  read: log => readForms(log, [FORM], {severities: {fatal: 'error', panic: 'error'}}),
};
