import {InputError} from '../errors.js';
import type {PlannedFile} from '../model.js';
import {forgottenStages, neverBuiltStages} from '../parse/stages/stage-graph.js';
import {didYouMean} from '../parse/suggest.js';
import {didYouMeanWord} from '../plan/quality-words.js';
import {renderStageGraph} from './summary/stage-graph.js';

const GRAPH_FORMATS = ['mermaid', 'dot'] as const;

/**
 * `stages --graph`: quality stages with a thick border, stages that neither they nor the default stage need dashed.
 *
 * @throws InputError for an unknown format
 */
export function renderPlanGraph(files: readonly PlannedFile[], wanted: string): string {
  const format = GRAPH_FORMATS.find(known => known === wanted);
  if (format === undefined) {
    const allowed = GRAPH_FORMATS.join(', ');
    throw new InputError(
      `Option "--graph" is "${wanted}"${didYouMean(wanted, GRAPH_FORMATS)}; allowed are ${allowed}.`,
    );
  }
  const choices = new Map(files.map(file => [file.dockerfile, file.choices]));
  const unbuilt = new Map(
    files.map(({dockerfile, choices: all}) => {
      const chosen = all.filter(choice => choice.chosen).map(({stage}) => stage.index);
      return [dockerfile, neverBuiltStages(dockerfile, [...chosen, dockerfile.stages.length - 1])];
    }),
  );
  return renderStageGraph(
    files.map(file => file.dockerfile),
    {
      format,
      isChosen: (file, stage) =>
        choices.get(file)?.some(c => c.chosen && c.stage === stage) === true,
      isNeverBuilt: (file, stage) => unbuilt.get(file)?.includes(stage) === true,
    },
  );
}

/** `stages --json` as design.md §4 fixes it. */
export function renderStagesJson(files: readonly PlannedFile[]): string {
  const document = {
    version: 1,
    files: files.map(({dockerfile, context, choices}) => ({
      path: dockerfile.path,
      context,
      stages: choices.map(({stage, chosen, reason}) => ({
        name: stage.name,
        index: stage.index,
        base: stage.base,
        description: stage.description,
        location: stage.location,
        default: stage.index === dockerfile.stages.length - 1,
        chosen,
        reason,
        needs: stage.needs.map(index => dockerfile.stages[index]?.name ?? String(index)),
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The stages as a table for people. */
export function renderStagesTable(files: readonly PlannedFile[]): string {
  return files
    .map(({dockerfile, choices}) => {
      const rows = choices.map(({stage, chosen, reason, fresh}) => [
        chosen ? '✓' : ' ',
        stage.name ?? `(stage ${stage.index})`,
        `line ${stage.location.startLine}`,
        `${chosen ? 'chosen' : 'not chosen'}: ${reason}${chosen && fresh ? '; runs fresh' : ''}`,
        stage.description ?? '',
      ]);
      const widths = [0, 1, 2, 3].map(i => Math.max(...rows.map(row => (row[i] ?? '').length)));
      const lines = rows.map(row =>
        `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd(),
      );
      return [dockerfile.path, ...lines, ''].join('\n');
    })
    .join('\n');
}

/**
 * For the end of a run whose stages were found by their names: the stages that neither it nor `docker build` without a
 * target builds (not when no stage was chosen: then a warning says it), and what to type to run them, too.
 *
 * @returns '' when there are none
 */
export function renderForgottenStages(files: readonly PlannedFile[]): string {
  const chosen = files.flatMap(({choices}) => choices.filter(choice => choice.chosen));
  const forgotten = files.flatMap(({dockerfile, choices}) => {
    const built = choices.filter(choice => choice.chosen).map(({stage}) => stage.index);
    const targets = [...built, dockerfile.stages.length - 1];
    return forgottenStages(dockerfile, targets).map(({name}) => name);
  });
  if (forgotten.length === 0) return '';
  const names = forgotten.map(name => `${name}${didYouMeanWord(name)}`).join(', ');
  const all = new Set([...chosen.map(({stage}) => stage.name ?? ''), ...forgotten]);
  return [
    ...(chosen.length === 0
      ? []
      : [
          `Not built, because their names do not say that they check something: ${names} ("quality-stages stages" has the reasons)`,
        ]),
    `To build ${forgotten.length === 1 ? 'it' : 'them'}, too: run ${[...all].join(' ')}`,
    '',
  ].join('\n');
}
