import {afterAll, beforeAll, describe, it, jest} from '@jest/globals';
import {
  baseImages,
  createBuilder,
  removeImage,
  removeLayouts,
  tagToolsImage,
  type Builder,
} from './helpers/builders.js';
import {expectReport, runFixture, TOOL_CASES, type Ran} from './helpers/report-fixtures.js';

/** What reports.itg.test.ts runs on the engine's own builder, on the other drivers: with all tools in one image, that no one installs. */
jest.setTimeout(600_000);

const TOOLS_IMAGE = `quality-stages-report-tools:${process.pid}`;
/** Rust's compiler is as large as all of these together, and Maven takes half a minute: DRIVER=… runs them, see docs/builders.md. */
const CASES = TOOL_CASES.filter(({project}) => !['rust', 'nextest', 'jvm'].includes(project));
const PROJECTS = [...new Set(CASES.map(({project}) => project))];

let tools: readonly string[];

beforeAll(async () => {
  await tagToolsImage(TOOLS_IMAGE);
  tools = await baseImages('remote', {tools: TOOLS_IMAGE});
});

afterAll(async () => {
  removeLayouts();
  await removeImage(TOOLS_IMAGE);
});

describe.each(['remote', 'docker-container'] as const)('on a builder of the driver %s', driver => {
  const ran = new Map<string, Ran>();
  let builder: Builder;

  beforeAll(async () => {
    builder = await createBuilder(driver);
    for (const project of PROJECTS) {
      const own = CASES.filter(each => each.project === project);
      const asked = own.map(({stage, reports = 'reports/**'}) => `${stage}:${reports}`);
      const args = [
        '--stages',
        own.map(({stage}) => stage).join('\n'),
        '--reports',
        asked.join('\n'),
      ];
      ran.set(project, await runFixture(project, [...tools, ...args], builder));
    }
  });

  afterAll(async () => {
    await builder.remove();
  });

  it.each(CASES)('the report of $tool is in the folder and read', expected => {
    const found = ran.get(expected.project);
    if (found === undefined) throw new Error(`${expected.project} was not run`);
    expectReport(found, expected);
  });
});
