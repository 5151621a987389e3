import type {Plan, PlanStep} from '../model.js';

/** What one job of a matrix passes on to this action to run one step of the plan, or the steps that belong together. */
export interface MatrixEntry {
  readonly name: string;
  readonly file: string;
  readonly stages: string;
  readonly hadolint: boolean;
  readonly 'build-checks': boolean;
  readonly 'structure-tests': string;
}

/** Leaves out every stage. */
const NO_STAGE = '!*';

/**
 * The plan as a matrix for `strategy.matrix`: a job per stage, one per linter, one for a Dockerfile's image with its structure
 * tests. Each entry holds the inputs that run just that.
 */
export function renderMatrix(plan: Plan): string {
  const include = plan.files.flatMap(({dockerfile}) => {
    const steps = plan.steps.filter(({file}) => file === dockerfile.path);
    const tests = steps.filter(({kind}) => kind === 'structure-test');
    return steps.flatMap((step): MatrixEntry[] => {
      const entry = {
        name: step.id,
        file: step.file,
        stages: step.kind === 'stage' ? step.name : NO_STAGE,
        hadolint: step.kind === 'hadolint',
        'build-checks': step.kind === 'build-checks',
        'structure-tests': 'none',
      };
      if (step.kind === 'structure-test') return [];
      if (step.kind !== 'image') return [entry];
      return [{...entry, 'structure-tests': configsOf(tests)}];
    });
  });
  return JSON.stringify({include});
}

const configsOf = (tests: readonly PlanStep[]): string =>
  tests.length === 0 ? 'none' : tests.map(({name}) => name).join('\n');
