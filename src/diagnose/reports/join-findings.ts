import type {Diagnostic} from '../../model.js';

/**
 * Leaves out of a report's findings those that the log told of already: at a line, as many as the log has there, first
 * those that say the same. (A test that failed for five parameters stands five times in both.) What has no line of its own
 * is left out when the log has it in the same words on any line.
 *
 * @param own findings of the report
 * @param known findings of the log, without the "docker build" one
 * @param run the lines of the instruction, where findings without a line of their own are
 */
export function leaveOutKnown(
  own: readonly Diagnostic[],
  known: readonly Diagnostic[],
  run: Place,
): readonly Diagnostic[] {
  const free = [...known];
  const take = (isSame: (other: Diagnostic) => boolean): boolean => {
    const index = free.findIndex(isSame);
    if (index !== -1) free.splice(index, 1);
    return index !== -1;
  };
  const isOnRun = ({path, startLine}: Diagnostic) =>
    path === run.path && startLine === run.startLine;
  const placed = own.filter(finding => !isOnRun(finding));
  const saidElsewhere = placed.filter(
    finding => !take(other => isSamePlace(finding, other) && isAlike(finding, other)),
  );
  const left = saidElsewhere.filter(finding => !take(other => isSamePlace(finding, other)));
  const loose = own
    .filter(isOnRun)
    .filter(finding => !known.some(other => isAlike(finding, other)));
  return [...left, ...loose];
}

/** What the log says on the instruction's lines, and a report in the same words on a line of its own. */
export const replacedBy = (
  own: readonly Diagnostic[],
  known: readonly Diagnostic[],
  run: Place,
): readonly Diagnostic[] =>
  known.filter(
    finding =>
      isSamePlace(finding, run) &&
      own.some(other => !isSamePlace(other, run) && isAlike(finding, other)),
  );

type Place = Pick<Diagnostic, 'path' | 'startLine'>;

const isSamePlace = (a: Place, b: Place): boolean =>
  a.path === b.path && a.startLine === b.startLine;

/** One says what the other says, perhaps with the test's name in front or the values behind. */
function isAlike(a: Diagnostic, b: Diagnostic): boolean {
  const [left, right] = [essence(a.message), essence(b.message)];
  if (left === '' || right === '') return left === right;
  return left.includes(right) || right.includes(left);
}

const essence = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
