import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {marked, type Token, type Tokens} from 'marked';

const markdownIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.md') && !path.includes('node_modules'))
    .map(path => join(folder, path))
    .sort();

/** What people read. docs/summary.md is a recorded result. */
export const PAGES: readonly string[] = [
  ...readdirSync('.').filter(path => path.endsWith('.md')),
  ...[...markdownIn('docs'), ...markdownIn('example'), ...markdownIn('examples')].filter(
    path => path !== join('docs', 'summary.md'),
  ),
];

/** All tokens of a page, nested ones included. */
export function tokensOf(page: string): readonly Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(readFileSync(page, 'utf8')), token => {
    tokens.push(token);
  });
  return tokens;
}

export const codeBlocks = (page: string): readonly Tokens.Code[] =>
  tokensOf(page).filter((token): token is Tokens.Code => token.type === 'code');

export const codeSpans = (page: string): readonly string[] =>
  tokensOf(page).flatMap(token =>
    token.type === 'codespan' ? [(token as Tokens.Codespan).text] : [],
  );

/** A command line of this program on a page, as it stands there and as words. */
export interface PageCommand {
  readonly line: string;
  readonly words: readonly string[];
}

/** Each `quality-stages …` (also by node) in blocks and spans, in the page's order; none that has a place to fill in. */
export function ownCommands(page: string): readonly PageCommand[] {
  const texts = tokensOf(page).flatMap(token => {
    if (token.type === 'code') return (token as Tokens.Code).text.split('\n');
    return token.type === 'codespan' ? [(token as Tokens.Codespan).text] : [];
  });
  return texts.flatMap(commandLine);
}

function commandLine(line: string): readonly PageCommand[] {
  const match = /(?:^|[\s(])(?:quality-stages|node \S*dist\/cli\/index\.js) ([a-z-].*)$/.exec(line);
  if (!match || /^[#:]/.test(line.trim())) return [];
  const text = (match[1] ?? '').replace(/\s+[#|].*|\).*$| {2,}.*$/, '');
  // The bare name of a command that cannot do without more is no command line.
  if (/[…<|]|\b[A-Z]{4,}\b|^(?:generate|completion)$/.test(text)) return [];
  const words = [...text.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  return [{line: text, words}];
}
