import type {Prepared, World} from '../../main.js';
import type {Diagnostic, PlannedFile, Report} from '../../model.js';
import type {Inputs} from '../../parse/inputs/inputs.js';
import {keepAffected} from '../../plan/affected.js';
import {chooseAnnotations, type Annotation} from '../../report/pull-request/annotations.js';
import {renderComment} from '../../report/pull-request/comment.js';
import type {Changes} from '../../report/pull-request/changed-lines.js';
import {countOf} from '../../report/fit-text.js';
import type {SummaryOptions} from '../../report/summary/job-summary.js';
import {pathToUri} from '../../report/files/sarif.js';
import type {LinkTo} from '../../report/summary/failures.js';
import type {RunObserver} from '../../run/run-plan.js';
import {readChanges, type PullChanges} from './changed-files.js';
import {openCheckRun, type CheckRun, type CheckRunEnd} from './check-run.js';
import {systemClock} from '../clock.js';
import {commentKey, writeComment} from './comment.js';
import {readEvent, readGitHubContext, type GitHubContext} from './event.js';
import {openGit, type Git} from '../git.js';
import {createGitHubClient, type GitHubClient} from './client.js';
import {GitHubError} from './error.js';
import {createPlacing, type Placing} from './place-findings.js';
import {toSarif} from '../publish.js';
import {uploadSarif} from './sarif-upload.js';
import {findWorkspace} from '../workspace.js';

/** What is said on GitHub about a run. */
export interface Published {
  /** For workflow commands: those that stand in no check run. */
  readonly annotations: readonly Annotation[];
  readonly checkRunUrl: string | undefined;
  /** For the job summary. */
  readonly summary: SummaryOptions;
  /** What could not be reported, a sentence each. It changes no verdict. */
  readonly troubles: readonly string[];
  /** What readers may want to know besides. */
  readonly notes: readonly string[];
}

export interface GitHubReport {
  readonly observer: RunObserver;
  /** Lines that the pull request changes, as the files are here; undefined when they are not known. */
  readonly changes: Changes | undefined;
  /** Leaves out the Dockerfiles that the pull request does not affect, and tells the check run how much there is to do. */
  readonly narrow: (prepared: Prepared) => Prepared;
  /** Sends everything that goes to GitHub's API, and decides what else is shown. Never throws. */
  readonly publish: (report: Report, files: readonly PlannedFile[]) => Promise<Published>;
  /** Concludes the check run when nothing could be run. Never throws. */
  readonly fail: (message: string) => Promise<void>;
}

const SILENT: RunObserver = {
  onStart: () => undefined,
  onProgress: () => undefined,
  onEnd: () => undefined,
};

/** Opens what reports to GitHub. No request is sent unless an input asks for something that needs one. */
export async function openGitHubReport(inputs: Inputs, world: World): Promise<GitHubReport> {
  const context = readGitHubContext(readEvent());
  const git = openGit(findWorkspace(inputs.file).root);
  const client = createGitHubClient({
    token: inputs.githubToken,
    apiUrl: context?.apiUrl ?? '',
    clock: systemClock,
    hurry: world.signal,
  });
  const troubles: string[] = [];
  const notes: string[] = [];
  const wantsChanges =
    inputs.annotations === 'changed' || inputs.paths.length > 0 || inputs.reports.length > 0;
  const changes = wantsChanges ? await findChanges(context, git, client, troubles) : undefined;
  const {readLines} = world.repository;
  const shown = inputs.annotations === 'changed' ? changes : undefined;
  const placing = createPlacing({context, git, client, readLines, changes: shown});
  const none = () => Promise.resolve(undefined);
  const place = inputs.annotations === 'none' ? none : placing.place;
  const checkRun = openCheckRunIfAsked(inputs, context, client, world, place, troubles);

  const isTree = changes?.lines === 'tree' || (await git.commit('HEAD')) === context?.headSha;
  return {
    observer: checkRun?.observer ?? SILENT,
    changes: isTree ? changes?.changes : undefined,
    narrow: prepared => {
      const changed = changes === undefined ? undefined : [...changes.changes.keys()];
      const isPull = context?.pull !== undefined;
      const paths = isPull ? inputs.paths : [];
      const {plan, note} = keepAffected(prepared.plan, paths, changed);
      if (note !== undefined) notes.push(note);
      checkRun?.expect(plan.steps.length);
      return {...prepared, plan};
    },
    publish: async (report, files) => {
      const end = await checkRun?.finish(report, [...troubles, ...notes]);
      if (end?.trouble !== undefined) troubles.push(explain(end.trouble, inputs));
      const open =
        checkRun === undefined ? await placeAll(report.diagnostics, place) : (end?.unsent ?? []);
      const {annotations, leftOut} = chooseAnnotations(open);
      notes.push(...limits(leftOut, placing, end));
      const linkTo = linkMaker(context, (await git.commit('HEAD')) ?? context?.sha);
      const common = {readLines, linkTo, notes: [...troubles, ...notes]};
      if (context !== undefined) {
        await sendRest(report, inputs, world, {context, client, git, common, troubles});
      }
      const summary = {...common, files, notes: [...troubles, ...notes]};
      return {annotations, checkRunUrl: end?.url, summary, troubles, notes};
    },
    fail: async message => {
      await checkRun?.fail(message);
    },
  };
}

async function findChanges(
  context: GitHubContext | undefined,
  git: Git,
  client: GitHubClient,
  troubles: string[],
): Promise<PullChanges | undefined> {
  if (context === undefined) return undefined;
  try {
    return await readChanges(context, git, client);
  } catch (error) {
    troubles.push(`${sentence(error)} Everything is run and shown.`);
    return undefined;
  }
}

function openCheckRunIfAsked(
  inputs: Inputs,
  context: GitHubContext | undefined,
  client: GitHubClient,
  world: World,
  place: Placing['place'],
  troubles: string[],
): CheckRun | undefined {
  if (inputs.checkRun === '' || inputs.dryRun) return undefined;
  const lack = context === undefined ? 'this is no job on GitHub' : 'there is no token';
  if (context === undefined || inputs.githubToken === '') {
    troubles.push(`There is no check run "${inputs.checkRun}": ${lack}.`);
    return undefined;
  }
  const name = inputs.checkRun;
  return openCheckRun({client, context, name, clock: systemClock, stop: world.signal, place});
}

interface Rest {
  readonly context: GitHubContext;
  readonly client: GitHubClient;
  readonly git: Git;
  readonly common: Pick<SummaryOptions, 'readLines' | 'linkTo' | 'notes'>;
  readonly troubles: string[];
}

/** The comment and code scanning, which have time only when nobody stopped the run. */
async function sendRest(
  report: Report,
  inputs: Inputs,
  world: World,
  {context, client, git, common, troubles}: Rest,
): Promise<void> {
  if (world.signal.aborted) return;
  if (inputs.comment && context.pull !== undefined) {
    const key = commentKey(context.stepKey, ...inputs.file, ...inputs.stages, inputs.sarifCategory);
    const body = renderComment(report, {...common, key, runUrl: context.runUrl});
    await attempt(() => writeComment(client, context, key, body), troubles);
  }
  if (inputs.uploadSarif) {
    const sarif = toSarif(report, inputs, world.repository.readLines);
    await attempt(() => uploadSarif(client, context, git, sarif), troubles);
  }
}

async function attempt(work: () => Promise<void>, troubles: string[]): Promise<void> {
  try {
    await work();
  } catch (error) {
    troubles.push(sentence(error));
  }
}

async function placeAll(
  diagnostics: readonly Diagnostic[],
  place: Placing['place'],
): Promise<readonly Diagnostic[]> {
  const placed: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const shown = await place(diagnostic);
    if (shown !== undefined) placed.push(shown);
  }
  return placed;
}

/** What stands in the summary only, and why. */
function limits(
  leftOut: readonly Diagnostic[],
  placing: Placing,
  end: CheckRunEnd | undefined,
): readonly string[] {
  const notes: string[] = [];
  const unchanged = placing.unchanged();
  if (end?.url !== undefined && end.unsent.length > 0) {
    notes.push(`${countOf(end.unsent.length, 'finding')} missing in the check run: see below.`);
  } else if (leftOut.length > 0) {
    notes.push(
      `${countOf(leftOut.length, 'finding')} more than GitHub shows as annotations (10 of a kind): see below.`,
    );
  }
  if (unchanged > 0) {
    notes.push(
      `${countOf(unchanged, 'finding')} in lines that the pull request does not touch: not shown as annotations, see below.`,
    );
  }
  return notes;
}

/** What a user can do about a check run that is missing. */
function explain(error: GitHubError, {checkRun}: Inputs): string {
  const isForbidden = error.kind === 'forbidden' || error.kind === 'not-found';
  const help = isForbidden
    ? ' The findings stand as annotations of this job instead. Tokens of pull requests from forks and of Dependabot may only read; elsewhere the job needs "permissions: checks: write".'
    : ` What "${checkRun}" lacks stands as annotations of this job.`;
  return sentence(error) + help;
}

const sentence = (error: unknown): string =>
  `${error instanceof Error ? error.message : String(error)}.`;

/** Links to lines of the commit that is checked out. */
function linkMaker(context: GitHubContext | undefined, commit: string | undefined): LinkTo {
  return ({path, startLine, endLine}) => {
    if (context === undefined || commit === undefined) return undefined;
    const lines = endLine > startLine ? `L${startLine}-L${endLine}` : `L${startLine}`;
    return `${context.repositoryUrl}/blob/${commit}/${pathToUri(path)}#${lines}`;
  };
}
