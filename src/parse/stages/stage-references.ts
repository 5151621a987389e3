import type {Instruction} from '../../model.js';
import {toFlag} from '../instructions/flag-rules.js';
import {splitCsv} from '../words/csv.js';
import {NO_VARIABLES, expandWord} from '../words/substitution.js';

/** A stage, image or named context that an instruction takes files from. */
export interface SourceReference {
  /** As written. */
  readonly from: string;
  readonly kind: 'copy' | 'mount';
}

/**
 * What `COPY --from` and `RUN --mount=from=` name, in order; a mount without `from` names `scratch`.
 *
 * @throws Error in BuildKit's words when `--from` has variables
 */
export function sourceReferences(instruction: Instruction, escape: '\\' | '`'): SourceReference[] {
  if (instruction.keyword === 'COPY') {
    const from = instruction.flags.findLast(flag => flag.name === 'from')?.value ?? '';
    if (from === '') return [];
    if (expandWord(from, NO_VARIABLES, escape) !== from) {
      throw new Error(
        'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
      );
    }
    return [{from, kind: 'copy'}];
  }
  if (instruction.keyword !== 'RUN') return [];
  return instruction.flags
    .filter(flag => flag.name === 'mount')
    .map(flag => ({from: mountFrom(flag.value) || 'scratch', kind: 'mount'}));
}

/** The `from` of a mount; the last one, when there are several. */
function mountFrom(mount: string): string {
  const fields = splitCsv(mount).map(field => toFlag(`--${field}`));
  return fields.findLast(field => field.name.toLowerCase() === 'from')?.value ?? '';
}

/** The number that `--from` may be instead of a name, as Go's strconv.Atoi; undefined for a name. */
export function parseStageIndex(from: string): number | undefined {
  if (!/^[-+]?[0-9]+$/.test(from)) return undefined;
  const index = Number(from);
  return Math.abs(index) < 2 ** 63 ? index : undefined;
}
