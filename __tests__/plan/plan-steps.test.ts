import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {planSteps, type PlanFacts, type SourceFile} from '../../src/plan/plan-steps.js';
import {createInputs} from '../helpers/factories.js';

const FACTS: PlanFacts = {environment: new Set(), withoutSecrets: false, workingDirectory: '.'};
const source = (
  text: string,
  path = 'app/Dockerfile',
  structureTests: string[] = [],
): SourceFile => ({
  dockerfile: parseDockerfile(text, path),
  context: 'app',
  structureTests,
});
const plan = (
  text: string,
  raw: Record<string, string> = {},
  facts: Partial<PlanFacts> = {},
  tests: string[] = [],
) => planSteps([source(text, 'app/Dockerfile', tests)], createInputs(raw), {...FACTS, ...facts});

const TWO = 'FROM alpine AS Test\nRUN x\nFROM alpine AS app\n';
const SCAN =
  'FROM alpine AS scan\nARG MICROSCANNER\nRUN /microscanner $MICROSCANNER\nFROM alpine\n';
const MOUNT = 'FROM alpine AS test\nRUN --mount=type=secret,id=npm,required=true x\nFROM alpine\n';

describe('planSteps', () => {
  it('exports a cache only for builds of which another run could find something', () => {
    const text = [
      'FROM alpine AS deps\nRUN install',
      'FROM deps AS test\nRUN x',
      'FROM deps AS audit\nRUN x',
      'FROM alpine AS scan\nRUN x',
      'FROM alpine AS lint\nRUN x',
      'FROM alpine AS app\nCOPY . .\n',
    ].join('\n');
    const raw = {
      'cache-to': 'type=gha,scope={stage}',
      stages: 'test\naudit\nscan\nlint',
      fresh: 'audit\nscan',
      'no-cache-filters': 'LINT',
      tag: 'app:1',
    };
    const scopes = plan(text, raw).steps.map(({id, argv}) => [id, argv.includes('--cache-to')]);
    expect(Object.fromEntries(scopes)).toMatchObject({
      test: true,
      audit: true,
      scan: false,
      lint: false,
      image: false,
    });
  });

  it('lists every kind of step with its argv', () => {
    const {steps} = plan(TWO, {'cache-from': 'type=gha,scope={stage}'}, {}, ['app/cst.yaml']);
    expect(steps.map(({id, argv, needs}) => [id, argv.join(' '), ...needs])).toEqual([
      [
        'test',
        'docker buildx build --target test --progress=rawjson --output type=cacheonly --cache-from type=gha,scope=test --file app/Dockerfile app',
      ],
      ['hadolint', 'hadolint --format json app/Dockerfile'],
      ['build-checks', 'docker buildx build --call=check,format=json --file app/Dockerfile app'],
      [
        'image',
        'docker buildx build --target app --progress=rawjson --load --tag {image} --cache-from type=gha,scope=app --file app/Dockerfile app',
      ],
      [
        'structure-test:app/cst.yaml',
        'container-structure-test test --image {image} --config app/cst.yaml --output json',
        'image',
      ],
    ]);
  });

  it.each([
    [
      'into a file',
      {},
      ['--output type=docker,dest={image}.tar', '--driver tar --image {image}.tar'],
    ],
    // Which only an engine can have.
    ['into the engine that a tag asks for', {tag: 'shop'}, ['--load --tag {image} --tag shop']],
  ])('builds the image, where there is no engine, %s', (_, raw, parts) => {
    const {steps} = plan(TWO, {...raw}, {withoutEngine: true}, ['app/cst.yaml']);
    const words = steps.map(({argv}) => argv.join(' ')).join('\n');
    for (const part of parts) expect(words).toContain(part);
  });

  it('gives paths as seen from the working directory', () => {
    const {steps} = plan(TWO, {}, {workingDirectory: 'app/sub'}, ['app/cst.yaml']);
    expect(steps[0]?.argv.slice(-3)).toEqual(['--file', '../Dockerfile', '..']);
  });

  it('puts the path before the ids when there are several Dockerfiles', () => {
    const sources = [source(TWO, 'a/Dockerfile'), source(TWO, 'b/Dockerfile')];
    const {steps} = planSteps(
      sources,
      createInputs({hadolint: 'false', 'build-checks': 'false'}),
      FACTS,
    );
    expect(steps.map(step => step.id)).toEqual(['a/Dockerfile:test', 'b/Dockerfile:test']);
  });

  it('says so when no stage is a quality stage', () => {
    expect(plan('FROM alpine AS app\n').diagnostics[0]?.message).toMatch(
      /^No stage is a quality stage/,
    );
  });

  it('says nothing of it when all stages are left out on purpose', () => {
    expect(plan('FROM alpine AS app\n', {stages: '!*'}).diagnostics).toEqual([]);
  });

  it('names the stages that were most likely meant, when no stage is a quality stage', () => {
    const dockerfile =
      'FROM a AS deps\nFROM deps AS tests\nFROM deps AS compile\nFROM compile AS docs\nFROM a\n';
    expect(plan(dockerfile).diagnostics[0]?.message).toMatch(
      /never builds tests \(did you mean "test"\?\), docs\.$/,
    );
  });
});

describe('planSteps with secrets', () => {
  it('gives the token as a build argument without value', () => {
    const [step] = plan(SCAN, {'microscanner-token': 't0ken'}).steps;
    expect(step?.argv.join(' ')).toContain('--build-arg MICROSCANNER ');
    expect(step?.argv.join(' ')).not.toContain('t0ken');
    expect(step?.secretEnv).toEqual(['MICROSCANNER']);
  });

  it.each<[string, Record<string, string>, Partial<PlanFacts>, string]>([
    ['skips, without a token', {}, {}, 'skipped'],
    ['fails, with an empty token', {'microscanner-token': ''}, {}, 'failure'],
    [
      'skips, with an empty token on a fork',
      {'microscanner-token': ''},
      {withoutSecrets: true},
      'skipped',
    ],
  ])('%s', (_, raw, facts, outcome) => {
    expect(plan(SCAN, raw, facts).steps[0]?.skip?.outcome).toBe(outcome);
  });

  it.each<[string, Record<string, string>, Partial<PlanFacts>, string | undefined]>([
    ['fails, when nobody gives it', {}, {}, 'failure'],
    ['skips, when nobody gives it on a fork', {}, {withoutSecrets: true}, 'skipped'],
    ['fails, when its variable is not set', {'secret-envs': 'npm=NPM_TOKEN'}, {}, 'failure'],
    [
      'runs, when its variable is set',
      {'secret-envs': 'npm=NPM_TOKEN'},
      {environment: new Set(['NPM_TOKEN'])},
      undefined,
    ],
    ['runs, when it is a file', {'secret-files': 'npm=token.txt'}, {}, undefined],
  ])('%s (a required secret)', (_, raw, facts, outcome) => {
    expect(plan(MOUNT, raw, facts).steps[0]?.skip?.outcome).toBe(outcome);
  });

  it('passes only secrets that the stage mounts and warns of the others', () => {
    const {steps, diagnostics} = plan(MOUNT, {'secret-files': 'npm=a.txt\nother=b.txt'});
    expect(steps[0]?.argv.filter((_, i, argv) => argv[i - 1] === '--secret')).toEqual([
      'id=npm,src=a.txt',
    ]);
    expect(diagnostics.map(d => d.message)).toEqual([
      'The secret "other" is given, but no stage mounts it.',
    ]);
  });
});
