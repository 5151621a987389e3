import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `src/Cart.php:24 PhanUndeclaredProperty Reference to undeclared property \Shop\Cart->nothing`. */
const TEXT = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+) (?<code>(?:Phan|[A-Z]\w*Plugin)[A-Z]\w*) (?<message>\S.*?)(?: at column (?<column>\d+))?$/,
  mark: 'Phan',
};

// https://github.com/phan/phan, src/Phan/Output/Printer/PlainTextPrinter.php.
export const tool: Tool = {
  name: 'phan',
  title: 'PHP static analyser',
  homepage: 'https://github.com/phan/phan',
  ecosystem: 'php',
  evidence: [' Phan'],
  reach: 1,
  commands: ['phan'],
  read: log =>
    readForms(log, [TEXT], {
      url: code =>
        code.startsWith('Phan')
          ? `https://github.com/phan/phan/wiki/Issue-Types-Caught-by-Phan#${code.toLowerCase()}`
          : undefined,
    }),
};
