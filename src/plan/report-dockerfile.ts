import type {Dockerfile, Instruction, Stage} from '../model.js';
import {finalWorkdir, instructionStates} from '../parse/stages/stage-state.js';
import {keepInstruction} from './kept-instruction.js';
import {planReportCopy, type ReportCopy} from './report-copies.js';

/** The instruction at which a stage failed: of the stage itself, or of one that it builds on. */
export interface FailedInstruction {
  readonly stage: Stage;
  readonly instruction: Instruction;
}

export interface ReportDockerfile {
  readonly text: string;
  /** In the order of the folders `/0`, `/1`, … that they come out in. */
  readonly copies: readonly ReportCopy[];
  /** Patterns for which all files of the stage would have to be copied. */
  readonly tooWide: readonly string[];
}

/** Name of the stage that holds nothing but the files. */
export const REPORT_STAGE = 'quality-stages-reports';

/**
 * Derives a Dockerfile whose last stage holds the files that the patterns ask for: of a stage that passed, as its
 * instructions left them, which the cache answers; of one that failed, as its failed instruction leaves them when it is run
 * once more with its exit code kept. Everything before that instruction is as it was, so the cache answers it, too.
 *
 * @param mark new for each run: what the exit code is printed behind, and what keeps an earlier run's answer out
 * @returns undefined when the failed instruction cannot be run once more: it is no RUN
 */
export function deriveReportDockerfile(
  dockerfile: Dockerfile,
  stage: Stage,
  failed: FailedInstruction | undefined,
  patterns: readonly string[],
  mark: string,
): ReportDockerfile | undefined {
  const cut = failed?.stage ?? stage;
  const {escape} = dockerfile.directives;
  const states = instructionStates(dockerfile, cut);
  const failedState = states.find(
    state => state.instruction === failed?.instruction && !state.isTrigger,
  );
  if (failed !== undefined && (failed.instruction.keyword !== 'RUN' || !failedState)) {
    return undefined;
  }
  const kept =
    failed === undefined
      ? undefined
      : keepInstruction(failed.instruction, failedState?.shell, escape, mark);
  const workdir = failedState?.workdir ?? finalWorkdir(dockerfile, cut);
  const planned = patterns.map(pattern => planReportCopy(pattern, workdir));
  const copies = planned.filter(copy => copy !== undefined);
  const folders = [...new Set(copies.map(({folder}) => folder))].filter(folder => folder !== '/');
  const lines = dockerfile.text.split(/\r?\n/);
  const {startLine, endLine} = cut.location;
  const end = failed === undefined ? endLine : failed.instruction.startLine - 1;
  const index = cut.index + (kept === undefined || kept.before.length === 0 ? 0 : 1);
  const word = (text: string) => escapeWord(text, escape);
  return {
    text: [
      ...lines.slice(0, startLine - 1),
      ...(kept?.before ?? []),
      ...lines.slice(startLine - 1, end),
      ...(kept === undefined ? [] : [kept.line]),
      // COPY of a wildcard in a folder that is not there would be an error.
      ...folders.map(folder => `WORKDIR ${word(folder)}`),
      ...lines.slice(endLine),
      `FROM scratch AS ${REPORT_STAGE}`,
      ...copies.map(
        ({source}, i) => `COPY --from=${index} ${JSON.stringify([word(source), `/${i}/`])}`,
      ),
      '',
    ].join('\n'),
    copies,
    tooWide: patterns.filter((_, i) => planned[i] === undefined),
  };
}

/** Text that BuildKit's expansion of words leaves as it is. */
const escapeWord = (text: string, escape: string): string =>
  text.replace(/[$"'\\`]/g, letter =>
    /[$"']/.test(letter) || letter === escape ? `${escape}${letter}` : letter,
  );
