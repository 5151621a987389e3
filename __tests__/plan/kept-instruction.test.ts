import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {deriveReportDockerfile} from '../../src/plan/report-dockerfile.js';

const MARK = 'mark-of-this-run';
const parse = (text: string) => parseDockerfile(Buffer.from(text), 'Dockerfile', {buildArgs: {}});

/** The words that the second run starts, its flags, and the whole derived text. */
function derive(text: string, stage = 0) {
  const dockerfile = parse(text);
  const cut = dockerfile.stages[stage];
  const instruction = cut?.instructions.findLast(({keyword}) => keyword === 'RUN');
  if (cut === undefined || instruction === undefined) throw new Error('no RUN');
  const derived = deriveReportDockerfile(
    dockerfile,
    cut,
    {stage: cut, instruction},
    ['/r/*.xml'],
    MARK,
  );
  const again = parse(derived?.text ?? '');
  const run = again.stages
    .flatMap(({instructions}) => instructions)
    .find(({json}) => json?.[2]?.includes(MARK) === true);
  return {
    words: run?.json?.slice(4),
    keeper: run?.json?.[0],
    flags: run?.flags.map(({name, value}) => `${name}=${value}`),
    text: derived?.text ?? '',
    again,
  };
}

describe('the second run of a failed instruction', () => {
  it.each([
    ['shell form', 'RUN a "b c" && d', ['/bin/sh', '-c', 'a "b c" && d']],
    ['continuation lines', 'RUN a \\\n  # no\n  b', ['/bin/sh', '-c', 'a   b']],
    ['exec form', 'RUN ["a", "b\\"c", "$D"]', ['a', 'b"c', '$D']],
    ['SHELL', 'SHELL ["/bin/bash", "-e", "-c"]\nRUN a', ['/bin/bash', '-e', '-c', 'a']],
    ['a here-document', 'RUN <<EOF\na\nb $C\nEOF', ['/bin/sh', '-c', 'a\nb $C\n']],
    ['input', "RUN a <<'EOF' | b\nc\nEOF", ['/bin/sh', '-c', "a <<'EOF' | b\nc\nEOF"]],
    ['a script', 'RUN <<EOF\n#!/bin/x\na\nEOF', ['/bin/sh', '-c', '/dev/pipes/EOF']],
    ['another escape character', 'RUN a `b` c\\', ['/bin/sh', '-c', 'a `b` c\\']],
  ])('starts the same words (%s)', (name, run, words) => {
    const head = name.includes('escape') ? '# escape=`\n' : '';
    const text = name.includes('escape') ? run.replaceAll('`b`', 'b') : run;
    const expected = name.includes('escape') ? ['/bin/sh', '-c', 'a b c\\'] : words;
    expect(derive(`${head}FROM x\n${text}\n`).words).toEqual(expected);
  });

  it('keeps flags, with quotes and blanks in them', () => {
    const flags = '--mount=type=cache,target=/a\\ b --mount="type=secret,id=x" --network=none';
    expect(derive(`FROM x\nRUN ${flags} a\n`).flags).toEqual([
      'mount=type=cache,target=/a b',
      'mount=type=secret,id=x',
      'network=none',
    ]);
  });

  it('is started by the shell of the stage when that is one', () => {
    expect(derive('FROM x\nSHELL ["/busybox/sh", "-c"]\nRUN ["a"]\n').keeper).toBe('/busybox/sh');
    expect(derive('FROM x\nSHELL ["pwsh", "-Command"]\nRUN a\n').keeper).toBe('/bin/sh');
  });

  it('keeps the stages before and behind, and drops the rest of the stage', () => {
    const {text, again} = derive(
      'FROM x AS a\nRUN b\nFROM a AS c\nRUN d\nRUN e\nFROM y AS f\nRUN g\n',
      1,
    );
    expect(text).toContain('RUN d\n');
    expect(text).not.toContain('RUN e');
    expect(again.stages.map(({name}) => name)).toEqual(['a', 'c', 'f', 'quality-stages-reports']);
  });

  it('copies from the stage by its number, also behind the one that holds a script', () => {
    const from = (text: string) => /^COPY --from=(\d+) \[/m.exec(text)?.[1];
    expect(from(derive('FROM x AS a\nRUN b\nFROM a\nRUN c\n', 1).text)).toBe('1');
    expect(from(derive('FROM x AS a\nRUN b\nFROM a\nRUN <<E\n#!/bin/x\nE\n', 1).text)).toBe('2');
  });

  it('is not made for what is no RUN', () => {
    const dockerfile = parse('FROM x\nCOPY a b\n');
    const [stage] = dockerfile.stages;
    const [instruction] = stage?.instructions ?? [];
    if (stage === undefined || instruction === undefined) throw new Error('no COPY');
    expect(
      deriveReportDockerfile(dockerfile, stage, {stage, instruction}, ['/r'], MARK),
    ).toBeUndefined();
  });
});
