import {posix} from 'node:path';
import {ToolError} from '../errors.js';
import type {ReportPorts, RunPorts} from '../io/ports.js';
import type {BuildVertex, Dockerfile, PlanStep} from '../model.js';
import type {ReportFile, StepReports} from '../reports-model.js';
import {DERIVED_PLACEHOLDER} from '../plan/report-command.js';
import {
  deriveReportDockerfile,
  type FailedInstruction,
  type ReportDockerfile,
} from '../plan/report-dockerfile.js';
import {maskFile, type Masked} from './masked-file.js';
import {createProgressReader} from './rawjson.js';
import type {Redact} from './redact.js';
import {createTarReader, type TarSink} from './tar-stream.js';

export interface TakeContext {
  readonly ports: RunPorts & ReportPorts;
  readonly redact: Redact;
  /** Values of the variables that `step.secretEnv` names. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  /** Lines of a file of the repository. */
  readonly readLines: (path: string) => readonly string[] | undefined;
  /** New for each run, the same for all its steps: what the exit code of a second run is printed behind. */
  readonly mark: string;
}

/** How the stage's own build ended. */
export interface StageEnd {
  readonly outcome: 'success' | 'failure';
  /** Absent when the build failed at no instruction of the Dockerfile. */
  readonly failed?: FailedInstruction;
  readonly exitCode?: number;
}

export interface TakenFile extends ReportFile {
  /** Absent for what is no text, and for what is too long to be read. */
  readonly text?: string;
}

export interface Taken extends Pick<StepReports, 'way' | 'notes'> {
  readonly files: readonly TakenFile[];
}

/** Of one stage no more than this is taken. */
const MOST_FILES = 10_000;
const MOST_BYTES = 2 * 1024 * 1024 * 1024;
/** Text that is kept to be read, of all files together. */
const MOST_READ = 128 * 1024 * 1024;

/**
 * Takes the files that a stage is asked for out of it, after its build has ended, by a build of a derived Dockerfile. Nothing
 * that happens here changes what the stage's own build said.
 */
export async function takeReports(
  step: PlanStep,
  dockerfile: Dockerfile,
  end: StageEnd,
  context: TakeContext,
): Promise<Taken> {
  const nothing = (why: string): Taken => ({way: 'none', files: [], notes: [context.redact(why)]});
  const stage = dockerfile.stages.find(({name}) => name?.toLowerCase() === step.target);
  const taking = step.reports;
  if (stage === undefined || taking === undefined) return nothing('there is no such stage');
  if (end.outcome === 'failure' && end.failed === undefined) {
    return nothing(
      'No files: the build failed before an instruction of the stage could leave any.',
    );
  }
  const derived = deriveReportDockerfile(
    dockerfile,
    stage,
    end.failed,
    taking.patterns,
    context.mark,
  );
  if (derived === undefined) {
    return nothing(`No files: what failed is no RUN of the stage's own.`);
  }
  const wide = derived.tooWide.map(
    pattern => `${pattern} stands for all files of the stage: name a folder in it.`,
  );
  if (derived.copies.length === 0) return {...nothing(wide.join(' ')), notes: wide};
  try {
    const built = await buildDerived(step, taking.argv, derived, dockerfile, context);
    const way = end.failed === undefined ? 'stage' : 'second-run';
    return {
      way: built.files.length === 0 ? 'none' : way,
      files: built.files,
      notes: [...wide, ...built.notes, ...compareExit(end, built.exitCode)].map(context.redact),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return nothing(`No files: ${why}${error instanceof ToolError ? '' : '.'}`);
  }
}

/** The second run may have gone otherwise than the first: flaky tests, a service that is away. */
function compareExit({exitCode}: StageEnd, second: number | undefined): readonly string[] {
  if (second === undefined || exitCode === undefined || second === exitCode) return [];
  return [
    `The second run of the instruction, which the files are from, ended with exit code ${second}, the first with ${exitCode}.`,
  ];
}

interface Built {
  readonly files: readonly TakenFile[];
  readonly notes: readonly string[];
  /** Of the second run. */
  readonly exitCode?: number;
}

async function buildDerived(
  step: PlanStep,
  argv: readonly string[],
  derived: ReportDockerfile,
  dockerfile: Dockerfile,
  context: TakeContext,
): Promise<Built> {
  const {ports, secrets, signal} = context;
  const receiver = createReceiver(step, derived, context);
  const tar = createTarReader(receiver.onEntry);
  const progress = createProgressReader({onVertex: () => undefined});
  // BuildKit looks for an ignore file by the Dockerfile's own name.
  const ignored = context.readLines(`${dockerfile.path}.dockerignore`);
  const folder = ports.temporaryFolder(
    new Map([
      ['Dockerfile', derived.text],
      ...(ignored === undefined ? [] : [['Dockerfile.dockerignore', ignored.join('\n')] as const]),
    ]),
  );
  try {
    const [tool = '', ...rest] = argv;
    const file = posix.join(folder.path, 'Dockerfile');
    const {exitCode} = await ports.runProcess({
      argv: [
        await ports.findTool(tool),
        ...rest.map(word => (word === DERIVED_PLACEHOLDER ? file : word)),
      ],
      env: new Map([
        // An attestation would come out among the files.
        ['BUILDX_NO_DEFAULT_ATTESTATIONS', '1'],
        ...step.secretEnv.flatMap(name => {
          const value = secrets.get(name);
          return value === undefined ? [] : [[name, value] as const];
        }),
      ]),
      signal,
      onStdout: tar.write,
      onStderr: progress.write,
    });
    const {vertices, text} = progress.finish();
    const files = receiver.finish();
    if (exitCode !== 0 || !tar.isWhole()) throw new Error(explain(vertices, text, signal));
    const log = vertices.map(vertex => vertex.log).join('\n');
    const second = new RegExp(`^(?:.*\\n)*?${context.mark} (\\d+)$`, 'm').exec(log)?.[1];
    return {...files, ...(second === undefined ? {} : {exitCode: Number(second)})};
  } finally {
    folder.remove();
  }
}

function explain(
  vertices: readonly Pick<BuildVertex, 'error' | 'log'>[],
  text: string,
  signal: AbortSignal,
): string {
  if (signal.aborted) return 'the run was stopped while they were taken';
  const failed = vertices.find(({error = ''}) => error !== '');
  const error = failed?.error ?? text.trim();
  // What the runtime says of a program that is not there.
  if (
    /exec: "[^"]*sh": (?:stat|executable file not found)/.test(`${error}\n${failed?.log ?? ''}`)
  ) {
    return 'the image has no shell in which the failed instruction could be run once more';
  }
  return `the build that takes them failed: ${error.split('\n').at(-1)?.slice(0, 300) ?? ''}`;
}

interface Receiver {
  readonly onEntry: Parameters<typeof createTarReader>[0];
  readonly finish: () => Built;
}

function createReceiver(
  step: PlanStep,
  {copies}: ReportDockerfile,
  {ports, redact}: TakeContext,
): Receiver {
  const files: TakenFile[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  const fitting = new Set<string>();
  let [bytes, read, links, over] = [0, 0, 0, 0];
  const folder = step.id.replaceAll(':', '/');

  const open = (origin: string, size: number): TarSink => {
    const file = ports.createReport(posix.join(folder, origin));
    bytes += size;
    return maskFile(redact, file, ({text, written, withheld}: Masked) => {
      if (withheld) {
        notes.push(
          `${origin} was left out: it holds a secret and is no text, in which it could be masked.`,
        );
        return;
      }
      read += text?.length ?? 0;
      const isRead = text !== undefined && read <= MOST_READ;
      files.push({path: file.path, origin, bytes: written, ...(isRead ? {text} : {})});
    });
  };

  return {
    onEntry: ({path, kind, size}) => {
      const [, number = '', relative = ''] = /^(\d+)\/(.+)$/s.exec(path) ?? [];
      const copy = copies[Number(number)];
      const origin = relative === '' ? undefined : copy?.pathOf(relative);
      if (copy === undefined || origin === undefined || kind === 'folder') return undefined;
      fitting.add(copy.asked);
      if (seen.has(origin)) return undefined;
      seen.add(origin);
      const isPlain = !/[\0-\x1f\x7f]/.test(origin) && !origin.split('/').includes('..');
      if (kind !== 'file' || !isPlain) {
        links++;
        return undefined;
      }
      if (files.length >= MOST_FILES || bytes + size > MOST_BYTES) {
        over++;
        return undefined;
      }
      return open(origin, size);
    },
    finish: () => {
      const unmet = copies.filter(
        ({asked}) =>
          files.length === 0 || (step.reports?.expected.includes(asked) && !fitting.has(asked)),
      );
      return {
        files: files.sort((a, b) => (a.origin < b.origin ? -1 : 1)),
        notes: [
          ...notes,
          ...(links > 0 ? [`${links} links and special files were left out.`] : []),
          ...(over > 0 ? [`${over} files were left out: they are too many, or too large.`] : []),
          ...(unmet.length > 0
            ? [`No file fits ${unmet.map(copy => copy.pattern).join(', ')}.`]
            : []),
        ],
      };
    },
  };
}
