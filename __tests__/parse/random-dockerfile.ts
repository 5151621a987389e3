/**
 * Random Dockerfiles for differential tests. The same seed gives the same file, on every machine.
 */

/** A source of random numbers (mulberry32). */
export interface Random {
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: probability => next() < probability,
    pick: choices => choices[below(choices.length)] as (typeof choices)[number],
  };
}

/** What a file under way is written with. */
interface Style {
  readonly random: Random;
  readonly escape: '\\' | '`';
  /** Names of the stages so far, as written. */
  readonly stages: string[];
}

/**
 * Writes a random Dockerfile, mostly valid, sometimes not.
 *
 * @param seed decides all
 */
export function randomDockerfile(seed: number): string {
  const random = createRandom(seed);
  const escape = random.chance(0.15) ? '`' : '\\';
  const style: Style = {random, escape, stages: []};
  const lines = [...header(style)];
  const count = 1 + random.below(5);
  for (let stage = 0; stage < count; stage++) {
    lines.push(...noise(style), fromLine(style));
    for (let line = random.below(7); line > 0; line--) {
      lines.push(...noise(style), ...instruction(style));
    }
  }
  const newline = random.chance(0.2) ? '\r\n' : '\n';
  const text = lines.join(newline) + (random.chance(0.8) ? newline : '');
  return (
    (random.chance(0.05) ? '\ufeff' : '') + (random.chance(0.25) ? mutate(random, text) : text)
  );
}

function header({random, escape}: Style): string[] {
  const lines: string[] = [];
  if (random.chance(0.05)) lines.push('#!/usr/bin/env docker-build');
  if (random.chance(0.15))
    lines.push(
      random.pick(['# check=skip=all', '#check = skip=JSONArgsRecommended', '# Check=error=false']),
    );
  if (escape === '`' || random.chance(0.05)) {
    lines.push(random.pick([`# escape=${escape}`, `#escape = ${escape}`, `# ESCAPE=${escape}`]));
  }
  if (random.chance(0.03))
    lines.push(random.pick(['# escape=x', '# escape=\\', '# check=nonsense', '# other=1']));
  if (random.chance(0.3)) lines.push('# A comment at the top');
  for (let args = random.below(4); args > 0; args--) {
    if (random.chance(0.3)) lines.push(`# ${random.pick(NAMES)} ${random.pick(TEXTS)}`);
    lines.push(`ARG ${argWords({random, escape, stages: []})}`);
  }
  return lines;
}

const NAMES = ['A', 'B', 'VERSION', 'IMAGE', 'TARGETARCH', 'BUILDPLATFORM', 'x_1'] as const;
const TEXTS = ['the first', 'says what it is for', '', '  spaced  out ', 'é ü – ☃'] as const;
const STAGE_NAMES = [
  'base',
  'Test',
  'check',
  'unit-test',
  'a.b_c',
  'LINT',
  'release',
  'Prod',
] as const;
const IMAGES = [
  'scratch',
  'alpine',
  'debian:12',
  'ghcr.io/org/image:1.2',
  'localhost:5000/x',
  'python:3-slim@sha256:' + 'ab'.repeat(32),
] as const;

function noise({random}: Style): string[] {
  const lines: string[] = [];
  if (random.chance(0.1)) lines.push(random.pick(['', '  ', '\t']));
  if (random.chance(0.15)) {
    lines.push(
      `${random.pick(['#', '# ', '  # ', '#  '])}${random.pick([...STAGE_NAMES, 'note', ''])} ${random.pick(TEXTS)}`,
    );
  }
  if (random.chance(0.03)) lines.push('#');
  return lines;
}

function fromLine(style: Style): string {
  const {random, stages} = style;
  const name = random.chance(0.8) ? random.pick(STAGE_NAMES) : undefined;
  const comment =
    name !== undefined && random.chance(0.25)
      ? `# ${random.pick([name, name.toLowerCase()])} ${random.pick(TEXTS)}\n`
      : '';
  const earlier = stages.length > 0 ? random.pick(stages) : 'scratch';
  const base = random.pick([
    ...IMAGES,
    earlier.toLowerCase(),
    earlier.toLowerCase(),
    random.chance(0.2) ? earlier : 'scratch',
    `${random.pick(['alpine', 'x/y'])}:${variable(style, 2)}`,
    `\${${random.pick(NAMES)}:-${earlier.toLowerCase()}}`,
    `"${earlier.toLowerCase()}"`,
  ]);
  const platform = random.chance(0.15)
    ? `--platform=${random.pick(['linux/amd64', '$BUILDPLATFORM', '${TARGETPLATFORM}', 'linux/arm64/v8', 'windows/amd64', 'nonsense', '$A'])} `
    : '';
  const as = name === undefined ? '' : ` ${random.pick(['AS', 'as', 'As'])} ${name}`;
  if (name !== undefined) stages.push(name);
  const keyword = random.pick(['FROM', 'FROM', 'FROM', 'from', 'From']);
  const gap = random.pick([' ', ' ', '  ', '\t']);
  const broken = random.chance(0.01) ? random.pick([' extra', ' AS', ' AS 1st', ' AS a b']) : '';
  return `${comment}${random.pick(['', '', ' '])}${keyword}${gap}${platform}${base}${as}${broken}`;
}

const VALUES = ['1', 'x', 'a b', '', '3.12.1', '/usr/local', 'a/b/c', '*', '#', '=', 'é'] as const;

/** A reference to a variable, with all modifiers. */
function variable(style: Style, depth: number): string {
  const {random} = style;
  const name = random.pick(NAMES);
  const word =
    depth > 0 && random.chance(0.3)
      ? variable(style, depth - 1)
      : random.pick(['1', 'x', 'a', '', '3.*', '*', '?', '.']);
  return random.pick([
    `$${name}`,
    `\${${name}}`,
    `\${${name}:-${word}}`,
    `\${${name}-${word}}`,
    `\${${name}:+${word}}`,
    `\${${name}+${word}}`,
    `\${${name}#${word}}`,
    `\${${name}##${word}}`,
    `\${${name}%${word}}`,
    `\${${name}%%${word}}`,
    `\${${name}/${random.pick(['.', 'a', '*', '?'])}/${random.pick(['-', '', 'xx'])}}`,
    `\${${name}//${random.pick(['.', 'a', '1'])}/${random.pick(['-', '', 'xx'])}}`,
    random.chance(0.1) ? `\${${name}:?needed}` : '1',
    random.chance(0.05)
      ? random.pick(['${', '${}', '${A', '${A:x}', '${A!}', '$', '$$', '${:-x}'])
      : '2',
  ]);
}

/** A word as it may stand in ARG, ENV, COPY: plain, quoted, escaped, with variables. */
function word(style: Style): string {
  const {random, escape} = style;
  return random.pick([
    random.pick(VALUES).replace(' ', ''),
    random.pick(VALUES).replace(' ', `${escape} `),
    `"${random.pick(VALUES)}"`,
    `'${random.pick(VALUES)}'`,
    variable(style, 1),
    `"${variable(style, 1)}"`,
    `'${variable(style, 0)}'`,
    `${escape}$A`,
    random.chance(0.03) ? random.pick(['"', "'", escape]) : 'w',
  ]);
}

function argWords(style: Style): string {
  const {random} = style;
  const count = random.chance(0.25) ? 2 : 1;
  return Array.from(
    {length: count},
    () => random.pick(NAMES) + (random.chance(0.75) ? `=${word(style)}` : ''),
  ).join(' ');
}

/** One instruction, on as many lines as it takes. */
function instruction(style: Style): string[] {
  const {random} = style;
  const kind = random.below(100);
  if (kind < 28) return runLines(style);
  if (kind < 50) return copyLines(style);
  const text = random.pick([
    () => `ARG ${argWords(style)}`,
    () => `ENV ${random.pick(NAMES)}=${word(style)} C=${word(style)}`,
    () => `ENV ${random.pick(NAMES)} ${word(style)} ${word(style)}`,
    () => `WORKDIR ${random.pick(['/app', 'sub', '..', '/a/../b/', `/x/${variable(style, 1)}`])}`,
    () => `USER ${random.pick(['app', '1000:1000', variable(style, 1)])}`,
    () => `LABEL ${random.pick(['a=b', '"a b"=c', 'a b c', 'a=b c=d', 'a=b c'])}`,
    () => `EXPOSE ${random.pick(['80', '80/tcp 443', '$A'])}`,
    () =>
      `SHELL ${random.pick(['["/bin/sh", "-c"]', '["/bin/sh"]', random.chance(0.1) ? 'sh -c' : '["a"]'])}`,
    () =>
      `CMD ${random.pick(['["a", "b"]', 'a b', '["a", 1]', '["a"', '[]'])}`.replace(
        '["a", 1]',
        random.chance(0.2) ? '["a", 1]' : '["a"]',
      ),
    () => `ENTRYPOINT ${random.pick(['["x"]', 'x y'])}`,
    () =>
      `HEALTHCHECK ${random.pick(['NONE', 'CMD true', '--interval=5s CMD ["x"]', '--retries=3 CMD x'])}`,
    () => `VOLUME ${random.pick(['/data', '["/a", "/b"]', '/a /b'])}`,
    () => `STOPSIGNAL ${random.pick(['SIGTERM', '9'])}`,
    () => `MAINTAINER ${random.pick(['me', 'me <me@example.org>'])}`,
    () =>
      `ONBUILD ${random.pick(['RUN x', 'COPY a b', `COPY --from=${stageReference(style)} a /b`, 'ENV A=1', 'RUN <<E\nx\nE', random.chance(0.1) ? 'FROM x' : 'USER y'])}`,
    () =>
      random.chance(0.05)
        ? random.pick([
            'FOO bar',
            'RUNN x',
            'COPPY a b',
            'ENV',
            'WORKDIR',
            'COPY a',
            'EXPOSE',
            'USER',
          ])
        : 'RUN true',
  ])();
  return continued(style, text).split('\n');
}

/** Breaks a line at a space, with a comment or an empty line in between. */
function continued({random, escape}: Style, text: string): string {
  if (!random.chance(0.25) || text.includes('\n')) return text;
  const spaces = Array.from(text.matchAll(/ /g), match => match.index);
  const at = spaces.length === 0 ? undefined : random.pick(spaces);
  if (at === undefined) return text;
  const between = random.pick(['', '', '# a comment\n', '   # indented\n', '\n', '\n\n']);
  return `${text.slice(0, at)} ${escape}${random.pick(['', '', ' ', '\t'])}\n${between}${random.pick(['', '  '])}${text.slice(at + 1)}`;
}

function stageReference({random, stages}: Style): string {
  const stage = stages.length > 0 ? random.pick(stages) : 'alpine';
  return random.pick([
    stage,
    stage,
    stage.toLowerCase(),
    stage.toUpperCase(),
    '0',
    String(random.below(3)),
    'alpine:3',
    random.chance(0.05) ? '$A' : stage,
  ]);
}

function runLines(style: Style): string[] {
  const {random} = style;
  const mounts = random.chance(0.35) ? `${mount(style)} ` : '';
  const flags = random.chance(0.1)
    ? random.pick(['--network=none ', '--network=host ', random.chance(0.1) ? '--nope=1 ' : ''])
    : '';
  if (random.chance(0.3))
    return heredocLines(
      style,
      `RUN ${mounts}${flags}`,
      random.pick(['', 'cat ', 'sh -e ', 'python3 ']),
      true,
    );
  const command = random.pick([
    'echo hello && echo "a <<EOF b"',
    'echo $((1<<2))',
    "cat <<< 'x'",
    '["echo", "hi"]',
    'echo "$A" \'$B\'',
    'true # not a comment',
    'a; b | c > d',
    'echo \\"x\\"',
    '["a", "b',
  ]);
  return continued(style, `RUN ${mounts}${flags}${command}`).split('\n');
}

function mount(style: Style): string {
  const {random} = style;
  return `--mount=${random.pick([
    `type=secret,id=${random.pick(['tok', 'npm', variable(style, 0)])}${random.pick(['', ',required', ',required=true', ',env=T'])}`,
    'type=secret,target=/run/secrets/deep/name',
    'type=ssh',
    'type=ssh,id=git,required=true',
    'type=cache,target=/root/.cache',
    'type=cache,id=c1,target=/c,sharing=locked',
    `type=bind,from=${stageReference(style).replace('$', '')},target=/src`,
    `from=${stageReference(style).replace('$', '')},source=/x,target=/src,rw`,
    'type=tmpfs,target=/tmp',
    'type=bind,target=/ctx',
    random.chance(0.1) ? 'type=bind,from=$A,target=/x' : 'type=bind,target=/y',
  ])}`;
}

function copyLines(style: Style): string[] {
  const {random} = style;
  const keyword = random.pick(['COPY', 'COPY', 'ADD']);
  const from = keyword === 'COPY' && random.chance(0.5) ? `--from=${stageReference(style)} ` : '';
  const flags = random.chance(0.2)
    ? random.pick([
        '--chown=1:1 ',
        '--link ',
        '--chmod=755 ',
        '--link=false ',
        random.chance(0.1) ? '--link=maybe ' : '',
      ])
    : '';
  if (random.chance(0.15)) return heredocLines(style, `${keyword} ${flags}`, '', false);
  const words = random.pick([
    'a b',
    '. .',
    'a b c /dest/',
    '["a b", "c"]',
    `${word(style).replaceAll(' ', '')} /x`,
    'src/ ./src/',
    random.chance(0.05) ? 'alone' : 'x y',
  ]);
  return continued(style, `${keyword} ${from}${flags}${words}`).split('\n');
}

function heredocLines(style: Style, start: string, command: string, isRun: boolean): string[] {
  const {random} = style;
  const names = random.chance(0.2) ? ['EOF', 'E2'] : [random.pick(['EOF', 'END', 'e_1'])];
  const marks = names.map(name => {
    const strip = random.chance(0.3) ? '-' : '';
    const fd = isRun && random.chance(0.1) ? '3' : '';
    const quoted = random.pick([name, name, `"${name}"`, `'${name}'`]);
    return {mark: `${fd}<<${strip}${random.chance(0.05) ? ' ' : ''}${quoted}`, strip, name};
  });
  const line = `${start}${command}${marks.map(({mark}) => mark).join(' ')}${isRun ? random.pick(['', '', ' | tail', ' > f']) : ' /f'}`;
  const bodies = marks.flatMap(({strip, name}) => [
    ...Array.from({length: random.below(3)}, () =>
      random.pick(['\techo x', 'FROM not AS stage', '# text', '', `${name} x`, '$A \\', 'é']),
    ),
    ...(random.chance(0.02) ? [] : [`${strip === '-' && random.chance(0.5) ? '\t' : ''}${name}`]),
  ]);
  return [line, ...bodies];
}

const PIECES = [
  '\\',
  '`',
  '"',
  "'",
  '$',
  '${',
  '}',
  '<<',
  '<<EOF',
  '#',
  '\n',
  '\r',
  '\t',
  ' ',
  '=',
  '--',
  '[',
  ']',
  '\n\n',
  'FROM ',
  '\u00a0',
  '\u0085',
  ',',
  ':',
  '\\\n',
  '&',
  '0',
] as const;

/** A few small changes anywhere: what people mistype, and what nobody would. */
export function mutate(random: Random, text: string): string {
  let mutated = text;
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const at = random.below(mutated.length + 1);
    const drop = random.chance(0.4) ? random.below(4) : 0;
    const insert = random.chance(0.7) ? random.pick(PIECES) : '';
    mutated = mutated.slice(0, at) + insert + mutated.slice(at + drop);
  }
  return mutated;
}
