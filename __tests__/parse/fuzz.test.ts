import {describe, expect, it} from '@jest/globals';
import {DockerfileError} from '../../src/errors.js';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {outlineOf} from '../../src/parse/stages/outline.js';
import {defaultStage} from '../../src/parse/stages/stages.js';
import {readFixtures} from './fixtures.js';
import {createRandom, mutate, randomDockerfile, type Random} from './random-dockerfile.js';

const COUNT = Number(process.env['FUZZ_DOCKERFILES'] ?? '1500');

/** Reads a file and all that is made from it; true when it could be read. Throws what is no DockerfileError. */
function survives(source: string | Uint8Array): boolean {
  try {
    const file = parseDockerfile(source, 'Dockerfile');
    outlineOf(file, defaultStage(file));
    for (const {location, instructions} of file.stages) {
      expect(location.startLine).toBeGreaterThan(0);
      for (const {startLine, endLine} of instructions) expect(endLine >= startLine).toBe(true);
    }
    return true;
  } catch (error) {
    if (!(error instanceof DockerfileError)) throw error;
    const {startLine, endLine} = error.location;
    expect(startLine > 0 && endLine >= startLine).toBe(true);
    return false;
  }
}

const randomBytes = (random: Random): Uint8Array =>
  Uint8Array.from({length: random.below(400)}, () => random.below(256));

describe('parseDockerfile, with anything', () => {
  it('throws nothing but DockerfileError on arbitrary bytes', () => {
    const read = Array.from({length: COUNT}, (_, seed) =>
      survives(randomBytes(createRandom(seed))),
    );
    expect(read).toContain(false);
  });

  it('throws nothing but DockerfileError on changed files of the corpus', () => {
    const texts = [...readFixtures('dockerfiles'), ...readFixtures('dockerfiles-invalid')]
      .map(({bytes}) => new TextDecoder('latin1').decode(bytes))
      .filter(text => text.length < 5000);
    const read = Array.from({length: COUNT}, (_, seed) => {
      const random = createRandom(seed);
      const changed = mutate(random, mutate(random, random.pick(texts)));
      return survives(Uint8Array.from(changed, char => char.charCodeAt(0)));
    });
    expect(read).toContain(true);
    expect(read).toContain(false);
  });

  it('throws nothing but DockerfileError on random files', () => {
    const read = Array.from({length: COUNT}, (_, seed) => survives(randomDockerfile(seed)));
    expect(read).toContain(true);
  });

  it.each([
    ['braces', `FROM \${A:-${'${A:-'.repeat(50_000)}`],
    ['triggers', `FROM scratch\n${'ONBUILD \\\n'.repeat(50_000)}RUN x\n`],
    ['brackets', `FROM scratch\nRUN \\\n${'[\\\n'.repeat(50_000)}\n`],
    ['here-documents', `FROM scratch\nRUN ${'<<E '.repeat(10_000)}\n${'E\n'.repeat(10_000)}`],
    ['quotes', `FROM scratch\nENV A=${'"\\\n'.repeat(20_001)}\n`],
    ['flags', `FROM scratch\nRUN ${'--mount=type=tmpfs,target=/x '.repeat(2000)}x\n`],
  ])('copes with very many %s', (_, text) => {
    expect([true, false]).toContain(survives(text));
  });
});
