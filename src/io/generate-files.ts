import {randomUUID} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import process from 'node:process';
import {InputError} from '../errors.js';
import {unifiedDiff} from '../generate/diff.js';
import {findGenerator, generateText} from '../generate/generate.js';
import {keepOwnLines, readBanner} from '../generate/generated-file.js';
import {prepare, type World} from '../main.js';
import {parseArguments, type Arguments} from '../parse/inputs/arguments.js';
import {parseInputs} from '../parse/inputs/inputs.js';
import {findSources} from '../plan/find-sources.js';
import {refuseLinkOut} from './report-files.js';
import {openWorld} from './world.js';

/** Files that may be generated ones; nothing else is opened to look for a banner. */
const CANDIDATE = /(?:\.ya?ml|\.hcl|\.workflow|\.mk|(?:^|\/)(?:GNU)?[Mm]akefile[^/]*)$/;
/** Folders of tools and packages, which are not ours to write into. */
const FOREIGN = /(?:^|\/)(?:node_modules|\.(?!github\/)[^/]+)\//;

/** `quality-stages generate`; the answer is the exit code. @throws InputError */
export async function generateFiles(args: Arguments): Promise<0 | 1> {
  const never = new AbortController().signal;
  if (args.options.get('all') === 'true') return generateAll(args, never);
  const world = await openWorld(parseInputs(args.inputs), never);
  const generator = findGenerator(args.positionals[0]);
  const text = await makeText(args, world, world.directory);
  const isCheck = args.options.get('check') === 'true';
  const output = args.options.get('output');
  if (output === undefined && !isCheck) {
    process.stdout.write(text);
    return 0;
  }
  return settle(resolve(output ?? generator.path), output ?? generator.path, text, isCheck);
}

/** Makes every generated file of the repository again, each by the command in its banner. */
async function generateAll({inputs, options}: Arguments, signal: AbortSignal): Promise<0 | 1> {
  const world = await openWorld(parseInputs(inputs), signal);
  let drift: 0 | 1 = 0;
  let count = 0;
  for (const path of world.repository.list('.').filter(isCandidate)) {
    const banner = readBanner(world.repository.readLines(path)?.slice(0, 5).join('\n') ?? '');
    if (banner === undefined) continue;
    count++;
    const args = parseArguments(banner);
    const text = await makeText(args, {...world, directory: '.'}, '.');
    if (settle(resolve(world.root, path), path, text, options.get('check') === 'true') === 1)
      drift = 1;
  }
  process.stderr.write(`${count} generated files\n`);
  return drift;
}

const isCandidate = (path: string): boolean => CANDIDATE.test(path) && !FOREIGN.test(path);

async function makeText(args: Arguments, world: World, directory: string): Promise<string> {
  const generator = findGenerator(args.positionals[0]);
  const inputs = parseInputs(args.inputs);
  const {plan, unreadable} = await prepare(inputs, {...world, directory});
  const [problem] = unreadable;
  if (problem !== undefined) {
    throw new InputError(`${problem.path}:${problem.startLine}: ${problem.message}`);
  }
  const [file, second] = plan.files;
  if (file === undefined || second !== undefined) {
    throw new InputError(
      `Input "file": "generate" takes one Dockerfile, not ${plan.files.length}.`,
    );
  }
  const [around] = findSources(inputs, world.repository, directory);
  const source = {
    file,
    structureTests: around?.structureTests ?? [],
    ...(around?.hadolintConfig === undefined ? {} : {hadolintConfig: around.hadolintConfig}),
  };
  return generateText(generator, source, inputs, args, directory);
}

/** Writes a file, or, with `isCheck`, compares it. `shown`: its path for people. */
function settle(path: string, shown: string, text: string, isCheck: boolean): 0 | 1 {
  // A checkout on Windows may have turned the line ends.
  const old = readOld(path)?.replaceAll('\r\n', '\n');
  const wanted = keepOwnLines(text, old);
  if (wanted === old) return 0;
  if (isCheck) {
    process.stdout.write(unifiedDiff(old ?? '', wanted, shown));
    return 1;
  }
  writeAtomically(path, shown, wanted);
  process.stderr.write(`wrote ${shown}\n`);
  return 0;
}

function readOld(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whole or not at all, with the mode that the file had. */
function writeAtomically(path: string, shown: string, text: string): void {
  const temporary = `${path}.${randomUUID()}`;
  try {
    refuseLinkOut(path);
    mkdirSync(dirname(path), {recursive: true});
    const mode = statSync(path, {throwIfNoEntry: false})?.mode;
    writeFileSync(temporary, text, mode === undefined ? {} : {mode});
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {force: true});
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(`Option "--output": "${shown}" cannot be written: ${why}.`, {
      cause: error,
    });
  }
}
