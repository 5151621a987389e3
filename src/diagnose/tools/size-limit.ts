import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `  Package size limit has exceeded by 4.13 kB`, below the name of what is measured. */
const EXCEEDED =
  /^\s*(?:✖ )?((?:Package size|Total time|Loading time) limit has exceeded by .*|Size Limit can't find files at .*)$/;
const DETAIL = /^\s*((?:Size limit|Size|Loading time|Running time|Total time|Time limit): .*)$/;

// packages/size-limit/create-reporter.js of size-limit 2 to 12: https://github.com/ai/size-limit
export const tool: Tool = {
  name: 'size-limit',
  title: 'checks the size of bundles',
  homepage: 'https://github.com/ai/size-limit',
  ecosystem: 'javascript',
  evidence: ['limit has exceeded by', "Size Limit can't find files"],
  reach: 10,
  commands: ['size-limit'],
  read: log =>
    log.lines.flatMap((text, at): Finding[] => {
      const problem = EXCEEDED.exec(text.slice(0, 500))?.[1];
      if (problem === undefined) return [];
      const name = (log.lines[at - 1] ?? '').trim();
      const details: string[] = [];
      let until = at;
      for (
        let detail;
        (detail = DETAIL.exec((log.lines[until + 1] ?? '').slice(0, 500)));
        until++
      ) {
        details.push((detail[1] ?? '').replace(/\s+/g, ' '));
      }
      const message = [name === '' ? problem : `${name}: ${problem}`, ...details].join('\n');
      return [makeFinding({severity: 'error', message, at, until})];
    }),
};
