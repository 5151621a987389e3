import {goLines} from '../formats/go-output.js';
import {readGoProblems} from '../formats/go-problems.js';
import type {Finding, Log, Tool} from '../tool.js';

const MOD_LINE = /^(\S*go\.(?:mod|work)):(\d+):(?:(\d+):)? (.+)$/;
const MOD_VERSION =
  /^go: (?:\S+\/)?(go\.(?:mod|work)) requires go >= (\S+) \(running go \S+; GOTOOLCHAIN=\S+\)$/;
const UNKNOWN_VERSION =
  /^go: ([\w./~-]+)@(v\S+): (.*(?:unknown revision|invalid version|404 Not Found|410 Gone).*)$/;
const CHECKSUM = /^(?:go: )?verifying ([\w./~-]+)@(v[^\s:/]+)(\/go\.mod)?: checksum mismatch$/;
const UPDATES = /^go: updates to go\.(mod|work) needed/;
const CYCLE_START = /^package (\S+)$/;
const CYCLE_STEP = /^\timports (\S+?)(?: from (\S+\.go))?(: import cycle not allowed)?$/;

/** Format: formats/go-problems.ts; go.mod, go.sum and import cycles: cmd/go/internal/{modload,modfetch,load}. */
function read(log: Log): readonly Finding[] {
  const isVetOnly =
    /\bgo vet\b/.test(log.command) && !/\bgo (?:build|test|run|install)\b/.test(log.command);
  const problems = readGoProblems(log)
    .filter(({isVet}) => !(isVet ?? isVetOnly))
    .map(({finding}) => finding);
  return [...problems, ...readModules(log)];
}

function readModules(log: Log): readonly Finding[] {
  const lines = goLines(log);
  const findings: Finding[] = [];
  for (const [index, {text, at}] of lines.entries()) {
    if (!/^go: |^(?:go: )?verifying |^\S*go\.(?:mod|work):|^package /.test(text)) continue;
    const found = CYCLE_START.test(text)
      ? readCycle(lines.slice(index, index + 50).map(line => line.text))
      : readModuleLine(text);
    if (found) findings.push({severity: 'error', at, until: at, ...found});
  }
  return findings;
}

type Found = Pick<Finding, 'file' | 'line' | 'column' | 'anchor' | 'directory' | 'message'>;

function readModuleLine(text: string): Found | undefined {
  const place = MOD_LINE.exec(text);
  if (place) {
    const column = Number(place[3] ?? 0);
    return {
      file: place[1] ?? '',
      line: Number(place[2]),
      ...(column > 0 && {column}),
      message: place[4] ?? '',
    };
  }
  const version = MOD_VERSION.exec(text);
  if (version)
    return {file: version[1] ?? '', anchor: `go ${version[2] ?? ''}`, message: text.slice(4)};
  const unknown = UNKNOWN_VERSION.exec(text);
  if (unknown) {
    const [, name = '', tag = '', message = ''] = unknown;
    return {file: 'go.mod', anchor: `${name} ${tag}`, message: `${name}@${tag}: ${message}`};
  }
  const checksum = CHECKSUM.exec(text);
  if (checksum) {
    const [, name = '', tag = '', suffix = ''] = checksum;
    return {file: 'go.sum', anchor: `${name} ${tag}${suffix} `, message: text.replace(/^go: /, '')};
  }
  const updates = UPDATES.exec(text);
  if (updates) return {file: `go.${updates[1] ?? 'mod'}`, message: text.slice(4)};
  return undefined;
}

/** The first step of an import cycle: the file that it names, at the import. */
function readCycle(lines: readonly string[]): Found | undefined {
  const owner = CYCLE_START.exec(lines[0] ?? '')?.[1];
  const chain = [owner];
  let first: RegExpExecArray | undefined;
  for (const line of lines.slice(1)) {
    const step = CYCLE_STEP.exec(line);
    if (!step) return undefined;
    first ??= step;
    chain.push(step[1]);
    if (step[3] === undefined) continue;
    const message = `import cycle not allowed: ${chain.join(' → ')}`;
    const file = first[2];
    if (file === undefined || owner === undefined) return {message};
    return {file, directory: owner, anchor: `"${first[1] ?? ''}"`, message};
  }
  return undefined;
}

export const tool: Tool = {
  name: 'go',
  title: 'Go compiler and modules',
  homepage: 'https://pkg.go.dev/cmd/go',
  ecosystem: 'go',
  evidence: ['.go:', 'go.mod', 'go.work', 'import cycle not allowed', ': checksum mismatch'],
  reach: 20,
  commands: ['go build', 'go run', 'go install', 'go generate', 'go mod', 'go list'],
  read,
};
