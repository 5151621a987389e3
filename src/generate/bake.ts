import {posix} from 'node:path';
import type {Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {BAKE_NAME, mapNames} from './names.js';
import {stageVariables, tokenNotes, type QualityProcess} from './quality-process.js';

/** Groups `quality` (every quality stage) and `images` (https://docs.docker.com/build/bake/reference/). */
export function generateBake(process: QualityProcess, {argv}: GenerateOptions): string {
  const nameOf = mapNames(
    process.stages.map(({target}) => target),
    BAKE_NAME,
    ['quality', 'images', 'default', 'image', '_common'],
  );
  const tokens = [...process.stages, process.release].flatMap(({secrets}) =>
    secrets.filter(({way}) => way === 'argument').map(({id}) => id),
  );
  const fromEnvironment = process.buildArgs.filter(argument => !argument.includes('='));
  const variables = [
    ...new Set([...process.stages, process.release].flatMap(s => stageVariables(s, false))),
  ];
  const notes = [
    ...(variables.length === 0 ? [] : [`Takes from the environment: ${variables.join(', ')}.`]),
    ...tokenNotes(process),
  ];
  const quality = process.stages.length === 0 ? [] : ['quality'];
  const blocks = [
    renderBanner({file: process.file, argv, notes}),
    // `args = {X = null}` would take the Dockerfile's default; a variable takes the environment's value.
    ...[...new Set([...fromEnvironment, ...tokens])].map(name =>
      block('variable', name, ['default = null']),
    ),
    block('group', 'default', [`targets = ${list([...quality, 'images'])}`]),
    ...quality.map(name =>
      block('group', name, [`targets = ${list(process.stages.map(s => nameOf(s.target)))}`]),
    ),
    block('group', 'images', ['targets = ["image"]']),
    block('target', '_common', commonAttributes(process)),
    ...process.stages.map(stage =>
      block('target', nameOf(stage.target), [
        ...buildAttributes(process, stage),
        'output = ["type=cacheonly"]',
      ]),
    ),
    block('target', 'image', [
      ...buildAttributes(process, process.release),
      `tags = [${quote(process.image)}]`,
      'output = ["type=docker"]',
    ]),
    ownLines(),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function commonAttributes({file, context, buildContexts, platform}: QualityProcess) {
  // bake reads the Dockerfile's path relative to the context.
  return [
    `context = ${quote(context)}`,
    `dockerfile = ${quote(posix.relative(context, file))}`,
    ...(buildContexts.length === 0 ? [] : [`contexts = ${map(buildContexts.map(splitPair))}`]),
    ...(platform === '' ? [] : [`platforms = ${list(platform.split(','))}`]),
  ];
}

function buildAttributes(process: QualityProcess, stage: Buildable): readonly string[] {
  const mounts = stage.secrets.filter(({way}) => way === 'mount');
  const args = [
    ...process.buildArgs.map(a => (a.includes('=') ? splitPair(a) : ([a, a] as const))),
    ...stage.secrets.filter(({way}) => way === 'argument').map(({id}) => [id, id] as const),
  ];
  return [
    'inherits = ["_common"]',
    ...(stage.target === undefined ? [] : [`target = ${quote(stage.target)}`]),
    ...(args.length === 0 ? [] : [`args = ${map(args)}`]),
    ...(stage.fresh && stage.target !== undefined
      ? [`no-cache-filter = [${quote(stage.target)}]`]
      : []),
    ...(mounts.length === 0
      ? []
      : [`secret = ${list(mounts.map(m => `id=${m.id},env=${m.variable}`))}`]),
    ...(stage.ssh.length === 0 ? [] : [`ssh = ${list(stage.ssh)}`]),
  ];
}

/** `NAME=value` as a key and an expression. */
function splitPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), quote(pair.slice(at + 1))];
}

const block = (kind: string, name: string, lines: readonly string[]): string =>
  [`${kind} ${quote(name)} {`, ...lines.map(line => `  ${line}`), '}'].join('\n');
const quote = (text: string): string =>
  JSON.stringify(text)
    .replaceAll('${', () => '$${')
    .replaceAll('%{', () => '%%{');
const list = (words: readonly string[]): string => `[${words.map(quote).join(', ')}]`;
const map = (pairs: readonly (readonly [string, string])[]): string =>
  `{\n${pairs.map(([key, value]) => `    ${quote(key)} = ${value}`).join('\n')}\n  }`;
