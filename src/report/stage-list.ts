import {InputError} from '../errors.js';
import type {PlannedFile} from '../model.js';
import {forgottenStages, neverBuiltStages} from '../parse/stage-graph.js';
import {didYouMean} from '../parse/suggest.js';
import {renderStageGraph} from './stage-graph.js';

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
 * target builds. '' when there are none, or when no stage was chosen (then a warning says it).
 */
export function renderForgottenStages(files: readonly PlannedFile[]): string {
  const names = files.flatMap(({dockerfile, choices}) => {
    const chosen = choices.filter(choice => choice.chosen).map(({stage}) => stage.index);
    const targets = [...chosen, dockerfile.stages.length - 1];
    return chosen.length === 0 ? [] : forgottenStages(dockerfile, targets).map(({name}) => name);
  });
  if (names.length === 0) return '';
  return `Not built, because their names do not say that they check something: ${names.join(', ')} ("quality-stages stages" has the reasons, --stages takes them in)\n`;
}
