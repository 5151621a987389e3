import type {PlanStep} from '../model.js';
import {nameImage} from '../plan/image-name.js';

/** What stands in a command for people where a run uses a temporary image. */
const IMAGE_BY_HAND = 'quality-stages-image';

/** An argv as one line that a POSIX shell reads back as that argv. */
export function quoteArgv(argv: readonly string[]): string {
  return argv
    .map(word =>
      /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`,
    )
    .join(' ');
}

/** The command that repeats a step by hand; secrets only by reference. */
export function reproduceCommand(step: PlanStep): string {
  const argv = step.argv.filter(word => word !== '--progress=rawjson');
  return quoteArgv(nameImage(argv, IMAGE_BY_HAND));
}
