import {readFileSync} from 'node:fs';
import {describe, expect, it} from '@jest/globals';
import {parse, stringify} from 'yaml';
import {INPUTS} from '../src/parse/inputs/input-table.js';
import {parseInputs} from '../src/parse/inputs/inputs.js';
import {VERSION} from '../src/version.js';
import {expectGolden, replaceSection} from './helpers/golden.js';

interface Action {
  readonly inputs: Readonly<
    Record<string, {readonly description: string; readonly default?: string}>
  >;
  readonly outputs: Readonly<Record<string, {readonly description: string}>>;
  readonly runs: {readonly using: string; readonly main: string};
}

const readText = (path: string) => readFileSync(path, 'utf8');
const readAction = () => parse(readText('action.yml')) as Action;

/** `npm run docs` writes what these tests compare. */
describe('action.yml', () => {
  it('has the inputs of the table, in its order, with its descriptions and defaults', () => {
    const action = parse(readText('action.yml')) as Record<string, unknown>;
    const inputs = Object.fromEntries(
      INPUTS.map(({name, description, default: fallback}) => [
        name,
        {description, ...(fallback === '' ? {} : {default: fallback})},
      ]),
    );
    expectGolden('action.yml', stringify({...action, inputs}, {lineWidth: 0, singleQuote: true}));
  });

  it('runs the bundle in node 24', () => {
    expect(readAction().runs).toEqual({using: 'node24', main: 'dist/index.js'});
  });

  it('has defaults that parse', () => {
    const raw = Object.entries(readAction().inputs).map(
      ([name, {default: fallback}]) => [name, fallback ?? ''] as const,
    );
    expect(parseInputs(new Map(raw)).file).toEqual(['Dockerfile']);
  });
});

describe('README.md', () => {
  it('has the tables of inputs and outputs', () => {
    const readme = readText('README.md');
    expectGolden(
      'README.md',
      replaceSection(replaceSection(readme, 'inputs', inputTable()), 'outputs', outputTable()),
    );
  });
});

describe('package.json', () => {
  it('has the version that the program prints', () => {
    expect(JSON.parse(readText('package.json'))).toHaveProperty('version', VERSION);
  });
});

const cell = (text: string) => text.replaceAll('|', '\\|');

function inputTable(): string {
  const groups = [...new Set(INPUTS.map(input => input.group))];
  return groups
    .map(group => {
      const rows = INPUTS.filter(input => input.group === group).map(
        ({name, description, default: fallback}) =>
          `| \`${name}\` | ${cell(description)} | ${fallback === '' ? '' : `\`${fallback}\``} |`,
      );
      return [
        `**${group}**`,
        '',
        '| input | meaning | default |',
        '|---|---|---|',
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}

function outputTable(): string {
  const rows = Object.entries(readAction().outputs).map(
    ([name, {description}]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ['', '| output | meaning |', '|---|---|', ...rows, ''].join('\n');
}
