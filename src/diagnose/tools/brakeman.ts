import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** A warning is a block of `Label: value` lines: Confidence, Category, Check, Message, Code, File, Line. */
const LABEL = /^(Confidence|Category|Check|Message|File|Line): (.*)$/;
const START = 'Confidence';

// https://brakemanscanner.org, lib/brakeman/report/report_text.rb.
export const tool: Tool = {
  name: 'brakeman',
  title: 'Security scanner for Ruby on Rails',
  homepage: 'https://brakemanscanner.org',
  ecosystem: 'security',
  evidence: ['Confidence: '],
  reach: 41,
  commands: ['brakeman'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      if (!(lines[at] ?? '').startsWith(`${START}: `)) continue;
      const values = new Map<string, string>();
      let until = at;
      for (let index = at; index < Math.min(lines.length, at + 40); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (line === '' || (index > at && line.startsWith(`${START}: `))) break;
        const [, label, value = ''] = LABEL.exec(line) ?? [];
        if (label !== undefined) values.set(label, value);
        until = index;
      }
      const file = values.get('File');
      const message = values.get('Message');
      if (file === undefined || message === undefined) continue;
      findings.push(
        makeFinding({
          file,
          line: values.get('Line'),
          severity: values.get('Confidence') === 'High' ? 'error' : 'warning',
          code: values.get('Check') ?? values.get('Category'),
          message: `${values.get('Category') ?? 'Warning'}: ${message}`,
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};
