import {posix} from 'node:path';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const UNUSED = /^Unused (?:devD|d)ependencies$/;
const MISSING = /^Missing dependencies$/;
/** `* ms`; `* chalk: ./src/index.js`, with the first file that uses it. */
const ITEM = /^\* ((?:@[\w.~-]+\/)?[\w.~-]+)(?:: (\S.*))?$/;
/** The folder that the command names. */
const FOLDER = /\bdepcheck(?:@[\w.-]+)?[ \t]+(?!-)([\w@./-]+)/g;

// https://github.com/depcheck/depcheck#usage. Names are relative to the folder that depcheck was given.
export const tool: Tool = {
  name: 'depcheck',
  title: 'Finds unused and missing npm dependencies',
  homepage: 'https://github.com/depcheck/depcheck',
  ecosystem: 'javascript',
  evidence: ['Unused dependencies', 'Unused devDependencies', 'Missing dependencies'],
  evidenceForm: /^(?:Unused (?:devD|d)|Missing d)ependencies$/,
  commands: ['depcheck'],
  read: ({lines, command}) => {
    const findings: Finding[] = [];
    const folders = [...command.matchAll(FOLDER)].map(([, folder = '.']) => folder);
    const folder = folders.length === 1 ? folders[0] : undefined;
    let section: 'unused' | 'missing' | undefined;
    for (const [at, text] of lines.entries()) {
      const line = text.slice(0, 1_000);
      if (UNUSED.test(line)) section = 'unused';
      else if (MISSING.test(line)) section = 'missing';
      else if (section !== undefined) {
        const [, name, user] = ITEM.exec(line) ?? [];
        if (name === undefined) section = undefined;
        else findings.push(problem(section, name, user, folder, at));
      }
    }
    return findings;
  },
};

function problem(
  section: 'unused' | 'missing',
  name: string,
  user: string | undefined,
  folder: string | undefined,
  at: number,
): Finding {
  const what = {severity: 'error', code: section, message: `${section} dependency: ${name}`, at};
  // A script of a workspace runs in a folder that its RUN does not name: then the manifest is the one that has the package.
  const wanted = {name, ecosystem: 'npm'} as const;
  if (section === 'unused') {
    return folder === undefined
      ? makeFinding({...what, package: wanted})
      : makeFinding({...what, file: posix.join(folder, 'package.json'), anchor: `"${name}"`});
  }
  if (user === undefined) return makeFinding(what);
  const file = user.startsWith('/') ? user : posix.join(folder ?? '.', user);
  return makeFinding({...what, file, anchor: name});
}
