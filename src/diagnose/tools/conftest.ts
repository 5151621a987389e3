import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `FAIL - k8s/deploy.yaml - main - no services: web`. */
const STDOUT = {
  pattern:
    /^(?<severity>FAIL|WARN|EXCP) - (?<file>\S.{0,400}?) - (?<code>[\w.]+) - (?<message>\S.*)$/,
  mark: ' - ',
};
/** `-o table`: `│ failure │ k8s/deploy.yaml │ main │ no services: web │`, with `|` before 0.57. */
const TABLE = {
  pattern:
    /^[│|] (?<severity>failure|warning|exception) +[│|] (?<file>\S.{0,400}?) +[│|] (?<code>[\w.]+) +[│|] (?<message>\S.*?) +[│|]$/,
};

// https://www.conftest.dev, output/{standard,table}.go. It names files, not lines.
export const tool: Tool = {
  name: 'conftest',
  title: 'Policy tests for configuration files',
  homepage: 'https://www.conftest.dev',
  ecosystem: 'infrastructure',
  evidence: ['FAIL - ', 'WARN - ', 'EXCP - ', ' failure ', ' warning '],
  reach: 1,
  commands: ['conftest'],
  read: log =>
    readForms(log, [STDOUT, TABLE], {
      severities: {
        FAIL: 'error',
        EXCP: 'error',
        WARN: 'warning',
        failure: 'error',
        exception: 'error',
        warning: 'warning',
      },
    }),
};
