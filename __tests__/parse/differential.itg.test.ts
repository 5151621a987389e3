/**
 * Holds our reading of Dockerfiles against that of a real BuildKit: `docker buildx build --call`.
 *
 * RANDOM_DOCKERFILES=10000 sets how many random files are tried, RANDOM_SEED=n the first seed.
 */
import {describe, expect, it} from '@jest/globals';
import {DockerfileError} from '../../src/errors.js';
import type {Dockerfile, Stage} from '../../src/model.js';
import {findBuildError} from '../../src/parse/build-errors.js';
import {compareWithTargets} from '../../src/parse/compare-targets.js';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {outlineOf} from '../../src/parse/stages/outline.js';
import {defaultStage, findStage} from '../../src/parse/stages/stages.js';
import {BUILD_ERRORS} from './build-error-cases.js';
import {createBuildKit, mapBounded, readFailure, type Answer} from './buildkit.js';
import {readFixtures, type Fixture} from './fixtures.js';
import {randomDockerfile} from './random-dockerfile.js';

const MINUTE_MS = 60_000;
const RANDOM_COUNT = Number(process.env['RANDOM_DOCKERFILES'] ?? '300');
const FIRST_SEED = Number(process.env['RANDOM_SEED'] ?? '1');

/** Where we differ from BuildKit on purpose. */
const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'utf-16be': 'BuildKit reads UTF-8 only; we read the file to say so, and to list its stages',
  'utf-16le': 'BuildKit reads UTF-8 only; we read the file to say so, and to list its stages',
};

/** Errors for which BuildKit marks the line before the one at fault; we mark that one. */
const MARKED_A_LINE_BEFORE =
  /^(?:only one \w+ parser directive|invalid escape token|dockerfile line greater than)/;

const buildkit = createBuildKit();

const tryParse = (source: string | Uint8Array): Dockerfile | DockerfileError => {
  try {
    return parseDockerfile(source, 'Dockerfile');
  } catch (error) {
    if (error instanceof DockerfileError) return error;
    throw error;
  }
};

/** How our reading differs from BuildKit's; '' when it does not. */
async function compareReading(source: string | Uint8Array): Promise<string> {
  const ours = tryParse(source);
  if (ours instanceof DockerfileError) return compareRejection(ours, await buildkit.build(source));
  const theirs = await buildkit.targets(source);
  if (theirs.code !== 0) return compareRejection(ours, await buildkit.build(source));
  return compareWithTargets(ours, theirs.stdout)
    .map(({message}) => message)
    .join('\n');
}

function compareRejection(ours: Dockerfile | DockerfileError, build: Answer): string {
  const {message, lines} = readFailure(build.stderr);
  if (!(ours instanceof DockerfileError)) return `BuildKit rejects: ${message}`;
  if (build.code === 0) return `we reject: ${ours.message}`;
  const {startLine, endLine} = ours.location;
  if (!isSameReason(message, ours.message)) {
    return `BuildKit says "${message}", we say "${ours.message}"`;
  }
  // It looks at all images at once and marks any instruction that names any of the wrong ones; we mark the first.
  if (isImageName(message)) return '';
  // Of several circles it marks any: it follows what a stage needs in the order of a Go map.
  if (message.startsWith('circular dependency detected')) return '';
  const offset = MARKED_A_LINE_BEFORE.test(message) ? 1 : 0;
  const isMarked = (line: number): boolean => lines.length === 0 || lines.includes(line - offset);
  if (!isMarked(startLine) || !isMarked(endLine)) {
    return `BuildKit marks ${lines.join(', ')}, we say ${startLine}-${endLine}`;
  }
  return '';
}

const isImageName = (text: string): boolean => /: invalid (?:reference|repository)/.test(text);

function isSameReason(theirs: string, ours: string): boolean {
  return (isImageName(theirs) && isImageName(ours)) || normalize(theirs) === normalize(ours);
}

/**
 * Without what BuildKit puts in front, and without suggestions: among equally near ones it takes
 * any; and without containerd's pattern of a platform, which differs from version to version.
 */
function normalize(message: string): string {
  return message
    .replace(/^dockerfile parse error on line \d+: /, '')
    .replace(/ \(did you mean .*?\?\)$/, '')
    .replace(/ must match ".*": invalid argument/, ' must match')
    .replaceAll(/[^\x20-\x7e]/g, '?');
}

interface JsonOutline {
  readonly args?: readonly {
    name: string;
    value?: string;
    description?: string;
    location: JsonLines;
  }[];
  readonly secrets?: readonly {name: string; required?: boolean; location: JsonLines}[];
  readonly ssh?: readonly {name: string; required?: boolean; location: JsonLines}[];
}
interface JsonLines {
  readonly ranges: readonly {readonly start: {readonly line: number}}[];
}

const theirOutline = ({args = [], secrets = [], ssh = []}: JsonOutline): unknown => ({
  args: args
    .map(({name, value = '', description = '', location}) =>
      [name, value, description, location.ranges[0]?.start.line].join(' | '),
    )
    .sort(),
  secrets: secrets.map(({name, required = false}) => `${name} ${required}`).sort(),
  ssh: ssh.map(({name, required = false}) => `${name} ${required}`).sort(),
});

const ourOutline = (file: Dockerfile, stage: Stage): unknown => {
  const {args, secrets, ssh} = outlineOf(file, stage);
  return {
    args: args
      .map(({name, value = '', description = '', line}) =>
        [name, value, description, line].join(' | '),
      )
      .sort(),
    secrets: secrets.map(({id, required}) => `${id} ${required}`).sort(),
    ssh: ssh.map(({id, required}) => `${id} ${required}`).sort(),
  };
};

/** The stages that a build can name. */
const targetsOf = (file: Dockerfile): Stage[] =>
  file.stages.filter(
    stage =>
      stage.index === file.stages.length - 1 ||
      (stage.name !== undefined && findStage(file, stage.name) === stage),
  );

const describeDifference = (name: string, difference: string): string => `${name}: ${difference}`;

describe('parseDockerfile, held against a real BuildKit', () => {
  it(
    'lists the targets of every file of the corpus as BuildKit does',
    async () => {
      const fixtures = readFixtures('dockerfiles').filter(({name}) => !(name in KNOWN_DIFFERENCES));
      expect(fixtures.length).toBeGreaterThanOrEqual(150);
      const differences = await mapBounded(fixtures, ({bytes}) => compareReading(bytes));
      expect(collect(fixtures, differences)).toEqual([]);
    },
    10 * MINUTE_MS,
  );

  it(
    'finds the arguments, secrets and ssh agents of every target of the corpus as BuildKit does',
    async () => {
      const cases = readFixtures('dockerfiles')
        .filter(({name}) => !(name in KNOWN_DIFFERENCES))
        .flatMap(({name, bytes}) => {
          const file = parseDockerfile(bytes, 'Dockerfile');
          // Of a file that takes nothing from outside, the last target says it all.
          const targets = /ARG|--mount/i.test(file.text) ? targetsOf(file) : file.stages.slice(-1);
          return targets.map(stage => ({name, bytes, file, stage}));
        });
      const answers = await mapBounded(cases, ({bytes, file, stage}) =>
        buildkit.outline(file, bytes, stage),
      );
      const failed = answers.filter(({code}) => code !== 0).map(({stderr}) => stderr);
      expect(failed).toEqual([]);
      const label = ({name, stage}: (typeof cases)[number]): string =>
        `${name}, stage ${stage.index}`;
      const theirs = answers.map(({stdout}) => theirOutline(JSON.parse(stdout) as JsonOutline));
      expect(cases.map((one, at) => [label(one), theirs[at]])).toEqual(
        cases.map(one => [label(one), ourOutline(one.file, one.stage)]),
      );
    },
    10 * MINUTE_MS,
  );

  it(
    'rejects what BuildKit rejects, with its words and on the same lines',
    async () => {
      const fixtures = readFixtures('dockerfiles-invalid');
      const differences = await mapBounded(fixtures, async ({bytes}) =>
        compareRejection(tryParse(bytes), await buildkit.build(bytes)),
      );
      expect(collect(fixtures, differences)).toEqual([]);
    },
    10 * MINUTE_MS,
  );

  it(
    'finds what makes a build fail that BuildKit could read',
    async () => {
      const differences = await mapBounded(BUILD_ERRORS, async ([text]) => {
        const file = parseDockerfile(text, 'Dockerfile');
        const error = findBuildError(file, defaultStage(file));
        return compareRejection(error ?? file, await buildkit.build(text));
      });
      expect(differences.filter(difference => difference !== '')).toEqual([]);
    },
    10 * MINUTE_MS,
  );

  it(
    `reads ${RANDOM_COUNT} random files as BuildKit does, from seed ${FIRST_SEED} on`,
    async () => {
      const seeds = Array.from({length: RANDOM_COUNT}, (_, index) => FIRST_SEED + index);
      const differences = await mapBounded(seeds, seed => compareReading(randomDockerfile(seed)));
      const found = seeds.flatMap((seed, at) => {
        const difference = differences[at] ?? '';
        if (difference === '') return [];
        return [describeDifference(`RANDOM_SEED=${seed} RANDOM_DOCKERFILES=1`, difference)];
      });
      expect(found).toEqual([]);
    },
    Math.max(10 * MINUTE_MS, RANDOM_COUNT * 2000),
  );
});

function collect(fixtures: readonly Fixture[], differences: readonly string[]): string[] {
  return fixtures.flatMap(({name}, index) => {
    const difference = differences[index] ?? '';
    return difference === '' ? [] : [describeDifference(name, difference)];
  });
}
