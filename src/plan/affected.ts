import type {Plan, PlannedFile} from '../model.js';
import {globToRegExp} from './glob.js';

/** A plan that may be smaller than it was, with a sentence about what was left out. */
export interface NarrowedPlan {
  readonly plan: Plan;
  readonly note?: string;
}

/**
 * Keeps of a plan the Dockerfiles that a pull request affects: those in whose context, or whose own file, it touches a file
 * that `paths` names. A touched file outside of every context (a shared library, a workflow) affects all of them.
 *
 * @param changed paths that the pull request touches, renamed files by both names; undefined when that is not known
 * @param paths globs from the repository root; `!` leaves out what an earlier one took in
 */
export function keepAffected(
  plan: Plan,
  paths: readonly string[],
  changed: readonly string[] | undefined,
): NarrowedPlan {
  if (paths.length === 0) return {plan};
  if (changed === undefined) {
    return {plan, note: 'Input "paths" has no effect: which files were changed is not known.'};
  }
  const matches = pathFilter(paths);
  const touched = changed.filter(matches);
  const shared = touched.filter(path => !plan.files.some(file => belongsTo(path, file)));
  const files =
    shared.length > 0
      ? plan.files
      : plan.files.filter(file => touched.some(path => belongsTo(path, file)));
  const leftOut = plan.files.filter(file => !files.includes(file)).map(f => f.dockerfile.path);
  if (leftOut.length === 0) return {plan};
  const kept = new Set(files.map(({dockerfile}) => dockerfile.path));
  const note =
    touched.length === 0
      ? `Nothing had to be run: the pull request touches none of ${paths.join(', ')}.`
      : `Not affected by the pull request, so not run: ${leftOut.join(', ')}.`;
  return {
    plan: {
      files,
      steps: plan.steps.filter(step => kept.has(step.file)),
      diagnostics: plan.diagnostics.filter(diagnostic => !leftOut.includes(diagnostic.path)),
    },
    note,
  };
}

function pathFilter(globs: readonly string[]): (path: string) => boolean {
  const rules = globs.map(glob => ({
    takesIn: !glob.startsWith('!'),
    pattern: globToRegExp(glob.replace(/^!/, '').replace(/^\.\//, '').replace(/\/$/, '/**')),
  }));
  // A list that only leaves out starts with everything.
  const start = rules.every(({takesIn}) => !takesIn);
  return path =>
    rules.reduce((taken, {takesIn, pattern}) => (pattern.test(path) ? takesIn : taken), start);
}

function belongsTo(path: string, {dockerfile, context}: PlannedFile): boolean {
  return (
    path === dockerfile.path ||
    path === `${dockerfile.path}.dockerignore` ||
    context === '.' ||
    path.startsWith(`${context.replace(/^\.\//, '')}/`)
  );
}
