#!/usr/bin/env node
// Whether reading a Dockerfile takes time in proportion to its length: 100,000 lines with 1,000 stages
// have to be read in under a second of one core, and in at most twelve times the time of 10,000 lines.
// node bench/parse.mjs   exits with 1 when one of the two does not hold
import {loadSource} from '../script/load-source.mjs';

const LINES_PER_STAGE = 100;
const MAX_SECONDS = 1;
const MAX_RATIO = 12;

const {parseDockerfile} = await loadSource('src/parse/dockerfile.ts');

/** What a stage is made of beside its FROM; `<n>` is the stage's number, `<p>` the stage above. */
const PIECES = [
  'RUN echo <n> && make all',
  'COPY --from=<p> /out /in',
  '# a comment on what comes next',
  'RUN apt-get update && \\\n    # the tools\n    apt-get install -y gcc \\\n      make',
  'ENV A=<n> B="$A x" C=${B:-y}',
  'RUN --mount=type=cache,target=/root/.cache --mount=type=secret,id=token-$A pip install -r requirements.txt',
  'RUN <<EOF\nset -e\necho "<n>"\nEOF',
  'COPY ["a file", "b", "/dest/"]',
  'WORKDIR /srv/<n>',
  'ARG VERSION=<n> OTHER',
  'RUN ["python3", "-c", "print(1)"]',
  'LABEL org.example.stage=<n> org.example.kind="bench"',
];

/** A Dockerfile of that many stages, a hundred lines each. */
function dockerfileOf(stages) {
  const lines = [];
  for (let stage = 0; stage < stages; stage++) {
    const parent = Math.max(0, stage - 1);
    lines.push(stage === 0 ? 'FROM scratch AS s0' : `FROM s${parent} AS s${stage}`);
    const end = (stage + 1) * LINES_PER_STAGE;
    for (let piece = 0; lines.length < end; piece++) {
      const text = PIECES[piece % PIECES.length];
      const added = text.replaceAll('<n>', stage).replaceAll('<p>', `s${parent}`).split('\n');
      if (stage === 0 && text.includes('<p>')) continue;
      if (lines.length + added.length <= end) lines.push(...added);
      else lines.push('RUN true');
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Seconds of processor time of the best of some runs: other programs of the machine do not count. */
function time(text, runs) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    parseDockerfile(text, 'Dockerfile');
    const {user, system} = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return best / 1_000_000;
}

const texts = [100, 1000].map(dockerfileOf);
time(texts[0], 5);
const [small, large] = texts.map((text, index) => time(text, index === 0 ? 10 : 5));
console.table(
  [small, large].map((seconds, index) => ({
    lines: texts[index].split('\n').length - 1,
    stages: [100, 1000][index],
    seconds: seconds.toFixed(3),
  })),
);
const ratio = large / small;
console.log(`ten times the lines take ${ratio.toFixed(1)} times as long (at most ${MAX_RATIO})`);
if (ratio > MAX_RATIO || large > MAX_SECONDS) process.exitCode = 1;
