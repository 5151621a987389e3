import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** Renderer "text": `/app/src/Cart.php:24    UnusedFormalParameter    Avoid unused parameters such as '$x'.` */
const TEXT = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.(?:php|phtml|inc)):(?<line>\d+)\s{1,60}(?<code>[A-Z][A-Za-z]+)\s{1,60}(?<message>[A-Z].*)$/,
  severity: 'warning' as const,
};

// https://phpmd.org, src/main/php/PHPMD/Renderer/TextRenderer.php.
export const tool: Tool = {
  name: 'phpmd',
  title: 'PHP Mess Detector',
  homepage: 'https://phpmd.org',
  ecosystem: 'php',
  evidence: ['.php:'],
  reach: 1,
  commands: ['phpmd'],
  read: log => readForms(log, [TEXT], {accept: ({code = ''}) => !code.startsWith('Phan')}),
};
