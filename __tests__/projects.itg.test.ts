import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, jest} from '@jest/globals';
import {runCli, type Report} from './helpers/product.js';

/** Real tools in real builds: the first run installs them. */
jest.setTimeout(900_000);

const PROJECTS = '__tests__/fixtures/projects';

/** What a person would mark; `path` is relative to the project's folder. */
interface Mark {
  readonly stage: string;
  readonly source: string;
  readonly path: string;
  /** 1-based; absent when the tool names the file only, which is marked on its first line. */
  readonly line?: number;
}

const names = existsSync(PROJECTS) ? readdirSync(PROJECTS).sort() : [];

describe.each(names)('the project %s', name => {
  it('has every finding of its tools on the line that a person would mark, and no other', async () => {
    const folder = join(PROJECTS, name);
    const marks = JSON.parse(
      readFileSync(join(folder, 'expected.json'), 'utf8'),
    ) as readonly Mark[];
    const {stdout, stderr} = await runCli([
      'run',
      '--json',
      '--stages',
      'all',
      '--no-hadolint',
      '--no-build-checks',
      '--file',
      join(folder, 'Dockerfile'),
      '--build-contexts',
      'debian:12=docker-image://quality-stages/debian:12',
    ]);
    if (stdout === '') throw new Error(stderr);
    const report = JSON.parse(stdout) as Report;
    const found = report.diagnostics.filter(({source}) => source !== 'docker build');
    const spell = ({stage, source, path, line = 1}: Mark) => `${stage}: ${source} ${path}:${line}`;
    const isMarked = (mark: Mark) =>
      found.some(
        ({path, startLine, source, stage}) =>
          path === join(folder, mark.path) &&
          startLine === (mark.line ?? 1) &&
          source === mark.source &&
          stage?.toLowerCase().split(', ').includes(mark.stage.toLowerCase()) === true,
      );
    /** What the build said, to tell a tool that could not do its work from one that was not understood. */
    const said = ({stage}: Mark) =>
      report.diagnostics.find(d => d.source === 'docker build' && d.stage === stage)?.message ?? '';
    const missed = marks
      .filter(mark => !isMarked(mark))
      .map(mark => `${spell(mark)}; ${said(mark)}`);
    const places = new Set(marks.map(({path, line = 1}) => `${join(folder, path)}:${line}`));
    const wrong = found
      .filter(({path, startLine}) => !places.has(`${path}:${startLine}`))
      .map(
        ({stage, source, path, startLine, message}) =>
          `${stage ?? ''}: ${source} ${path}:${startLine} ${message}`,
      );
    expect({missed, wrong}).toEqual({missed: [], wrong: []});
  });
});

describe('the projects', () => {
  it('try at least 50 tools', () => {
    const sources = names.flatMap(name =>
      (
        JSON.parse(readFileSync(join(PROJECTS, name, 'expected.json'), 'utf8')) as readonly Mark[]
      ).map(({source}) => source),
    );
    expect(new Set(sources).size).toBeGreaterThanOrEqual(50);
  });
});
