import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {marked, type Token, type Tokens} from 'marked';
import {parse} from 'yaml';
import {parseArguments} from '../src/parse/arguments.js';
import {INPUTS} from '../src/parse/input-table.js';
import {parseInputs} from '../src/parse/inputs.js';
import {failureReasons, sourceMessages} from './helpers/messages.js';

const markdownIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.md') && !path.includes('node_modules'))
    .map(path => join(folder, path));

/** What people read. docs/summary.md is a recorded result. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...[...markdownIn('docs'), ...markdownIn('example'), ...markdownIn('examples')].filter(
    path => path !== join('docs', 'summary.md'),
  ),
];

/** All tokens of a page, nested ones included. */
function tokensOf(page: string): readonly Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(readFileSync(page, 'utf8')), token => {
    tokens.push(token);
  });
  return tokens;
}

const codeBlocks = (page: string) =>
  tokensOf(page).filter((token): token is Tokens.Code => token.type === 'code');

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
    const named = tokensOf(page)
      .filter((token): token is Tokens.Codespan => token.type === 'codespan')
      .map(({text}) => text.split(' ')[0] ?? '')
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

  it('has command lines that this program takes', () => {
    const lines = codeBlocks(page).flatMap(({text}) => text.split('\n'));
    const spans = tokensOf(page).flatMap(token =>
      token.type === 'codespan' ? [(token as Tokens.Codespan).text] : [],
    );
    const calls = [...lines, ...spans].flatMap(commandLine);
    for (const call of calls)
      expect(problemOf(() => parseInputs(parseArguments(call).inputs))).toBe('');
  });

  it('gives the action inputs that it has', () => {
    const blocks = codeBlocks(page).filter(({lang}) => lang === 'yaml');
    const uses = blocks.flatMap(({text}) => ownSteps(parse(text) as unknown));
    for (const given of uses) expect(problemOf(() => parseInputs(given))).toBe('');
  });
});

/** The arguments of `quality-stages …` (also by node) on a line; none when it has a place to fill in. */
function commandLine(line: string): readonly (readonly string[])[] {
  const match = /(?:^|[\s(])(?:quality-stages|node \S*dist\/cli\/index\.js) ([a-z-].*)$/.exec(line);
  if (!match || /^[#:]/.test(line.trim())) return [];
  const text = (match[1] ?? '').replace(/\s+[#|].*|\).*$/, '');
  if (/[…<]|\b[A-Z]{4,}\b/.test(text)) return [];
  return [[...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')];
}

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
