import type {BuildVertex, StepOutput} from '../model.js';
import type {ClientEngine} from './client-engine.js';
import type {BuildJob} from './engine.js';

/** Runs a build by a client of its own as soon as it has a place; its time counts from then. */
export type QueueBuild = (job: BuildJob, earlier?: readonly BuildVertex[]) => Promise<StepOutput>;

/**
 * For builds that were begun together and go on by themselves: so many at once, the others wait in line.
 *
 * @param places how many clients may run at once
 */
export function createQueue(clients: Pick<ClientEngine, 'build'>, places: number): QueueBuild {
  let free = places;
  const line: (() => void)[] = [];
  const leave = () => {
    const next = line.shift();
    if (next === undefined) free++;
    else next();
  };
  return async (job, earlier) => {
    job.clock.stop();
    if (free > 0) free--;
    else await new Promise<void>(resolve => line.push(resolve));
    job.clock.restart();
    try {
      return await clients.build(job, earlier);
    } finally {
      leave();
    }
  };
}
