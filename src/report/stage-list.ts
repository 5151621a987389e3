import type {PlannedFile} from '../model.js';

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
