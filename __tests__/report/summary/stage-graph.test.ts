import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {renderStageGraph} from '../../../src/report/summary/stage-graph.js';
import {parseMermaid} from '../../helpers/mermaid.js';

const file = parseDockerfile(
  'FROM alpine:3 AS base\nFROM base AS Test\nCOPY --from=ghcr.io/o/tool:1 a b\nFROM scratch\nCOPY --from=test a b\n',
  'Dockerfile',
);

describe('renderStageGraph', () => {
  it('draws a Mermaid flowchart', () => {
    const text = renderStageGraph([file], {
      format: 'mermaid',
      isChosen: (_, stage) => stage.name === 'Test',
      isNeverBuilt: (_, stage) => stage.name === undefined,
    });
    expect(text).toBe(`flowchart LR
  f0i0(["alpine:3"])
  f0i1(["ghcr.io/o/tool:1"])
  f0i2(["scratch"])
  f0s0["base"]
  f0s1["Test"]
  f0s2["stage 2"]
  f0i0 --> f0s0
  f0s0 --> f0s1
  f0i1 -.-> f0s1
  f0i2 --> f0s2
  f0s1 -.-> f0s2
  classDef chosen stroke-width:3px
  class f0s1 chosen
  classDef unused stroke-dasharray:4
  class f0s2 unused
`);
  });

  it('draws a DOT graph', () => {
    const text = renderStageGraph([file], {
      format: 'dot',
      isChosen: (_, stage) => stage.index === 1,
    });
    expect(text).toContain('  f0s1 [label="Test", penwidth=3];\n');
    expect(text).toContain('  f0i0 [label="alpine:3", shape=oval];\n');
    expect(text).toContain('  f0i1 -> f0s1 [style=dashed];\n');
    expect(text).toMatch(/^digraph stages \{\n[\s\S]*\}\n$/);
  });

  it('keeps several files apart', () => {
    const other = {...file, path: 'sub dir/"x".Dockerfile'};
    const mermaid = renderStageGraph([file, other], {format: 'mermaid'});
    expect(mermaid).toContain(
      '  subgraph f1["sub dir/#34;x#34;.Dockerfile"]\n    direction LR\n    f1i0(["alpine:3"])\n',
    );
    const dot = renderStageGraph([file, other], {format: 'dot'});
    expect(dot).toContain('    label="sub dir/\\"x\\".Dockerfile";\n');
    expect(dot).toContain('    f1s0 -> f1s1;\n');
  });

  it('gives every stage an id of its own, whatever its name', () => {
    const odd = parseDockerfile(
      'FROM scratch AS end\nFROM end AS graph\nFROM graph AS end\nFROM end AS class-def.x_1\n',
      'Dockerfile',
    );
    const text = renderStageGraph([odd], {format: 'mermaid'});
    expect(text).toContain('f0s0["end"]\n');
    expect(text).toContain('f0s2["end"]\n');
    expect(text).toContain('f0s2 --> f0s3\n');
  });

  it.each([
    'end',
    'graph',
    'subgraph',
    'class',
    'style',
    'click',
    'default',
    'x--y',
    'o-o',
    'a.b_c-d',
    'a---',
    'direction',
  ])('draws what Mermaid can read, when a stage is called %s', async name => {
    const odd = parseDockerfile(
      `FROM ghcr.io/o/i:1@sha256:${'0a'.repeat(32)} AS ${name}\nFROM ${name}\nCOPY --from=${name} a b\n`,
      'a (b) [c] "d" <e> {f} `g` #h; %i\\j.Dockerfile',
    );
    const options = {format: 'mermaid', isChosen: () => true, isNeverBuilt: () => true} as const;
    expect(await parseMermaid(renderStageGraph([odd], options))).toBe('flowchart-v2');
    expect(await parseMermaid(renderStageGraph([odd, odd], options))).toBe('flowchart-v2');
  });

  it('is held against a reader that finds faults', async () => {
    await expect(parseMermaid('flowchart LR\n  a[[\n')).rejects.toBeDefined();
  });
});
