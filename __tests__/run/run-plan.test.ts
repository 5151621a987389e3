import {describe, expect, it} from '@jest/globals';
import {ToolError} from '../../src/errors.js';
import type {ProcessRequest, RunPorts} from '../../src/io/ports.js';
import type {PlanStep} from '../../src/model.js';
import {runPlan, type RunOptions} from '../../src/run/run-plan.js';
import {aStep} from '../helpers/factories.js';

/** Steps whose process takes `ms` and ends with `code`, told by their argv: `sleep MS CODE`. */
const sleeper = (id: string, ms: number, code: number, rest: Partial<PlanStep> = {}) =>
  aStep({id, name: id, argv: ['sleep', String(ms), String(code)], ...rest});

function createPorts() {
  const requests: ProcessRequest[] = [];
  let running = 0;
  let mostRunning = 0;
  const ports: RunPorts = {
    runProcess: request =>
      new Promise(resolve => {
        requests.push(request);
        mostRunning = Math.max(mostRunning, ++running);
        const [, ms = '0', code = '0'] = request.argv;
        const end = (exitCode: number | null) => {
          running--;
          clearTimeout(timer);
          resolve({exitCode});
        };
        const timer = setTimeout(
          () => {
            end(Number(code) || 0);
          },
          Number(ms) || 0,
        );
        request.signal?.addEventListener('abort', () => {
          end(null);
        });
      }),
    findTool: name =>
      name === 'missing'
        ? Promise.reject(new ToolError('missing is not installed'))
        : Promise.resolve(name),
    now: () => performance.now(),
    temporaryImage: id => `tmp/${id}`,
  };
  return {ports, requests, mostRunning: () => mostRunning};
}

const run = async (steps: readonly PlanStep[], overrides: Partial<RunOptions> = {}) => {
  const world = createPorts();
  const options: RunOptions = {
    maxParallel: 8,
    failFast: false,
    timeoutMs: 0,
    redact: text => text,
    secrets: new Map(),
    signal: new AbortController().signal,
    judge: (_, {exitCode}) => ({
      outcome: exitCode === 0 ? 'success' : 'failure',
      ...(exitCode === null ? {} : {exitCode}),
      couldNotRun: false,
      cached: false,
      diagnostics: [],
      log: '',
    }),
    ...overrides,
  };
  const silent = {onStart: () => undefined, onProgress: () => undefined, onEnd: () => undefined};
  const results = await runPlan({files: [], steps, diagnostics: []}, options, world.ports, silent);
  return {...world, results, outcomes: results.map(({outcome}) => outcome)};
};

describe('runPlan', () => {
  it('runs every step even when some fail, and answers in the order of the plan', async () => {
    const {results, outcomes} = await run([
      sleeper('a', 30, 3),
      sleeper('b', 1, 0),
      sleeper('c', 10, 1),
    ]);
    expect(results.map(({step}) => step.id)).toEqual(['a', 'b', 'c']);
    expect(outcomes).toEqual(['failure', 'success', 'failure']);
  });

  it('runs no more steps at once than allowed', async () => {
    const steps = ['a', 'b', 'c', 'd', 'e'].map(id => sleeper(id, 5, 0));
    expect((await run(steps, {maxParallel: 2})).mostRunning()).toBe(2);
    expect((await run(steps)).mostRunning()).toBe(5);
  });

  it('starts a step after those it needs, and skips it when one of them fails', async () => {
    const steps = [
      sleeper('image', 5, 1, {kind: 'image'}),
      sleeper('structure-test:x', 1, 0, {needs: ['image']}),
    ];
    const {results} = await run(steps);
    expect(results[1]).toMatchObject({
      outcome: 'skipped',
      reason: 'it needs "image", which did not succeed',
    });
  });

  it('gives the image one name, and removes it in the end', async () => {
    const image = aStep({id: 'image', kind: 'image', argv: ['docker', '--tag', '{image}']});
    const test = aStep({
      id: 'st',
      kind: 'structure-test',
      argv: ['cst', '--image', '{image}'],
      needs: ['image'],
    });
    const {requests} = await run([image, test]);
    expect(requests.map(({argv}) => argv.join(' '))).toEqual([
      'docker --tag tmp/image',
      'docker image inspect --format {{.Id}} tmp/image',
      'cst --image tmp/image',
      'docker image rm --force tmp/image',
    ]);
  });

  it('cancels the rest at the first failure, with failFast', async () => {
    const {results, outcomes} = await run(
      [sleeper('a', 5, 1), sleeper('b', 5000, 0), sleeper('c', 1, 0)],
      {failFast: true, maxParallel: 2},
    );
    expect(outcomes).toEqual(['failure', 'cancelled', 'cancelled']);
    expect(results[1]?.reason).toBe('fail-fast: a failed');
  });

  it('fails a step that takes too long', async () => {
    const {results} = await run([sleeper('a', 5000, 0)], {timeoutMs: 20});
    expect(results[0]).toMatchObject({outcome: 'failure', reason: 'timed out after 0.02 s'});
    expect(results[0]?.diagnostics[0]?.message).toBe('a timed out after 0.02 s.');
  });

  it('reports what is known, when it is interrupted', async () => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort('interrupted by SIGINT');
    }, 30);
    const {results, outcomes} = await run([sleeper('a', 1, 0), sleeper('b', 5000, 0)], {
      signal: controller.signal,
    });
    expect(outcomes).toEqual(['success', 'cancelled']);
    expect(results[1]?.reason).toBe('interrupted by SIGINT');
  });

  it('says which tool is missing, and runs the others', async () => {
    const {results} = await run([aStep({id: 'hadolint', argv: ['missing']}), sleeper('b', 1, 0)]);
    expect(results.map(({outcome, couldNotRun}) => [outcome, couldNotRun])).toEqual([
      ['failure', true],
      ['success', false],
    ]);
    expect(results[0]?.reason).toBe('missing is not installed');
  });

  it('keeps the results of the others, when our own code fails on one', async () => {
    const judge: RunOptions['judge'] = step => {
      if (step.id === 'a') throw new Error('bug');
      return {outcome: 'success', couldNotRun: false, cached: false, diagnostics: [], log: ''};
    };
    const {results} = await run([sleeper('a', 1, 0), sleeper('b', 1, 0)], {judge});
    expect(results.map(({outcome}) => outcome)).toEqual(['failure', 'success']);
    expect(results[0]?.reason).toMatch(/^internal error: Error: bug/);
  });

  it('hands secrets only to the steps that name them', async () => {
    const {requests} = await run([sleeper('a', 1, 0, {secretEnv: ['TOKEN']}), sleeper('b', 1, 0)], {
      secrets: new Map([['TOKEN', 't']]),
    });
    expect(requests.map(({env}) => env?.get('TOKEN'))).toEqual(['t', undefined]);
  });
});
