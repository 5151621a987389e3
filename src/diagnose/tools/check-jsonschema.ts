import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `  json/x.json::$.name: 3 is not of type 'string'`. */
const PROBLEM = {
  pattern: /^ {2,4}(?<file>\S.{0,400}?)::(?<code>\$(?:[\w.[\]'"-]*)?): (?<message>\S.*)$/,
  mark: '::$',
};

/** The last key of `$.spec.replicas`, as JSON or YAML write it. */
function anchorOf(file: string, path: string): {readonly anchor?: string} {
  const key = /\.([\w-]+)(?:\[\d+\])*$/.exec(path)?.[1];
  if (key === undefined) return {};
  return {anchor: /\.ya?ml$/.test(file) ? `${key}:` : /\.json5?$/.test(file) ? `"${key}"` : key};
}

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
      refine: ({code, ...finding}) => ({
        ...finding,
        ...anchorOf(finding.file ?? '', code ?? '$'),
        message: `${code ?? '$'}: ${finding.message}`,
      }),
    }),
};
