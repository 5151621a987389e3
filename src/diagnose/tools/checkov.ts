import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `Check: CKV_AWS_24: "Ensure no …"`, `	FAILED for resource: x`, `	File: /main.tf:13-19`, `	Guide: https://…`. */
const CHECK = /^Check: (CKV\w*|[A-Z][A-Z\d]+_\w+): "(.*)"$/;
const FAILED = /^\s+FAILED for resource: (\S.*)$/;
const PLACE = /^\s+File: \/?(\S.*?):(\d+)-(\d+)$/;
const GUIDE = /^\s+Guide: (https:\/\/\S+)$/;

// https://www.checkov.io, checkov/common/output/record.py. Paths start at the scanned directory, with a slash.
export const tool: Tool = {
  name: 'checkov',
  title: 'Scanner for infrastructure as code',
  homepage: 'https://www.checkov.io',
  ecosystem: 'security',
  evidence: ['Check: CKV', 'FAILED for resource: '],
  reach: 5,
  commands: ['checkov'],
  read: log => {
    const {lines} = log;
    const [, directory] =
      /\bcheckov\b[^|;&\n]*?(?:-d|--directory)[ =]([\w./-]+)/.exec(log.command) ?? [];
    return lines.flatMap((line, at): Finding[] => {
      const [, code, title = ''] = line.startsWith('Check: ')
        ? (CHECK.exec(line.slice(0, 2_000)) ?? [])
        : [];
      const resource = FAILED.exec((lines[at + 1] ?? '').slice(0, 2_000))?.[1];
      const place = PLACE.exec((lines[at + 2] ?? '').slice(0, 2_000));
      if (code === undefined || resource === undefined || !place) return [];
      const guide = [3, 4].map(
        offset => GUIDE.exec((lines[at + offset] ?? '').slice(0, 2_000))?.[1],
      );
      return [
        makeFinding({
          file: place[1],
          line: Number(place[2]) === 0 ? 1 : place[2],
          endLine: place[3],
          directory: directory === '.' ? undefined : directory,
          severity: 'error',
          code,
          message: `${title} (${resource})`,
          url: guide[0] ?? guide[1],
          at,
          until: at + 2,
        }),
      ];
    });
  },
};
