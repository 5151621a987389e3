import process from 'node:process';
import {liveObserver, plainObserver, wantsColour} from './io/observers.js';
import {prepareReportFiles, writeReportFiles} from './io/publish.js';
import {main, prepare, renderCommands, type World} from './main.js';
import type {Arguments} from './parse/inputs/arguments.js';
import type {Inputs} from './parse/inputs/inputs.js';
import {renderReportJson} from './report/files/report-json.js';
import {
  renderForgottenStages,
  renderPlanGraph,
  renderStagesJson,
  renderStagesTable,
} from './report/stage-list.js';
import {paintAnsi, paintNothing, renderTerminalReport} from './report/terminal.js';

type Options = Arguments['options'];

/** The command `run`: prints what happens and writes the files. Returns the exit code (design.md §3). @throws InputError */
export async function runAndReport(
  inputs: Inputs,
  options: Options,
  world: World,
): Promise<number> {
  const paths = prepareReportFiles(inputs, false);
  const prepared = await prepare(inputs, world, !inputs.dryRun);
  if (inputs.dryRun) {
    process.stdout.write(`${renderCommands(prepared, inputs, world).join('\n')}\n`);
    return prepared.unreadable.length > 0 ? reportUnreadable(prepared.unreadable) : 0;
  }
  const isJson = options.get('json') === 'true';
  const stream = isJson ? process.stderr : process.stdout;
  const paint = wantsColour(stream) ? paintAnsi : paintNothing;
  const observe = stream.isTTY ? liveObserver : plainObserver;
  const {report, exitCode} = await main(prepared, inputs, world, observe(stream, paint));
  stream.write(renderTerminalReport(report, paint));
  if (inputs.stages.length === 0) stream.write(renderForgottenStages(prepared.plan.files));
  if (isJson) process.stdout.write(renderReportJson(report));
  const troubles = writeReportFiles(report, paths, inputs, world.repository.readLines);
  for (const trouble of troubles) process.stderr.write(`quality-stages: ${trouble}\n`);
  return exitCode === 0 && troubles.length > 0 ? 3 : exitCode;
}

/** The command `stages`: prints the stages of the Dockerfiles. Returns the exit code. @throws InputError */
export async function listStages(inputs: Inputs, options: Options, world: World): Promise<number> {
  const {plan, unreadable} = await prepare(inputs, world);
  const graph = options.get('graph');
  const render = options.get('json') === 'true' ? renderStagesJson : renderStagesTable;
  process.stdout.write(
    graph === undefined ? render(plan.files) : renderPlanGraph(plan.files, graph),
  );
  return unreadable.length > 0 ? reportUnreadable(unreadable) : 0;
}

function reportUnreadable(
  diagnostics: readonly {path: string; startLine: number; message: string}[],
): number {
  for (const {path, startLine, message} of diagnostics) {
    process.stderr.write(`${path}:${startLine}: error: ${message}\n`);
  }
  return 2;
}
