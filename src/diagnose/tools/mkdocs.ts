import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `WARNING -  Doc file 'index.md' contains a link 'guide/settings.md', but …`; up to 1.5 `Documentation file 'a.md' contains a link to 'b.md' …`. */
const LINK =
  /^(?:WARNING|ERROR) +- +((?:Doc|Documentation) file '([^']{1,300})' contains (?:a link|an absolute link|an unrecognized relative link)(?: to)? '([^']{1,300})'.*)$/;
/** `WARNING -  A reference to 'guide/upgrade.md' is included in the 'nav' configuration, …`. */
const NAV =
  /^(?:WARNING|ERROR) +- +((?:A reference|A relative path) to '([^']{1,300})' is included in the 'nav' configuration,.*)$/;

// mkdocs/structure: https://www.mkdocs.org. It names pages below docs_dir, and no lines.
export const tool: Tool = {
  name: 'mkdocs',
  title: 'Documentation builder for Markdown',
  homepage: 'https://www.mkdocs.org',
  ecosystem: 'docs',
  evidence: [" is included in the 'nav' configuration", "file '"],
  evidenceForm: /^(?:WARNING|ERROR) +- +(?:Doc|Documentation|A reference|A relative)/,
  reach: 0,
  commands: ['mkdocs'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      if (!line.startsWith('WARNING') && !line.startsWith('ERROR')) return [];
      const text = line.slice(0, 1_000);
      const [, said, page, link] = LINK.exec(text) ?? [];
      if (said !== undefined && page !== undefined) {
        const file = `docs/${page}`;
        return [makeFinding({file, anchor: link, severity: 'error', message: said, at})];
      }
      const [, message, entry] = NAV.exec(text) ?? [];
      if (message === undefined) return [];
      return [makeFinding({file: 'mkdocs.yml', anchor: entry, severity: 'error', message, at})];
    }),
};
