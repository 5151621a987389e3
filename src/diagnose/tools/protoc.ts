import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `shop/cart.proto:5:17: Field number 1 has …`, warnings with `warning: ` before the text; relative to an import path. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.proto):(?<line>\d+):(?<column>\d+): (?:(?<severity>warning|error): )?(?<message>\S.*)$/,
};
/** `shop/cart.proto: Import "x.proto" was not found or had errors.` */
const WHOLE = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.proto): (?<message>(?!warning: Import .* is unused)(?:warning: )?\S.*)$/,
};

// https://protobuf.dev/reference/, src/google/protobuf/compiler/command_line_interface.cc.
export const tool: Tool = {
  name: 'protoc',
  title: 'Protocol Buffers compiler',
  homepage: 'https://protobuf.dev',
  ecosystem: 'data',
  evidence: ['.proto:'],
  reach: 1,
  commands: ['protoc', 'grpc_tools.protoc'],
  read: log =>
    readForms(log, [PROBLEM, WHOLE], {
      accept: ({message = ''}) => !message.endsWith('This file is not a descriptor.'),
    }),
};
