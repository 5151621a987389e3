import process from 'node:process';
import {InputError} from './errors.js';
import {foresee} from './foresee.js';
import {abortOnSignals} from './io/signals.js';
import {openWorld} from './io/world.js';
import {COMMANDS, parseArguments, type Arguments} from './parse/inputs/arguments.js';
import {parseInputs} from './parse/inputs/inputs.js';
import {VERSION} from './version.js';

/** Runs one command line; the answer is the exit code (design.md §3). */
async function runCommandLine(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv);
  switch (args.command) {
    case 'help':
      process.stdout.write(await helpText(args));
      return 0;
    case 'version':
      process.stdout.write(`quality-stages ${VERSION}\n`);
      return 0;
    case 'run':
      return runPlanCommand(args);
    case 'stages':
      return listStages(args);
    case 'generate':
      return (await import('./io/generate-files.js')).generateFiles(args);
    case 'completion':
      process.stdout.write(await completionScript(args));
      return 0;
  }
}

async function runPlanCommand({positionals, inputs: raw, options}: Arguments): Promise<number> {
  const stages = [raw.get('stages') ?? '', ...positionals].join('\n');
  const inputs = parseInputs(new Map([...raw, ['stages', stages]]));
  const world = await openWorld(inputs, abortOnSignals());
  if (!inputs.dryRun) await foresee(inputs, world);
  return (await import('./run-command.js')).runAndReport(inputs, options, world);
}

async function listStages({inputs: raw, options}: Arguments): Promise<number> {
  const inputs = parseInputs(raw);
  const world = await openWorld(inputs, abortOnSignals());
  return (await import('./run-command.js')).listStages(inputs, options, world);
}

/** Loaded on demand, as are completions and generators: no run needs them. */
async function helpText({positionals: [topic]}: Arguments): Promise<string> {
  const {GENERATORS} = await import('./generate/generators.js');
  const {helpPages} = await import('./report/help/help-pages.js');
  const {renderHelp} = await import('./report/help/help.js');
  const command = COMMANDS.find(known => known === topic);
  return renderHelp(helpPages(GENERATORS), command);
}

async function completionScript({positionals: [shell]}: Arguments): Promise<string> {
  const {GENERATORS} = await import('./generate/generators.js');
  const {renderCompletion} = await import('./report/help/completion.js');
  return renderCompletion(
    shell,
    GENERATORS.map(({format}) => format),
  );
}

/** The command line as a program: reads the process' arguments, and sets its exit code at the end. Never throws. */
export async function run(): Promise<void> {
  // Who reads our output may go away before the run has ended: it ends as it would have.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  // Node's own exit code would be that of a quality problem.
  process.on('uncaughtException', error => {
    process.stderr.write(`quality-stages: ${error.stack ?? error.message}\n`);
    process.exit(3);
  });
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2));
  } catch (error) {
    // Wrong usage is one line; anything else is our own fault and shows where.
    const isUsage = error instanceof InputError;
    const text = isUsage ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`quality-stages: ${text ?? ''}\n`);
    process.exitCode = isUsage ? 2 : 3;
  }
}
