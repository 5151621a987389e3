import {readForm} from '../formats/line-forms.js';
import {placedLines, startsPlaced} from '../formats/placed-lines.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** Rules of one word have to be known: `error` and `warning` are what other tools say. */
const RULE = String.raw`(?:[a-z][a-z\d]*(?:-[a-z\d]+)+|args|fqcn|galaxy|jinja|latest|name|partial|schema|yaml)(?:\[[\w\s./-]+\])?(?:\[/\])?`;

/** Formats "rich" and "full": `name[play]: All plays should be named.`, then `playbook.yml:1:3 Task/Handler: …`. */
const HEAD = new RegExp(String.raw`^(${RULE}|\d{3}|E\d{3}): (\S.*)$`);
const PLACE = /^(\S.{0,400}?):(\d+)(?::(\d+))?(?: (\S.*))?$/;
/** Formats "pep8", and "parseable" of old: `playbook.yml:1:3: name[play][/]: All plays …`. */
const PEP8 = {
  isPlaced: true,
  pattern: new RegExp(
    String.raw`^(?<file>[^\s:][^:]{0,400}):(?<line>\d+):(?:(?<column>\d+):)? (?:\[(?:E?\d{3})\] )?(?<code>${RULE}): (?<message>\S.*)$`,
  ),
};

// Its JSON is Code Climate's, which is read as such.
// https://ansible.readthedocs.io/projects/lint/, src/ansiblelint/formatters/__init__.py.
export const tool: Tool = {
  name: 'ansible-lint',
  title: 'Ansible playbook linter',
  homepage: 'https://ansible.readthedocs.io/projects/lint/',
  ecosystem: 'infrastructure',
  evidence: [
    'violation(s) that are fatal',
    'ansible-lint',
    'fqcn[',
    'name[',
    'yaml[',
    'load-failure',
    'no-changed-when',
    'risky-',
  ],
  // C declares a `name[4]`.
  evidenceForm:
    /violation\(s\)|ansible-lint|(?:fqcn|name|yaml)\[[a-z]|load-failure|no-changed-when|risky-/,
  commands: ['ansible-lint'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    const isPlaced = placedLines(lines);
    for (let at = 0; at < lines.length; at++) {
      if (!isPlaced(at) && !isPlaced(at + 1)) continue;
      const line = (lines[at] ?? '').slice(0, 2_000);
      if (!line.includes(': ')) continue;
      const [, rule, message] = HEAD.exec(line) ?? [];
      const next = (lines[at + 1] ?? '').slice(0, 2_000);
      const [, file, row, column] = rule === undefined ? [] : (PLACE.exec(next) ?? []);
      if (rule !== undefined && message !== undefined && file !== undefined && !/^\d/.test(file)) {
        findings.push(finish({file, line: row, column, code: rule, message, at, until: at + 1}));
        at++;
        continue;
      }
      const parsed = startsPlaced(line) ? readForm(line, at, [PEP8]) : undefined;
      if (parsed) findings.push(finish({...parsed, code: parsed.code ?? ''}));
    }
    return findings;
  },
};

function finish(
  fields: Omit<Parameters<typeof makeFinding>[0], 'severity'> & {readonly code: string},
): Finding {
  const code = fields.code.replace(/\[\/\]$/, '');
  const isWarning = fields.message.endsWith(' (warning)');
  const name = /^[a-z][a-z\d-]+/.exec(code)?.[0];
  return makeFinding({
    ...fields,
    code,
    message: fields.message.replace(/ \(warning\)$/, ''),
    severity: isWarning ? 'warning' : 'error',
    url: name === undefined ? undefined : `https://docs.ansible.com/projects/lint/rules/${name}/`,
  });
}
