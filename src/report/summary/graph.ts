import type {Dockerfile, Outcome, PlannedFile, Report, Stage, StepResult} from '../../model.js';
import {defaultStage, reachableStages} from '../../parse/stages/stages.js';
import {countOf} from '../fit-text.js';
import {codeSpan, escapeMarkdown, foldedBlock} from '../markdown.js';
import {renderStageGraph} from './stage-graph.js';

/** Mermaid on GitHub refuses larger pictures. */
const MOST_CHARACTERS = 45_000;
const MOST_EDGES = 450;

/** The picture of the stages, coloured by outcome, and below it the stages that nothing builds. */
export function renderGraph(files: readonly PlannedFile[], report: Report): string {
  const built = new Map(files.map(file => [file.dockerfile, outcomes(file, report)]));
  const graph = renderStageGraph(
    files.map(({dockerfile}) => dockerfile),
    {
      format: 'mermaid',
      isChosen: (dockerfile, stage) => isChosen(files, dockerfile, stage),
      isNeverBuilt: (dockerfile, stage) => isNeverBuilt(built.get(dockerfile), dockerfile, stage),
      outcomeOf: (dockerfile, stage) => built.get(dockerfile)?.get(stage.index),
    },
  );
  const edges = graph.match(/-->|-\.->/g)?.length ?? 0;
  const picture =
    graph.length > MOST_CHARACTERS || edges > MOST_EDGES
      ? '_There are too many stages for a picture._'
      : `\`\`\`mermaid\n${graph}\`\`\``;
  return [
    picture,
    '<sub>Thick border: quality stage. Dashed line: files are copied. Green passed, red failed; dashed border: not built.</sub>',
    ...unbuiltStages(files, built),
  ].join('\n\n');
}

type StageOutcomes = ReadonlyMap<number, Outcome>;

/** How each stage's build ended; stages that were no part of any build are missing. */
function outcomes(file: PlannedFile, report: Report): StageOutcomes {
  const {dockerfile} = file;
  const found = new Map<number, Outcome>();
  const results = report.results.filter(({step}) => step.file === dockerfile.path);
  for (const result of results) {
    const target = targetStage(result, dockerfile);
    if (target === undefined) continue;
    for (const index of reachableStages(dockerfile, target.index)) {
      const own = index === target.index;
      const outcome = own ? result.outcome : result.outcome === 'skipped' ? 'skipped' : 'success';
      found.set(index, worse(found.get(index), outcome));
    }
  }
  // A stage that others build on failed when one of its own instructions did.
  for (const stage of dockerfile.stages) {
    const {path, startLine, endLine} = stage.location;
    const failed = report.diagnostics.some(
      d =>
        d.source === 'docker build' &&
        d.path === path &&
        d.startLine >= startLine &&
        d.endLine <= endLine,
    );
    if (failed && found.has(stage.index)) found.set(stage.index, 'failure');
  }
  return found;
}

function targetStage({step}: StepResult, dockerfile: Dockerfile): Stage | undefined {
  if (step.kind !== 'stage' && step.kind !== 'image') return undefined;
  if (step.target === undefined) return defaultStage(dockerfile);
  return dockerfile.stages.findLast(({name}) => name?.toLowerCase() === step.target);
}

const RANK: readonly Outcome[] = ['skipped', 'success', 'cancelled', 'failure'];

const worse = (a: Outcome | undefined, b: Outcome): Outcome =>
  a !== undefined && RANK.indexOf(a) > RANK.indexOf(b) ? a : b;

const isChosen = (files: readonly PlannedFile[], dockerfile: Dockerfile, stage: Stage): boolean =>
  files.some(
    file => file.dockerfile === dockerfile && file.choices.some(c => c.stage === stage && c.chosen),
  );

/** Neither this run built it, nor is it part of the image that `docker build` makes. */
function isNeverBuilt(
  built: StageOutcomes | undefined,
  dockerfile: Dockerfile,
  stage: Stage,
): boolean {
  return (
    built?.has(stage.index) !== true &&
    !reachableStages(dockerfile, defaultStage(dockerfile).index).has(stage.index)
  );
}

function unbuiltStages(
  files: readonly PlannedFile[],
  built: ReadonlyMap<Dockerfile, StageOutcomes>,
): readonly string[] {
  const rows = files.flatMap(({dockerfile, choices}) =>
    choices
      .filter(({stage}) => isNeverBuilt(built.get(dockerfile), dockerfile, stage))
      .map(({stage, reason}) => `- ${codeSpan(nameOf(stage))}: ${escapeMarkdown(reason)}`),
  );
  if (rows.length === 0) return [];
  const title = `${countOf(rows.length, 'stage')} that nothing builds: neither this run nor <code>docker build</code> without a target`;
  return [foldedBlock(title, rows.join('\n'))];
}

const nameOf = ({name, index, location}: Stage): string =>
  `${name ?? `stage ${index}`} (${location.path}:${location.startLine})`;
