// Runs in which everything passes.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {atOnce, bake, build, createProject, IMAGE, inTurn, ours} from '../harness.mjs';

const PLAIN = ['--no-hadolint', '--no-build-checks', '--fresh', 'none'];
const names = count => Array.from({length: count}, (_, i) => `test-${i}`);

/** Stages on a common base that copies a file and runs something. */
export const project =
  (targets, commandOf, copied = 'src') =>
  token =>
    createProject({
      Dockerfile: [
        `FROM busybox AS base\nCOPY ${copied} /src\nRUN echo ${token}`,
        ...targets.map((target, i) => `FROM base AS ${target}\nRUN ${commandOf(i)}`),
        'FROM busybox AS app\n',
      ].join('\n'),
      'src/a.txt': token,
    });

const peers = targets => ({
  'buildx bake of the same targets': bake(targets),
  'a process per stage, all at once': atOnce(targets),
  'one build after another': inTurn(targets),
});

const [six, four, hundred] = [names(6), names(4), names(100)];

export const GREEN = [
  {
    name: 'cached',
    title: 'Six stages, everything cached',
    sides: {ours: ours(...PLAIN), ...peers(six)},
    create: project(six, i => `echo ${i}`),
  },
  {
    name: 'cached-whole',
    title: 'Six stages that copy the whole context, everything cached',
    sides: {ours: ours(...PLAIN), ...peers(six)},
    create: project(six, i => `echo ${i}`, '.'),
  },
  {
    name: 'hundred',
    title: 'A hundred stages, everything cached',
    sides: {ours: ours(...PLAIN), 'buildx bake of the same targets': bake(hundred)},
    create: project(hundred, i => `echo ${i}`),
  },
  {
    name: 'cold-equal',
    title: 'Four equal stages of 3 s, cold',
    isCold: true,
    sides: {ours: ours(...PLAIN), ...peers(four)},
    create: project(four, () => 'sleep 3'),
  },
  {
    name: 'cold-unequal',
    title: 'Four stages of 2 to 8 s, cold',
    isCold: true,
    sides: {ours: ours(...PLAIN), ...peers(four)},
    create: project(four, i => `sleep ${2 * i + 2}`),
  },
  {
    name: 'chain',
    title: 'Stages, hadolint, build checks and a structure test, everything cached',
    sides: {ours: ours('--fresh', 'none'), 'their commands one after another': chain},
    create: token => {
      const folder = project(four, i => `echo ${i}`)(token);
      const test = '{name: shell, path: /bin/sh, shouldExist: true}';
      writeFileSync(
        join(folder, 'cst.yaml'),
        `schemaVersion: 2.0.0\nfileExistenceTests: [${test}]\n`,
      );
      return folder;
    },
  },
];

/** What a workflow of one action per tool runs, without what their runners cost. */
function chain() {
  const quote = argv => argv.map(word => `'${word}'`).join(' ');
  const commands = [
    ...four.map(target => quote(build(target))),
    'hadolint --no-fail Dockerfile',
    `docker buildx build --call=check --build-context ${IMAGE} .`,
    `docker buildx build --load --tag quality-stages-bench:chain --build-context ${IMAGE} .`,
    'container-structure-test test --image quality-stages-bench:chain --config cst.yaml',
    'docker image rm quality-stages-bench:chain',
  ];
  return ['sh', '-c', commands.join('\n')];
}
