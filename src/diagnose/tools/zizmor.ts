import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `error[template-injection]: code injection via template expansion`, with `  --> .github/workflows/ci.yml:13:9` below. */
const HEAD = /^(error|warning|help|info|note)\[([a-z][a-z-]{2,60})\]: (\S.*)$/;
const PLACE = /^ *--> (\S.*?):(\d{1,9}):(\d{1,9})$/;
const QUOTE = /^ *(?:\d+ |\.\.\.)? *[|=]|^\.\.\. /;
const MAX_QUOTE = 60;

// https://docs.zizmor.sh/usage/#plain: names of audits have dashes, where rustc's codes are E0308
export const tool: Tool = {
  name: 'zizmor',
  title: 'Security linter for GitHub workflows',
  homepage: 'https://docs.zizmor.sh',
  ecosystem: 'security',
  evidence: ['error[', 'warning[', 'help[', 'info[', 'note['],
  evidenceForm: HEAD,
  reach: MAX_QUOTE + 1,
  commands: ['zizmor'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const [, level, code, message] = line.includes(']: ')
        ? (HEAD.exec(line.slice(0, 1_000)) ?? [])
        : [];
      if (level === undefined || message === undefined) return [];
      const [, file = '', row, column] = PLACE.exec((lines[at + 1] ?? '').slice(0, 1_000)) ?? [];
      if (!/\.ya?ml$/.test(file)) return [];
      let until = at + 1;
      while (until < at + MAX_QUOTE && QUOTE.test((lines[until + 1] ?? '').slice(0, 60))) until++;
      const severity = level === 'help' ? 'info' : level;
      const url = `https://docs.zizmor.sh/audits/#${code ?? ''}`;
      return [makeFinding({file, line: row, column, severity, code, message, url, at, until})];
    }),
};
