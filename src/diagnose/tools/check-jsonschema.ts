import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `  json/x.json::$.name: 3 is not of type 'string'`. */
const PROBLEM = {
  pattern: /^ {2,4}(?<file>\S.{0,400}?)::(?<code>\$(?:[\w.[\]'"-]*)?): (?<message>\S.*)$/,
  mark: '::$',
};

// https://check-jsonschema.readthedocs.io. It names keys, not lines.
export const tool: Tool = {
  name: 'check-jsonschema',
  title: 'JSON Schema validator for JSON, YAML and TOML',
  homepage: 'https://check-jsonschema.readthedocs.io',
  ecosystem: 'data',
  evidence: ['::$'],
  reach: 1,
  commands: ['check-jsonschema'],
  read: log =>
    readForms(log, [PROBLEM], {
      refine: ({code, ...finding}) => ({...finding, message: `${code ?? '$'}: ${finding.message}`}),
    }),
};
