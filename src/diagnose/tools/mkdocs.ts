import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const LEVEL = /^(WARNING|ERROR) +-  (\S.*)$/;
/** `Doc file 'index.md' contains a relative link 'people.md', but …`; before 1.5 `Documentation file … a link to …`. */
const LINK =
  /^(?:Doc|Documentation) file '([^']{1,400})' contains an? [\w ]{0,40}link (?:to )?'([^']{1,1000})'/;
/** `A relative path to 'gone.md' is included in the 'nav' configuration, which is not found …`. */
const NAV = /^A [\w ]{1,40} to '([^']{1,400})' is included in the 'nav' configuration/;
/** `Config value 'theme': Unrecognised theme name: 'gone'. …`. */
const CONFIG = /^Config value '(\w{1,80})': /;

// mkdocs/structure/{nav,pages}.py, mkdocs/config/base.py of https://www.mkdocs.org. Pages are named below docs_dir.
export const tool: Tool = {
  name: 'mkdocs',
  title: 'Documentation sites from Markdown',
  homepage: 'https://www.mkdocs.org',
  ecosystem: 'docs',
  evidence: [" file '", "in the 'nav' configuration", "Config value '"],
  evidenceForm: /^(?:WARNING|ERROR) +-  /,
  reach: 1,
  commands: ['mkdocs'],
  read: ({lines}) =>
    lines.flatMap((line, at): readonly Finding[] => {
      const [, severity = '', message] = LEVEL.exec(line.slice(0, 2_000)) ?? [];
      if (message === undefined) return [];
      const place = placeOf(message);
      return place === undefined ? [] : [makeFinding({...place, severity, message, at})];
    }),
};

function placeOf(message: string): {readonly file: string; readonly anchor: string} | undefined {
  const [, page, target] = LINK.exec(message) ?? [];
  if (page !== undefined && target !== undefined) return {file: `docs/${page}`, anchor: target};
  const missing = NAV.exec(message)?.[1];
  if (missing !== undefined) return {file: 'mkdocs.yml', anchor: missing};
  const option = CONFIG.exec(message)?.[1];
  return option === undefined ? undefined : {file: 'mkdocs.yml', anchor: `${option}:`};
}
