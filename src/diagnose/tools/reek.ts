import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `lib/cart.rb -- 2 warnings:`, then `  [9, 11]:FeatureEnvy: Cart#add refers to … [https://…]`. */
const HEAD = /^(\S.*\.rb) -- \d+ warnings?:$/;
const ROW = /^ {2}\[([\d, ]+)\]:(\w+): (\S.*?)(?: \[(https:\/\/\S+)\])?$/;

// https://github.com/troessner/reek, lib/reek/report/text_report.rb.
export const tool: Tool = {
  name: 'reek',
  title: 'Code smell detector for Ruby',
  homepage: 'https://github.com/troessner/reek',
  ecosystem: 'ruby',
  evidence: [' -- 1 warning:', ' warnings:'],
  commands: ['reek'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    let file: string | undefined;
    for (const [at, full] of lines.entries()) {
      const line = full.slice(0, 2_000);
      if (!line.startsWith(' '))
        file = line.endsWith('s:') || line.endsWith('g:') ? HEAD.exec(line)?.[1] : undefined;
      const [, rows = '', code, message = '', url] =
        file === undefined ? [] : (ROW.exec(line) ?? []);
      if (file === undefined || code === undefined) continue;
      const first = rows.split(',')[0];
      findings.push(makeFinding({file, line: first, severity: 'warning', code, message, url, at}));
    }
    return findings;
  },
};
