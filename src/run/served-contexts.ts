import type {ContextRequest, ContextServer} from '../io/ports.js';
import type {Plan, PlanStep} from '../model.js';
import {contextUse} from '../plan/context-paths.js';
import {parseBuild} from '../plan/parsed-build.js';
import {defaultStage, findStage, reachableStages} from '../parse/stages/stages.js';

/** The contexts that the builds of a plan need from us. */
export interface PlannedContexts {
  readonly requests: readonly ContextRequest[];
  /** Where the builds of a step's file fetch their context; undefined when they take nothing from it. */
  readonly urlOf: (step: PlanStep, server: ContextServer | undefined) => string | undefined;
  /** Whether an instruction that we did not know of may want files that are not served. */
  readonly isSurprise: (step: PlanStep, vertex: string) => boolean;
}

/** Finds what is to be served for each Dockerfile: what the stages that will be built can take from its context. */
export function planContexts(plan: Plan, builds: readonly PlanStep[]): PlannedContexts {
  const requests: ContextRequest[] = [];
  const places = new Map<string, number>();
  for (const {dockerfile} of plan.files) {
    const steps = builds.filter(({file}) => file === dockerfile.path);
    const build = parseBuild(steps[0]?.argv ?? []);
    if (build === undefined) continue;
    const reached = new Set(
      steps.flatMap(({target}) => {
        const stage =
          target === undefined ? defaultStage(dockerfile) : findStage(dockerfile, target);
        return stage === undefined ? [] : [...reachableStages(dockerfile, stage.index)];
      }),
    );
    const stages = dockerfile.stages.filter(({index}) => reached.has(index));
    const use = contextUse(dockerfile, stages);
    if (use === 'none') continue;
    places.set(dockerfile.path, requests.length);
    const file = build.flags.get('--file')?.[0] ?? '';
    requests.push({directory: build.context, dockerfile: file, use});
  }
  return {
    requests,
    urlOf: (step, server) => {
      const place = places.get(step.file);
      return place === undefined ? undefined : server?.urls[place];
    },
    isSurprise: (step, vertex) => {
      const place = places.get(step.file);
      const use = place === undefined ? undefined : requests[place]?.use;
      // An image brought it along (ONBUILD).
      return use !== undefined && use !== 'all' && vertex.includes('] ONBUILD ');
    },
  };
}
