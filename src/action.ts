import process from 'node:process';
import * as core from '@actions/core';
import {InputError} from './errors.js';
import {foresee} from './foresee.js';
import {readActionInputs} from './io/action-inputs.js';
import {
  annotate,
  maskSecrets,
  printFolded,
  printUntrusted,
  withoutCommands,
} from './io/actions-log.js';
import {openGitHubReport, type Published} from './io/github/report.js';
import {bothObservers, plainObserver} from './io/observers.js';
import {prepareReportFiles, writeReportFiles, type ReportPaths} from './io/publish.js';
import {abortOnSignals} from './io/signals.js';
import {openWorld} from './io/world.js';
import {main, prepare, renderCommands} from './main.js';
import type {Report} from './model.js';
import {parseInputs, type Inputs} from './parse/inputs/inputs.js';
import {reproduceCommand} from './report/command-line.js';
import {renderJobSummary} from './report/summary/job-summary.js';
import {renderMatrix} from './report/matrix.js';
import {paintNothing, renderTerminalReport} from './report/terminal.js';
import {verdictLine} from './report/verdict.js';

/** Runs the action: inputs from the runner's environment; annotations, check run, summary, files and outputs. */
export async function run(): Promise<void> {
  try {
    await runAction(parseInputs(readActionInputs()));
  } catch (error) {
    // What the user got wrong is one line; anything else is our own fault and shows where.
    core.setFailed(error instanceof InputError ? error.message : stackOf(error));
  }
}

async function runAction(inputs: Inputs): Promise<void> {
  maskSecrets(inputs);
  const world = await openWorld(inputs, abortOnSignals());
  const github = await openGitHubReport(inputs, world);
  try {
    const paths = prepareReportFiles(inputs, true);
    if (!inputs.dryRun) await foresee(inputs, world);
    const prepared = github.narrow(await prepare(inputs, world, !inputs.dryRun));
    core.setOutput('matrix', renderMatrix(prepared.plan));
    if (inputs.dryRun) {
      printUntrusted(renderCommands(prepared, inputs, world).join('\n'));
      return;
    }
    const observer = bothObservers(plainObserver(process.stdout, paintNothing), github.observer);
    const known = {...world, changes: github.changes};
    const {report, exitCode} = await withoutCommands(() => main(prepared, inputs, known, observer));
    const published = await github.publish(report, prepared.plan.files);
    printReport(report, published);
    writeOutputs(report, paths, published.checkRunUrl);
    const troubles = writeReportFiles(report, paths, inputs, world.repository.readLines);
    if (inputs.jobSummary) await writeSummary(report, published);
    if (exitCode !== 0) core.setFailed(`Quality stages: ${verdictLine(report)}`);
    for (const trouble of troubles) core.setFailed(trouble);
  } catch (error) {
    await github.fail(error instanceof InputError ? error.message : 'The action itself failed.');
    throw error;
  }
}

/** Each failed step's log in a fold of its own, then all findings, then the annotations. */
function printReport(report: Report, {annotations, troubles, notes}: Published): void {
  for (const {step, outcome, log} of report.results) {
    if (outcome !== 'failure' || log === '') continue;
    printFolded(`Log of ${step.id}`, `$ ${reproduceCommand(step)}\n${log}`);
  }
  printUntrusted(renderTerminalReport(report, paintNothing));
  annotations.forEach(annotate);
  for (const note of notes) printUntrusted(note);
  for (const trouble of troubles) core.warning(trouble);
}

function writeOutputs(report: Report, paths: ReportPaths, checkRunUrl: string | undefined): void {
  const failed = report.results.filter(({outcome}) => outcome === 'failure');
  core.setOutput('conclusion', report.conclusion);
  core.setOutput('failed-steps', failed.map(({step}) => step.id).join('\n'));
  core.setOutput('diagnostics', report.diagnostics.length);
  core.setOutput('report', paths.report);
  core.setOutput('image-id', report.results.find(({imageId}) => imageId)?.imageId ?? '');
  core.setOutput('check-run-url', checkRunUrl ?? '');
  core.setOutput('sarif-file', paths.sarif);
  core.setOutput('junit-file', paths.junit);
  const taken = report.results.flatMap(({reports}) => reports?.files ?? []);
  core.setOutput('reports', taken.map(({path}) => path).join('\n'));
}

async function writeSummary(report: Report, published: Published): Promise<void> {
  try {
    await core.summary.addRaw(renderJobSummary(report, published.summary)).write();
  } catch (error) {
    // Reporting trouble never changes the verdict.
    core.warning(`The job summary cannot be written: ${String(error)}`);
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
