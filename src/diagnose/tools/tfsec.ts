import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `Result #1 CRITICAL Security group rule allows …`, a ruler, `  main.tf:17` or `  main.tf:9-11`. */
const HEAD =
  /^Result(?: #\d+|s #\d+-\d+) (CRITICAL|HIGH|MEDIUM|LOW) (.*?)(?: \(\d+ similar results\))?$/;
const PLACE = /^ {2}(?:via )?(\S.*?):(\d+)(?:-(\d+))?(?: .*)?$/;
const ID = /^ +ID (\S+)$/;
const LINK = /^ {2}- (https:\/\/\S+)$/;
const MAX_LINES = 80;

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  CRITICAL: 'error',
  HIGH: 'error',
  MEDIUM: 'warning',
  LOW: 'info',
};

// https://github.com/aquasecurity/tfsec, internal/pkg/formatters/default.go (aquasecurity/defsec formatters).
export const tool: Tool = {
  name: 'tfsec',
  title: 'Security scanner for Terraform',
  homepage: 'https://github.com/aquasecurity/tfsec',
  ecosystem: 'security',
  evidence: ['Result #', 'Results #'],
  reach: 80,
  commands: ['tfsec'],
  read: log => {
    const {lines} = log;
    const directory = scannedDirectory(log.command);
    return lines.flatMap((line, at): Finding[] => {
      const [, level = '', message] = line.startsWith('Result')
        ? (HEAD.exec(line.trim()) ?? [])
        : [];
      if (message === undefined) return [];
      const body = lines.slice(at + 1, at + MAX_LINES);
      const next = body.findIndex(text => HEAD.test(text.trim()) || /^ {2}timings$/.test(text));
      const own = next < 0 ? body : body.slice(0, next);
      const find = (form: RegExp) => own.map(text => form.exec(text.slice(0, 2_000))).find(Boolean);
      const place = PLACE.exec((own[1] ?? '').slice(0, 2_000));
      if (!place) return [];
      const code = find(ID);
      const link = find(LINK);
      return [
        makeFinding({
          file: place[1],
          line: place[2],
          endLine: place[3],
          directory,
          severity: SEVERITIES[level] ?? 'warning',
          code: code?.[1],
          message: message.trim(),
          url: link?.[1],
          at,
          until: at + 2,
        }),
      ];
    });
  },
};

/** Paths are relative to the directory that is scanned, which is the command's first word that is no option. */
function scannedDirectory(command: string): string | undefined {
  const [, text = ''] = /\btfsec((?:\s+[^\s&|;]+)*)/.exec(command) ?? [];
  const words = text.trim().split(/\s+/);
  const found = words.find(
    (word, index) =>
      word !== '' &&
      !word.startsWith('-') &&
      !/^-{1,2}(?:f|format|O|out|e|exclude|m|minimum-severity|config-file|tfvars-file)$/.test(
        words[index - 1] ?? '',
      ),
  );
  return found === undefined || found === '.' ? undefined : found;
}
