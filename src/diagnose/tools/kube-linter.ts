import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/**
 * `/app/k8s/deploy.yaml: (object: <no namespace>/web apps/v1, Kind=Deployment) container "web" does not … (check:
 * no-read-only-root-fs, remediation: Set …)`.
 */
const PROBLEM = {
  pattern:
    /^(?<file>\S.{0,400}?): \(object: (?<object>[^()]{1,300})\) (?<message>\S.*?) \(check: (?<code>[\w-]+), remediation: .*\)$/,
  mark: ' (check: ',
};

// https://docs.kubelinter.io, pkg/command/lint/command.go plainTemplateStr. It names objects, not lines.
export const tool: Tool = {
  name: 'kube-linter',
  title: 'Kubernetes manifest linter',
  homepage: 'https://docs.kubelinter.io',
  ecosystem: 'infrastructure',
  evidence: [' (check: '],
  reach: 1,
  commands: ['kube-linter'],
  read: log =>
    readForms(log, [PROBLEM], {
      url: check => `https://docs.kubelinter.io/#/generated/checks?id=${check}`,
      refine: (finding, {object = ''}) => ({...finding, message: `${finding.message} (${object})`}),
    }),
};
