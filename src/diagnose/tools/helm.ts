import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `[ERROR] templates/service.yaml: unable to parse …`, relative to the chart. */
const LINT = /^\[(ERROR|WARNING|INFO)\] (\S[^:]{0,400}): (\S.*)$/;
/** `parse error at (web/templates/x.yaml:3): …`, `execution error at (web/templates/x.yaml:3:11): …`: below the chart's name. */
const AT =
  /(?:parse error|execution error|error) at \(([^()\s/]+)\/(\S+?):(\d+)(?::(\d+))?\): (\S.*)$/;
/** `template: web/templates/x.yaml:3:11: executing "web/…" at <.Values.a.b>: nil pointer …`. */
const TEMPLATE = /template: ([^\s/]+)\/(\S+?):(\d+)(?::(\d+))?: (\S.*)$/;
/** Its own source's line, behind which `helm lint` tells of a value that `required` misses. */
const MISSING = /^engine\.go:\d+: \[INFO\] (Missing required value: .*)$/;
const CHART_FILE =
  /^(?:templates\/\S+|charts\/\S+|crds\/\S+|(?:Chart|values|requirements)\.(?:ya?ml|schema\.json))$/;

// https://helm.sh/docs/helm/helm_lint/, pkg/lint/support/message.go, pkg/engine/engine.go.
export const tool: Tool = {
  name: 'helm',
  title: 'Helm: lint, template',
  homepage: 'https://helm.sh',
  ecosystem: 'infrastructure',
  evidence: ['[ERROR] ', '[INFO] ', '[WARNING] ', ' error at (', 'template: '],
  evidenceForm:
    /^\[(?:ERROR|WARNING|INFO)\] (?:templates\/|charts\/|crds\/|Chart\.|values\.|requirements\.)|^engine\.go:\d| error at \(|template: /,
  reach: 1,
  commands: ['helm', 'ct'],
  read: log => {
    const directory = chartDirectory(log.command);
    return log.lines.flatMap((full, at): Finding[] => {
      const line = full.slice(0, 4_000);
      const placed =
        line.includes('(') || line.includes('template: ')
          ? (AT.exec(line) ?? TEMPLATE.exec(line))
          : null;
      if (placed) {
        const [, , file = '', row, column, message = ''] = placed;
        if (!/\.(?:ya?ml|tpl|txt|json)$/.test(file)) return [];
        const place = {file, line: row, column, directory};
        const severity = line.startsWith('[WARNING]') ? 'warning' : 'error';
        return [makeFinding({...place, severity, message, at})];
      }
      const missing = MISSING.exec(line)?.[1];
      if (missing !== undefined) return [makeFinding({severity: 'warning', message: missing, at})];
      const [, severity = '', file, message = ''] = line.startsWith('[')
        ? (LINT.exec(line) ?? [])
        : [];
      if (file === undefined || !CHART_FILE.test(file) || message === 'icon is recommended')
        return [];
      if (message === 'file does not exist') return [];
      return [makeFinding({file, directory, severity, message, at})];
    });
  },
};

/** The chart that the RUN names, when it names one. */
function chartDirectory(command: string): string | undefined {
  const named = [...command.matchAll(/\bhelm\s+(?:lint|template|install)\b([^|;&\n]*)/g)].flatMap(
    match => {
      const words = (match[1] ?? '').trim().split(/\s+/);
      return words
        .filter(
          (word, index) =>
            /^(?:\.{0,2}\/)?[\w./-]+$/.test(word) &&
            !word.startsWith('-') &&
            !/^-{1,2}(?:f|values|set\S*|n|namespace|kube-version|api-versions|post-renderer)$/.test(
              words[index - 1] ?? '',
            ),
        )
        .slice(-1);
    },
  );
  const [only] = new Set(named);
  return new Set(named).size === 1 && only !== '.' ? only : undefined;
}
