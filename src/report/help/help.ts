import type {Command} from '../../parse/inputs/arguments.js';
import {EXIT_CODES, SUMMARY, type HelpExample, type HelpPage} from './help-pages.js';

/** The text of `--help`, for all commands or for one; examples first. */
export function renderHelp(pages: readonly HelpPage[], command?: Command): string {
  const page = pages.find(one => one.command === command);
  return `${(page === undefined ? overview(pages) : detail(page)).join('\n')}\n`;
}

function overview(pages: readonly HelpPage[]): readonly string[] {
  return [
    SUMMARY,
    '',
    ...listExamples(pages.flatMap(({examples}) => examples.slice(0, 1))),
    '',
    'Commands:',
    ...pages.map(({usage, purpose}) => `  ${usage.padEnd(26)} ${purpose}`),
    '',
    '"quality-stages COMMAND --help" lists what a command takes; --version prints the version.',
    'Exit codes:',
    ...EXIT_CODES.map(([code, meaning]) => `  ${code}  ${meaning}`),
  ];
}

function detail({usage, purpose, examples, sections}: HelpPage): readonly string[] {
  return [
    `quality-stages ${usage}`,
    purpose,
    '',
    ...listExamples(examples),
    ...sections.flatMap(({title, entries}) => [
      '',
      `${title}:`,
      ...entries.flatMap(({form, description}) => [`  ${form}`, `      ${description}`]),
    ]),
  ];
}

function listExamples(examples: readonly HelpExample[]): readonly string[] {
  const width = Math.max(...examples.map(({line}) => line.length));
  return examples.map(({line, says}) => `  ${line.padEnd(width)}  # ${says}`);
}
