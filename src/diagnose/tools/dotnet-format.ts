import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `/app/Program.cs(3,1): error WHITESPACE: Fix whitespace formatting. Insert '\s\s'. [/app/app.csproj]`. */
const PROBLEM = {
  pattern:
    /^ *(?<file>\S.{0,400}?)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<code>WHITESPACE|IMPORTS|CHARSET|ENDOFLINE|FINALNEWLINE): (?<message>.*?)(?: \[\S.*\])?$/,
};

// https://learn.microsoft.com/dotnet/core/tools/dotnet-format (--verify-no-changes).
export const tool: Tool = {
  name: 'dotnet-format',
  title: '.NET formatter',
  homepage: 'https://learn.microsoft.com/dotnet/core/tools/dotnet-format',
  ecosystem: 'dotnet',
  evidence: [' WHITESPACE: ', ' IMPORTS: ', ' CHARSET: ', ' ENDOFLINE: ', ' FINALNEWLINE: '],
  reach: 1,
  commands: ['dotnet format', 'dotnet-format'],
  read: log => readForms(log, [PROBLEM]),
};
