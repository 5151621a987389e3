import {accessSync, constants, existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import type {Tokens} from 'marked';
import {parse} from 'yaml';
import {TOOLS} from '../src/diagnose/tools/index.js';
import {parseArguments} from '../src/parse/inputs/arguments.js';
import {INPUTS} from '../src/parse/inputs/input-table.js';
import {parseInputs} from '../src/parse/inputs/inputs.js';
import {failureReasons, sourceMessages} from './helpers/messages.js';
import {codeBlocks, codeSpans, ownCommands, PAGES, tokensOf} from './helpers/pages.js';

/** Where the pages' links lead; a new host is looked at by a person before it is entered. */
const HOSTS = new Set([
  'dagger.io',
  'docs.docker.com',
  'docs.github.com',
  'earthly.dev',
  'github.com',
  'keepachangelog.com',
  'semver.org',
]);

const TOOLS_PAGE = join('docs', 'tools.md');
const TOOL_HOSTS = new Set(TOOLS.map(({homepage}) => new URL(homepage).host));

const {scripts: SCRIPTS} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: object};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // A page may also name what is no program.
    return existsSync(path) && /\.\w+$/.test(path);
  }
}

/** GitHub's name for a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

describe.each(PAGES)('%s', page => {
  it('has links that lead somewhere', () => {
    const links = tokensOf(page)
      .filter((token): token is Tokens.Link => token.type === 'link' || token.type === 'image')
      .map(({href}) => href)
      .filter(href => !/^(?:https?:|mailto:)/.test(href));
    const broken = links.filter(href => {
      const [path = '', part] = href.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(target)) return true;
      if (part === undefined) return false;
      const headings = tokensOf(target).filter((t): t is Tokens.Heading => t.type === 'heading');
      return !headings.some(({text}) => anchor(text) === part);
    });
    expect(broken).toEqual([]);
  });

  it('names files of this repository that are there', () => {
    const named = codeSpans(page)
      .map(text => text.split(' ')[0] ?? '')
      .filter(text =>
        /^(?:script|docs|src|__tests__|schemas|bench|examples?)\/[\w./-]+$/.test(text),
      );
    // A page of an example speaks of the example's own folders.
    const folders = page.startsWith('example')
      ? [dirname(page), join(dirname(page), 'broken')]
      : [];
    const missing = named.filter(
      path => ![...folders, '.'].some(folder => existsSync(join(folder, path))),
    );
    expect(missing).toEqual([]);
  });

  it('has links out that are well-formed, to hosts that are known', () => {
    // They cannot be asked from where the tests run.
    const links = tokensOf(page)
      .filter((token): token is Tokens.Link => token.type === 'link' || token.type === 'image')
      .map(({href}) => href)
      .filter(href => /^\w+:/.test(href) && !href.startsWith('mailto:'));
    const hosts = page === TOOLS_PAGE ? TOOL_HOSTS : HOSTS;
    const strange = links.filter(href => {
      const {protocol, host, pathname} = new URL(href);
      const isSafe = protocol === 'https:' || (protocol === 'http:' && page === TOOLS_PAGE);
      return !isSafe || !hosts.has(host) || /[\s<>"`…]/.test(decodeURI(pathname));
    });
    expect(strange).toEqual([]);
  });

  it('has commands of this repository that are there', () => {
    const lines = [...codeBlocks(page).flatMap(({text}) => text.split('\n')), ...codeSpans(page)];
    const missing = lines.filter(line => {
      const [, program = '', first = ''] =
        /^(?:\$ )?(script|node|npm run|bench)[ /]([\w./-]+)/.exec(line.trim()) ?? [];
      if (program === 'npm run') return !(first in SCRIPTS);
      if (program === 'script') return !isExecutable(join('script', first));
      return program === 'node' && /^(?:script|bench)\//.test(first) && !existsSync(first);
    });
    expect(missing).toEqual([]);
  });

  it('has command lines that this program takes', () => {
    const calls = ownCommands(page).map(({words}) => words);
    for (const call of calls)
      expect(problemOf(() => parseInputs(parseArguments(call).inputs))).toBe('');
  });

  it('gives the action inputs that it has', () => {
    const blocks = codeBlocks(page).filter(({lang}) => lang === 'yaml');
    const uses = blocks.flatMap(({text}) => ownSteps(parse(text) as unknown));
    for (const given of uses) expect(problemOf(() => parseInputs(given))).toBe('');
  });
});

function problemOf(read: () => unknown): string {
  try {
    read();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** The `with:` of each step of a workflow, or part of one, that uses this action. */
function ownSteps(value: unknown): readonly Map<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  const {uses, with: given} = value as {uses?: unknown; with?: Record<string, unknown>};
  const isOwn = uses === './' || (typeof uses === 'string' && uses.startsWith('quality-stages/'));
  const own = isOwn
    ? // An expression has its value only on GitHub.
      Object.entries(given ?? {}).filter(([, text]) => !String(text).includes('${{'))
    : [];
  return [
    ...(isOwn ? [new Map(own.map(([name, text]) => [name, String(text)]))] : []),
    ...Object.values(value).flatMap(ownSteps),
  ];
}

describe('docs/troubleshooting.md', () => {
  // Its tables cannot hold a bare bar.
  const page = readFileSync('docs/troubleshooting.md', 'utf8').replaceAll('\\|', '|');
  const messages = [...sourceMessages().map(({text}) => text), ...failureReasons()];

  it.each([...new Set(messages)])('has the message %j', message => {
    const pieces = message.split('…').map(piece => piece.trim());
    const isThere = page.split('\n').some(line => pieces.every(piece => line.includes(piece)));
    expect({message, isThere}).toEqual({message, isThere: true});
  });
});

describe('action-types.yml', () => {
  interface Types {
    readonly inputs: Readonly<Record<string, {readonly type: string}>>;
    readonly outputs: Readonly<Record<string, {readonly type: string}>>;
  }
  const types = parse(readFileSync('action-types.yml', 'utf8')) as Types;
  const action = parse(readFileSync('action.yml', 'utf8')) as {outputs: object};

  it('has each input, as the kind that it is', () => {
    const kinds = {
      text: 'string',
      list: 'list',
      map: 'list',
      boolean: 'boolean',
      choice: 'enum',
      duration: 'string',
      count: 'integer',
      percentage: 'string',
    };
    const have = Object.entries(types.inputs).map(([name, {type}]) => [name, type]);
    expect(have).toEqual(INPUTS.map(({name, kind}) => [name, kinds[kind]]));
  });

  it('has each output', () => {
    expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs));
  });
});
