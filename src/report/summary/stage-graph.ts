import type {Dockerfile, Outcome, Stage} from '../../model.js';

export type GraphFormat = 'mermaid' | 'dot';

export interface GraphOptions {
  readonly format: GraphFormat;
  /** Tells quality stages, which are drawn with a thick border; none when absent. */
  readonly isChosen?: (dockerfile: Dockerfile, stage: Stage) => boolean;
  /** Tells stages that no target builds, which are drawn dashed; none when absent. */
  readonly isNeverBuilt?: (dockerfile: Dockerfile, stage: Stage) => boolean;
  /** How a stage's build ended, which colours it in Mermaid; no colour when undefined. */
  readonly outcomeOf?: (dockerfile: Dockerfile, stage: Stage) => Outcome | undefined;
}

/** Fill, border and letters together, so that they can be read on light and dark pages. */
const COLOURS: Readonly<Record<Outcome, string>> = {
  success: 'fill:#dafbe1,stroke:#1a7f37,color:#116329',
  failure: 'fill:#ffebe9,stroke:#cf222e,color:#82071e',
  cancelled: 'fill:#fff8c5,stroke:#9a6700,color:#633c01',
  skipped: 'fill:#eaeef2,stroke:#6e7781,color:#424a53',
};

interface Node {
  readonly id: string;
  readonly label: string;
  readonly kind: 'stage' | 'image';
  readonly isChosen: boolean;
  readonly isNeverBuilt: boolean;
  readonly outcome?: Outcome;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  /** FROM is drawn as a line, files that are copied or mounted as a dashed one. */
  readonly isBase: boolean;
}

interface FileGraph {
  readonly path: string;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/**
 * Draws the stages of Dockerfiles with what they build on and copy from.
 *
 * @returns a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html) or a DOT graph
 *   (https://graphviz.org/doc/info/lang.html), with a line end
 */
export function renderStageGraph(files: readonly Dockerfile[], options: GraphOptions): string {
  const graphs = files.map((file, index) => toGraph(file, `f${index}`, options));
  const lines = options.format === 'mermaid' ? mermaid(graphs) : dot(graphs);
  return `${lines.join('\n')}\n`;
}

function toGraph(file: Dockerfile, prefix: string, options: GraphOptions): FileGraph {
  const idOf = (index: number): string => `${prefix}s${index}`;
  const nodes = file.stages.map((stage): Node => {
    const outcome = options.outcomeOf?.(file, stage);
    return {
      id: idOf(stage.index),
      label: stage.name ?? `stage ${stage.index}`,
      kind: 'stage',
      isChosen: options.isChosen?.(file, stage) ?? false,
      isNeverBuilt: options.isNeverBuilt?.(file, stage) ?? false,
      ...(outcome === undefined ? {} : {outcome}),
    };
  });
  const imageIds = new Map<string, string>();
  const imageId = (image: string): string => {
    const id = imageIds.get(image) ?? `${prefix}i${imageIds.size}`;
    imageIds.set(image, id);
    return id;
  };
  const edges = file.stages.flatMap((stage): Edge[] => {
    const to = idOf(stage.index);
    const external = stage.baseStage === undefined ? [stage.replacedBy ?? stage.base] : [];
    return [
      ...external.map(image => ({from: imageId(image), to, isBase: true})),
      ...stage.needs.map(need => ({from: idOf(need), to, isBase: need === stage.baseStage})),
      ...stage.consumes.images.map(image => ({from: imageId(image), to, isBase: false})),
    ];
  });
  const images = Array.from(imageIds, ([label, id]): Node => ({
    id,
    label,
    kind: 'image',
    isChosen: false,
    isNeverBuilt: false,
  }));
  return {path: file.path, nodes: [...images, ...nodes], edges};
}

function mermaid(graphs: readonly FileGraph[]): string[] {
  const all = graphs.flatMap(({nodes}) => nodes);
  const outcomes = (Object.keys(COLOURS) as Outcome[]).map(outcome => ({
    name: outcome,
    style: COLOURS[outcome],
    ids: all.filter(node => node.outcome === outcome),
  }));
  const classes = [
    ...outcomes,
    {name: 'chosen', style: 'stroke-width:3px', ids: all.filter(node => node.isChosen)},
    {name: 'unused', style: 'stroke-dasharray:4', ids: all.filter(node => node.isNeverBuilt)},
  ].filter(({ids}) => ids.length > 0);
  return [
    'flowchart LR',
    ...graphs.flatMap(({path, nodes, edges}, index) => {
      const body = [
        ...nodes.map(node => mermaidNode(node)),
        ...edges.map(({from, to, isBase}) => `${from} ${isBase ? '-->' : '-.->'} ${to}`),
      ];
      if (graphs.length === 1) return indent(body);
      return [
        `  subgraph f${index}[${mermaidText(path)}]`,
        '    direction LR',
        ...indent(indent(body)),
        '  end',
        `  style f${index} fill:none,stroke:#8c959f`,
      ];
    }),
    ...classes.flatMap(({name, style, ids}) => [
      `  classDef ${name} ${style}`,
      `  class ${ids.map(({id}) => id).join(',')} ${name}`,
    ]),
  ];
}

function mermaidNode({id, label, kind}: Node): string {
  return kind === 'image' ? `${id}([${mermaidText(label)}])` : `${id}[${mermaidText(label)}]`;
}

/** Quoted text, with entity codes for what Mermaid would read as its own, as HTML or as a Markdown list. */
function mermaidText(text: string): string {
  const escaped = text
    .replaceAll(/[^\p{L}\p{N} ./:@_-]/gu, char => `#${char.codePointAt(0) ?? 0};`)
    .replace(/^(\d+)\./, '$1#46;')
    .replace(/^-/, '#45;');
  return `"${escaped || ' '}"`;
}

function dot(graphs: readonly FileGraph[]): string[] {
  return [
    'digraph stages {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...graphs.flatMap(({path, nodes, edges}, index) => {
      const body = [
        ...nodes.map(node => `${node.id} [${dotAttributes(node)}];`),
        ...edges.map(({from, to, isBase}) => `${from} -> ${to}${isBase ? '' : ' [style=dashed]'};`),
      ];
      if (graphs.length === 1) return indent(body);
      return [
        `  subgraph cluster_${index} {`,
        `    label=${dotText(path)};`,
        ...indent(indent(body)),
        '  }',
      ];
    }),
    '}',
  ];
}

function dotAttributes({label, kind, isChosen, isNeverBuilt}: Node): string {
  return [
    `label=${dotText(label)}`,
    ...(kind === 'image' ? ['shape=oval'] : []),
    ...(isChosen ? ['penwidth=3'] : []),
    ...(isNeverBuilt ? ['style=dashed'] : []),
  ].join(', ');
}

function dotText(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map(line => `  ${line}`);
}
