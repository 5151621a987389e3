import {ownLines, renderBanner} from './generated-file.js';
import type {Buildable} from './build-arguments.js';
import type {GenerateOptions} from './generators.js';
import {BAKE_NAME, mapNames} from './names.js';
import type {QualityProcess} from './quality-process.js';

/** Groups `quality` (every quality stage) and `images` (https://docs.docker.com/build/bake/reference/). */
export function generateBake(process: QualityProcess, {argv}: GenerateOptions): string {
  const names = mapNames(
    process.stages.map(({target}) => target),
    BAKE_NAME,
    ['quality', 'images', 'default', 'image', '_common'],
  );
  const tokens = [...process.stages, process.release].flatMap(({secrets}) =>
    secrets.filter(({way}) => way === 'argument').map(({id}) => id),
  );
  const blocks = [
    renderBanner({file: process.file, argv}),
    // `args = {X = null}` would take the Dockerfile's default; a variable takes the environment's value.
    ...[...new Set(tokens)].map(token => block('variable', token, ['default = ""'])),
    block('group', 'default', ['targets = ["quality", "images"]']),
    block('group', 'quality', [`targets = ${list([...names.values()])}`]),
    block('group', 'images', ['targets = ["image"]']),
    block('target', '_common', [
      `context = ${quote(process.context)}`,
      `dockerfile = ${quote(dockerfilePath(process))}`,
    ]),
    ...process.stages.map(stage =>
      block('target', names.get(stage.target) ?? stage.target, [
        ...target(process, stage),
        'output = ["type=cacheonly"]',
      ]),
    ),
    block('target', 'image', [
      ...target(process, process.release),
      `tags = [${quote(process.image)}]`,
      'output = ["type=docker"]',
    ]),
    ownLines(),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function target(process: QualityProcess, stage: Buildable): readonly string[] {
  const mounts = stage.secrets.filter(({way}) => way === 'mount');
  const args = [
    ...process.buildArgs
      .filter(a => a.includes('='))
      .map(a => [a.slice(0, a.indexOf('=')), quote(a.slice(a.indexOf('=') + 1))]),
    ...stage.secrets.filter(({way}) => way === 'argument').map(({id}) => [id, id]),
  ];
  return [
    'inherits = ["_common"]',
    ...(stage.target === undefined ? [] : [`target = ${quote(stage.target)}`]),
    ...(args.length === 0
      ? []
      : [`args = {\n${args.map(([k, v]) => `    ${k ?? ''} = ${v ?? ''}`).join('\n')}\n  }`]),
    ...(stage.fresh && stage.target !== undefined
      ? [`no-cache-filter = [${quote(stage.target)}]`]
      : []),
    ...(mounts.length === 0
      ? []
      : [`secret = ${list(mounts.map(m => `id=${m.id},env=${m.variable}`))}`]),
    ...(stage.ssh.length === 0 ? [] : [`ssh = ${list(stage.ssh)}`]),
  ];
}

/** bake reads the Dockerfile's path relative to the context. */
function dockerfilePath({file, context}: QualityProcess): string {
  if (context === '.') return file;
  if (file.startsWith(`${context}/`)) return file.slice(context.length + 1);
  return `${context
    .split('/')
    .map(() => '..')
    .join('/')}/${file}`;
}

const block = (kind: string, name: string, lines: readonly string[]): string =>
  [`${kind} ${quote(name)} {`, ...lines.map(line => `  ${line}`), '}'].join('\n');
const quote = (text: string): string =>
  JSON.stringify(text)
    .replaceAll('${', () => '$${')
    .replaceAll('%{', () => '%%{');
const list = (words: readonly string[]): string => `[${words.map(quote).join(', ')}]`;
