import {randomUUID} from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {BUSYBOX, createProject, runCli, type Ended, type Report} from '../helpers/product.js';
import {processesWith, type Engine} from './engine.js';

/** One thing that goes wrong. */
export interface Fault {
  readonly name: string;
  /** For people: what must happen. */
  readonly expected: string;
  /** What must be seen, word for word. */
  readonly facts: readonly string[];
  /** It takes longer than a few seconds: only script/faults has the time. */
  readonly isSlow?: true;
  /** Makes it happen and tells what was seen. */
  readonly observe: (engine: Engine) => Promise<readonly string[]>;
}

export interface Trial {
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Programs that stand before the real ones on the PATH: name → shell script. */
  readonly programs?: Readonly<Record<string, string>>;
  /** Added to the environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** In place of a new folder with the files. */
  readonly cwd?: string;
  /** Called once when the program has printed `when`. */
  readonly when?: string;
  /** Other runs are using the engine: what is left there is not looked at. */
  readonly isShared?: true;
  /** Images and containers may be left for so long; 6 s when it is not said. */
  readonly patienceMs?: number;
  /** A process is left by design: nobody waits for its end. */
  readonly leavesProcess?: true;
  readonly act?: (kill: (signal: NodeJS.Signals) => void) => void;
}

export interface Seen extends Ended {
  readonly report: Report | undefined;
  readonly folder: string;
  /** What is still there when the program has ended: images, containers, processes, temporary files. */
  readonly left: readonly string[];
}

/** In a RUN's text: makes it one that no build has seen, and that its processes can be found by. */
export const MARK = '%MARK%';

/** Runs the command line on a project, with `--json`, and looks at what it leaves. */
export async function runTrial(engine: Engine, trial: Trial): Promise<Seen> {
  const mark = `fault-${randomUUID()}`;
  const files = Object.fromEntries(
    Object.entries(trial.files).map(([path, text]) => [path, text.replaceAll(MARK, mark)]),
  );
  const folder = trial.cwd ?? createProject(files);
  const temporary = mkdtempSync(join(tmpdir(), 'fault-tmp-'));
  const programs = createPrograms(trial.programs ?? {});
  const before = list(folder);
  const patience = trial.patienceMs ?? 6000;
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  const ended = await runCli(['run', '--json', ...BUSYBOX, ...(trial.args ?? [])], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
      DOCKER_HOST: engine.host,
      TMPDIR: temporary,
      // Nothing answers there: no test depends on a download.
      https_proxy: 'http://127.0.0.1:9',
      FAULT_MARK: mark,
      ...trial.env,
    },
    onStart: send => (kill = send),
    ...(trial.when === undefined ? {} : {when: {text: trial.when, act: () => trial.act?.(kill)}}),
  });
  const left = [
    ...(await untilNone(
      () => processesWith(mark).map(pid => `a process: ${commandLine(pid)}`),
      trial.leavesProcess === true ? 0 : 20_000,
    )),
    ...(trial.isShared === true ? [] : await untilNone(engine.leftovers, patience)),
    ...readdirSync(temporary).filter(name => !name.startsWith('node-')),
    ...list(folder).filter(path => !before.includes(path)),
  ];
  rmSync(temporary, {recursive: true, force: true});
  rmSync(programs, {recursive: true, force: true});
  return {...ended, report: parseReport(ended.stdout), folder, left};
}

/** What most faults are judged by: exit code, outcomes, and whether anything is left. */
export function summarize({code, report, left, stderr}: Seen): readonly string[] {
  const steps = (report?.steps ?? []).map(({id, outcome}) => `${id} ${outcome}`);
  return [
    `exit ${code ?? 'by signal'}`,
    ...(report === undefined ? ['no report'] : [steps.join(', ')]),
    ...(/\n\s+at .*:\d+:\d+\)?$/m.test(stderr) ? [`a stack trace: ${stderr.slice(0, 400)}`] : []),
    left.length === 0 ? 'nothing left' : `left: ${left.join(', ')}`,
  ];
}

/** The first words of a step's reason or of the finding that tells why it could not run. */
export const found = ({report}: Seen): readonly string[] =>
  (report?.diagnostics ?? []).map(
    ({path, startLine, source, message}) =>
      `${path}:${startLine} ${source}: ${message.split('\n')[0] ?? ''}`,
  );

/** `yes, WHAT` when a finding has these words. */
export const tells = (seen: Seen, words: RegExp): string =>
  found(seen).some(text => words.test(text))
    ? `a finding says ${String(words)}`
    : `no finding says ${String(words)}: ${found(seen).join(' | ')}`;

/** A folder of shell scripts for the PATH. */
function createPrograms(programs: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fault-bin-'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** A PATH with nothing but these programs of the machine. */
export function pathOf(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'fault-path-'));
  mkdirSync(folder, {recursive: true});
  for (const name of names) {
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\nPATH='${process.env['PATH'] ?? ''}' exec ${name} "$@"\n`,
      {mode: 0o755},
    );
  }
  return folder;
}

async function untilNone<T>(look: () => readonly T[] | Promise<readonly T[]>, patienceMs: number) {
  let seen = await look();
  for (let tries = 0; seen.length > 0 && tries < patienceMs / 150; tries++) {
    await sleep(150);
    seen = await look();
  }
  return seen;
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return 'ended since';
  }
}

const list = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();

function parseReport(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined;
  }
}
