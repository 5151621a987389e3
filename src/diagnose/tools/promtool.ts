import {readForm} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `rules.yml: 5:9: group "x", rule 1, "y": could not parse expression: …`. */
const RULE = {
  pattern:
    /^(?:\s*FAILED:\s*)?(?<file>\S.{0,400}?\.ya?ml): (?<line>\d+):(?<column>\d+): (?<message>(?:group |rule |\S*parse |field |invalid |could ).*)$/,
};
/** `  FAILED: parsing YAML file prometheus.yml: yaml: unmarshal errors:`, then `  line 5: field scrape not found …`. */
const CONFIG = /^\s*FAILED: parsing YAML file (\S.*?): (?:yaml: )?(.*)$/;
const LINE = /^(?:yaml: )?\s*line (\d+): (\S.*)$/;

// https://prometheus.io/docs/prometheus/latest/command-line/promtool/, cmd/promtool/main.go, model/rulefmt/rulefmt.go.
export const tool: Tool = {
  name: 'promtool',
  title: 'Prometheus: check of configuration and rules',
  homepage: 'https://prometheus.io',
  ecosystem: 'infrastructure',
  evidence: ['FAILED: parsing', 'group "'],
  reach: 31,
  commands: ['promtool'],
  read: ({lines}) =>
    lines.flatMap((full, at): readonly Finding[] => {
      const line = full.slice(0, 2_000);
      const [, file, first = ''] = line.includes('FAILED: ') ? (CONFIG.exec(line) ?? []) : [];
      if (file === undefined) {
        const rule = readForm(line, at, [RULE]);
        return rule ? [rule] : [];
      }
      const own = LINE.exec(first);
      if (own)
        return [makeFinding({file, line: own[1], severity: 'error', message: own[2] ?? '', at})];
      const found: Finding[] = [];
      for (let index = at + 1; index < at + 30; index++) {
        const [, row, message = ''] = LINE.exec((lines[index] ?? '').slice(0, 2_000)) ?? [];
        if (row === undefined) break;
        found.push(makeFinding({file, line: row, severity: 'error', message, at: index}));
      }
      return found.length > 0
        ? found
        : [makeFinding({file, severity: 'error', message: first, at})];
    }),
};
