import {describe, expect, it} from '@jest/globals';
import {marked} from 'marked';
import type {Dockerfile, PlannedFile, Report, StepResult} from '../../../src/model.js';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {
  commentMarker,
  MAX_COMMENT_BYTES,
  renderComment,
} from '../../../src/report/pull-request/comment.js';
import {MAX_SUMMARY_BYTES, renderJobSummary} from '../../../src/report/summary/job-summary.js';
import {renderStageGraph} from '../../../src/report/summary/stage-graph.js';
import {criticalPath, renderTimeline} from '../../../src/report/summary/timeline.js';
import {aDiagnostic, aResult, aStep} from '../../helpers/factories.js';
import {mermaidBlocks, parseMermaid} from '../../helpers/mermaid.js';

const DOCKERFILE = `FROM busybox AS base
FROM base AS Test
RUN pytest
FROM base AS Forgotten
RUN make
FROM base AS prod
`;

function planned(text = DOCKERFILE): PlannedFile {
  const dockerfile = parseDockerfile(Buffer.from(text), 'Dockerfile');
  const choices = dockerfile.stages.map(stage => ({
    stage,
    chosen: stage.name === 'Test',
    reason: 'its name has no quality word',
    fresh: false,
  }));
  return {dockerfile, context: '.', choices};
}

const report = (results: readonly StepResult[], overrides: Partial<Report> = {}): Report => ({
  conclusion: results.some(({outcome}) => outcome === 'failure') ? 'failure' : 'success',
  files: [{path: 'Dockerfile', context: '.'}],
  durationMs: 4200,
  results,
  diagnostics: results.flatMap(({diagnostics}) => diagnostics),
  ...overrides,
});

const options = {
  files: [planned()],
  readLines: () => undefined,
  linkTo: () => undefined,
  notes: [] as string[],
};

const failed = (overrides: Partial<StepResult> = {}): StepResult =>
  aResult({
    step: aStep({target: 'test'}),
    outcome: 'failure',
    exitCode: 1,
    diagnostics: [aDiagnostic()],
    log: 'the log',
    ...overrides,
  });

describe('renderJobSummary', () => {
  it('begins with the verdict, then the steps, the picture, the failures', () => {
    const text = renderJobSummary(
      report([failed(), aResult({step: aStep({id: 'lint', name: 'Lint', target: 'lint'})})]),
      options,
    );
    const places = [
      '## ❌ 1 of 2 steps failed',
      '| ❌ | **Test** |',
      '```mermaid\nflowchart',
      '### What failed',
      'docker buildx build --target test .',
      '```mermaid\ngantt',
      'All 1 finding',
      'Log of',
    ].map(part => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('shows the source around a finding', () => {
    const readLines = () => ['one', 'two', 'three', 'four'];
    const text = renderJobSummary(
      report([failed({diagnostics: [aDiagnostic({startLine: 2, endLine: 2})]})]),
      {...options, readLines},
    );
    expect(text).toContain('  1 │ one\n> 2 │ two\n  3 │ three');
  });

  it('names the stages that nothing builds and draws them dashed', () => {
    const text = renderJobSummary(report([failed()]), options);
    expect(text).toContain('Forgotten &#40;Dockerfile&#58;4&#41;');
    expect(text).toMatch(/class f0s2 unused/);
    expect(text).toMatch(/class f0s1 failure/);
  });

  it('says why nothing had to be run', () => {
    const text = renderJobSummary(report([]), {
      ...options,
      files: [],
      notes: ['Nothing had to be run: the pull request touches none of src/**.'],
    });
    expect(text).toContain('## ✅ Nothing had to be run');
    expect(text).toContain(
      '> Nothing had to be run: the pull request touches none of src/&#42;&#42;.',
    );
  });

  it('stays below 1 MiB, cuts logs first and says so', () => {
    const many = Array.from({length: 5000}, (_, i) =>
      aDiagnostic({startLine: i + 1, endLine: i + 1, message: `finding ${i} ${'x'.repeat(300)}`}),
    );
    const results = Array.from({length: 40}, (_, i) =>
      failed({
        step: aStep({id: `s${i}`, name: `S${i}`}),
        diagnostics: many.slice(i * 125, (i + 1) * 125),
        log: 'ü\n'.repeat(40_000),
      }),
    );
    const text = renderJobSummary(report(results), options);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    expect(text).toContain('## ❌ 40 of 40 steps failed');
    expect(text).toMatch(/_Left out, as GitHub shows 1 MiB: \d+ findings, \d+ logs\./);
    expect(text.isWellFormed()).toBe(true);
  });
});

const ATTACKS = [
  '</details><script>alert(1)</script><img src=x onerror=alert(1)>',
  '[click](https://evil.example) ![x](https://evil.example/x.png) https://evil.example www.evil.example',
  '@octocat #1 GH-2 octo/shelf#3',
  '| a | b |\n|---|---|\n| c | d |',
  '```\n~~~\n# heading\n```mermaid\nflowchart LR\nclick a href "https://evil.example"\n```',
  '`code` **bold** _it_ ~~s~~ $x$ <!-- c --> &lt; \\',
  '- 1. list\n> quote\n=====\n\u202e\u0000\u001b[31mred',
];

describe('what a build prints', () => {
  it.each(ATTACKS)('can neither break nor inject anything: %j', attack => {
    const result = failed({
      step: aStep({
        id: `structure-test:${attack}`,
        kind: 'structure-test',
        name: attack,
        argv: ['docker', attack],
      }),
      reason: attack,
      diagnostics: [
        aDiagnostic({path: attack, message: attack, code: attack, url: attack}),
        aDiagnostic({message: `first\n${attack}`}),
      ],
      log: attack,
    });
    const summary = renderJobSummary(report([result]), {
      ...options,
      files: [],
      readLines: () => Array.from({length: 20}, () => attack),
      notes: [attack],
    });
    const comment = renderComment(report([result]), {
      ...options,
      key: 'k',
      runUrl: undefined,
      notes: [attack],
    });
    for (const markdown of [summary, comment]) {
      const html = marked.parse(markdown, {async: false});
      const outside = html.replace(/<pre>[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>/g, '');
      expect(outside).not.toMatch(/<(?:script|img|a|h1|ul|ol|del|em|s)\b/);
      // GitHub looks for mentions and references in the text, entities decoded.
      expect(outside).not.toMatch(/@octocat|[^&]#1|GH-2|https:\/\/evil|www\.evil/);
      expect(html.match(/<details>/g)?.length ?? 0).toBe(html.match(/<\/details>/g)?.length ?? 0);
      expect(html.match(/<table>/g)).toHaveLength(markdown === summary ? 2 : 1);
    }
    expect(mermaidBlocks(summary)).toHaveLength(1);
    expect(mermaidBlocks(summary)[0]).not.toMatch(/click a|https:\/\/|<script/);
  });
});

describe('the pictures', () => {
  const NAMES = [
    'end',
    'graph',
    'subgraph',
    'class',
    'click',
    'style',
    'title',
    'section',
    'a-b.c_d',
    'x1',
    'default',
    'flowchart',
    'gantt',
    'o',
    'call',
    'direction',
    'td',
  ];

  it.each(NAMES)('are read by Mermaid for a stage named %s', async name => {
    const file = planned(
      `FROM busybox AS ${name}\nRUN true\nFROM scratch AS prod\nCOPY --from=${name} / /\n`,
    );
    const step = aStep({id: name, name, target: name});
    const text = renderJobSummary(report([aResult({step})]), {...options, files: [file]});
    const types = await Promise.all(mermaidBlocks(text).map(parseMermaid));
    expect(types).toEqual(['flowchart-v2', 'gantt']);
  });

  it.each([
    '"quoted" [x](y)',
    'a;b{c}|d',
    '%%{init: {}}%%',
    '<b>x</b>',
    '`*_#',
    'ü 日本 \u{1F600}',
    '1. one',
    '- dash',
    'end',
    '',
  ])('are read by Mermaid for an image or path named %j', async name => {
    const [stage] = planned('FROM busybox AS test\nRUN true\n').dockerfile.stages;
    const dockerfile = {
      ...planned().dockerfile,
      path: name,
      stages: [{...stage, base: name, name}],
    } as Dockerfile;
    const graph = renderStageGraph([dockerfile, dockerfile], {format: 'mermaid'});
    const timeline = renderTimeline([aResult({step: aStep({id: name})})]) ?? '';
    expect(await parseMermaid(graph)).toBe('flowchart-v2');
    expect(await parseMermaid(timeline)).toBe('gantt');
  });

  it('follow the steps that decided how long the run took', () => {
    const image = aResult({
      step: aStep({id: 'image', kind: 'image'}),
      startedMs: 0,
      durationMs: 4000,
    });
    const test = aResult({step: aStep({id: 'test'}), startedMs: 0, durationMs: 3000});
    const structure = aResult({
      step: aStep({id: 'structure-test:x', needs: ['image']}),
      startedMs: 4001,
      durationMs: 2000,
    });
    expect(criticalPath([test, image, structure]).map(({step}) => step.id)).toEqual([
      'image',
      'structure-test:x',
    ]);
  });
});

describe('renderComment', () => {
  it('begins with its marker and stays within the limit of a comment', () => {
    const results = Array.from({length: 60}, (_, i) =>
      failed({step: aStep({id: `s${i}`}), diagnostics: [aDiagnostic({message: 'ü'.repeat(3000)})]}),
    );
    const text = renderComment(report(results), {
      ...options,
      key: 'abc',
      runUrl: 'https://github.com/octo/shelf/actions/runs/7',
    });
    expect(text.startsWith(commentMarker('abc'))).toBe(true);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_COMMENT_BYTES);
    expect(text).toContain('more sections did not fit');
    expect(text).toContain('(https://github.com/octo/shelf/actions/runs/7)');
  });
});
