import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** From core 2.19: `[ERROR]: YAML parsing failed: …`, then `Origin: /app/broken.yml:4:3`. */
const ERROR = /^\[ERROR\]: (\S.*)$/;
const ORIGIN = /^Origin: (\S.*?):(\d+)(?::(\d+))?$/;
/** Before: `ERROR! Syntax Error while loading YAML.`, then `The error appears to be in '/app/x.yml': line 4, column 3, but may`. */
const OLD = /^(?:ERROR!|fatal: \[.*) ?(\S.*)?$/;
const OLD_PLACE =
  /^The (?:error|offending line) appears to (?:be in|have been in) '([^']+)': line (\d+), column (\d+)/;
const MAX_LINES = 12;

// https://docs.ansible.com/ansible/latest/cli/ansible-playbook.html; lib/ansible/_internal/_errors, lib/ansible/errors/__init__.py.
export const tool: Tool = {
  name: 'ansible',
  title: 'Ansible: errors in playbooks',
  homepage: 'https://docs.ansible.com',
  ecosystem: 'infrastructure',
  evidence: ['Origin: /', "appears to be in '", "appears to have been in '", 'ERROR! '],
  reach: 13,
  commands: ['ansible-playbook', 'ansible'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      const isOld = line.startsWith('ERROR! ');
      const message = (isOld ? OLD : ERROR).exec(line)?.[1];
      if (message === undefined) continue;
      const form = isOld ? OLD_PLACE : ORIGIN;
      const offset = lines
        .slice(at + 1, at + MAX_LINES)
        .findIndex(next => form.test(next.slice(0, 2_000)) || ERROR.test(next.slice(0, 200)));
      const until = at + 1 + offset;
      const place = offset < 0 ? null : form.exec((lines[until] ?? '').slice(0, 2_000));
      if (!place) continue;
      const [, file, row, column] = place;
      findings.push(makeFinding({file, line: row, column, severity: 'error', message, at, until}));
      at = until;
    }
    return findings;
  },
};
