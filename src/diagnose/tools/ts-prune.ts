import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `src/plan.ts:15 - neverUsed`, `src/plan.ts:1 - Task (used in module)`. */
const ROW =
  /^(?<file>[^\s:][^:]{0,400}\.[cm]?[jt]sx?):(?<line>\d{1,9}) - (?<name>[\w$]{1,200})(?<inside> \(used in module\))?$/;

// https://github.com/nadeesha/ts-prune#usage.
export const tool: Tool = {
  name: 'ts-prune',
  title: 'Finds unused exports of TypeScript',
  homepage: 'https://github.com/nadeesha/ts-prune',
  ecosystem: 'javascript',
  evidence: ['.ts:', '.tsx:', '.js:', '.jsx:', '.mts:', '.cts:'],
  evidenceForm: /s[x]?:\d{1,9} - [\w$]+(?: \(used in module\))?$/,
  reach: 1,
  commands: ['ts-prune'],
  read: log =>
    readForms(log, [{pattern: ROW}], {
      refine: (finding, {name = '', inside}) => ({
        ...finding,
        severity: inside === undefined ? 'error' : 'warning',
        message:
          inside === undefined
            ? `unused export: ${name}`
            : `export is used in its own module only: ${name}`,
      }),
    }),
};
