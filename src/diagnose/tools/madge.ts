import type {Finding, Tool} from '../tool.js';

const START = /^✖ Found \d+ circular dependenc(?:y|ies)!$/;
/** `1) a.js > b.js > c.js`, relative to the folder that madge was given. */
const CYCLE = /^(\d+)\) (\S+)((?: > \S+)*)$/;
/** The folder in the command: its last word. */
const COMMAND = /(?:^|[\s/])madge(?:@\S+)? ([^&|;\n]*)/;

function folderIn(command: string): string | undefined {
  const words = COMMAND.exec(command)?.[1]?.trim().split(/\s+/) ?? [];
  const folder = words.at(-1);
  return folder === undefined || folder.startsWith('-') || /\.\w+$/.test(folder)
    ? undefined
    : folder;
}

// lib/output.js of madge 3 to 8: https://github.com/pahen/madge
export const tool: Tool = {
  name: 'madge',
  title: 'finds circular dependencies of modules',
  homepage: 'https://github.com/pahen/madge',
  ecosystem: 'javascript',
  evidence: ['circular dependenc'],
  commands: ['madge'],
  read: log => {
    const echoed = log.lines.find(
      line => line.startsWith('> ') && COMMAND.test(line.slice(0, 500)),
    );
    const directory = folderIn(log.command) ?? folderIn(echoed ?? '');
    const findings: Finding[] = [];
    let isInList = false;
    for (const [at, line] of log.lines.entries()) {
      if (START.test(line)) isInList = true;
      else if (isInList && line !== '') {
        const [whole, , file = '', rest = ''] = CYCLE.exec(line.slice(0, 4_000)) ?? [];
        isInList = whole !== undefined;
        if (whole === undefined) continue;
        const message = `Circular dependency: ${file}${rest} > ${file}`;
        const place = directory === undefined ? {file} : {file, directory};
        findings.push({...place, severity: 'error', message, at});
      }
    }
    return findings;
  },
};
