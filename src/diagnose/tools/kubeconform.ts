import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/** `k8s/deploy.yaml - Service web is invalid: problem validating schema. … - at '/spec/ports/0/port': got string, want integer`. */
const PROBLEM = {
  pattern: /^(?<file>\S.{0,400}?) - (?<message>(?:\S+ \S+ )?(?:is invalid|failed validation): .*)$/,
  mark: ' - ',
};
const NOISE =
  /problem validating schema\. Check JSON formatting: jsonschema validation failed with '[^']*' - /;

// https://github.com/yannh/kubeconform, pkg/output/{text,json}.go. It names resources, not lines.
export const tool: Tool = {
  name: 'kubeconform',
  title: 'Kubernetes manifest validator',
  homepage: 'https://github.com/yannh/kubeconform',
  ecosystem: 'infrastructure',
  evidence: [' is invalid: ', ' failed validation: ', '"statusInvalid"', '"statusError"'],
  reach: 5,
  commands: ['kubeconform', 'kubeval'],
  read: log => [
    ...readForms(log, [PROBLEM], {
      refine: finding => ({...finding, message: finding.message.replace(NOISE, '')}),
    }),
    ...readJson(log),
  ],
};

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"status"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(valueAt(value, 'resources')).flatMap(resource => {
      const status = asString(valueAt(resource, 'status'));
      if (status !== 'statusInvalid' && status !== 'statusError') return [];
      const name = [valueAt(resource, 'kind'), valueAt(resource, 'name')]
        .flatMap(part => asString(part) ?? [])
        .join(' ');
      const message = (asString(valueAt(resource, 'msg')) ?? '').replace(NOISE, '');
      const verb = status === 'statusInvalid' ? 'is invalid' : 'failed validation';
      const file = asString(valueAt(resource, 'filename'));
      return [
        makeFinding({file, severity: 'error', message: `${name} ${verb}: ${message}`, at, until}),
      ];
    }),
  );
}
