#!/usr/bin/env node
// How long we take beside what people would use otherwise, as ratios of runs in alternation. Writes docs/benchmarks.md.
//
//   node bench/run.mjs [SCENARIO…] [--rounds N] [--peers a,b] [--no-write]
//
// QUALITY_STAGES_DIST names a folder with other bundles than dist/.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {measure, renderTable, version} from './harness.mjs';
import {SCENARIOS} from './scenarios/index.mjs';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: {type: 'string', default: '5'},
    peers: {type: 'string'},
    'no-write': {type: 'boolean', default: false},
  },
});
const HEAD = `# Benchmarks

Written by \`node bench/run.mjs\`, which runs us and what people would use otherwise in alternation, on the same machine and engine. What counts
is the second column: how many times as long we take in the same round, whole process included. Each scenario can be measured again
alone (\`node bench/run.mjs cached\`). How logs are read: \`node bench/log-reading.mjs\`; what \`reports\` cost: \`node bench/reports.mjs\`.
`;

const page = join(import.meta.dirname, '../docs/benchmarks.md');
const unknown = positionals.filter(name => !SCENARIOS.some(scenario => scenario.name === name));
if (unknown.length > 0) {
  console.error(
    `No scenario "${unknown[0]}"; there are ${SCENARIOS.map(({name}) => name).join(', ')}.`,
  );
  process.exit(2);
}

for (const scenario of SCENARIOS) {
  if (positionals.length > 0 && !positionals.includes(scenario.name)) continue;
  const rounds = Number(values.rounds);
  const body =
    scenario.measure === undefined
      ? renderTable(await measure(scenario, rounds, values.peers?.split(',')))
      : await scenario.measure(rounds);
  const text = `${scenario.title}\n\n${body}\n\n${rounds} rounds, ${environment()}.`;
  console.log(`\n${scenario.name}: ${text}`);
  if (!values['no-write']) replaceSection(scenario.name, text);
}

function environment() {
  const docker = version(['docker', 'version', '--format', '{{.Server.Version}}']);
  const [, buildx = ''] = version(['docker', 'buildx', 'version']).split(' ');
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, docker ${docker}, buildx ${buildx}, node ${process.version}, ${availableParallelism()} cores`;
}

/** Each scenario has a place of its own on the page, so that one can be measured again alone. */
function replaceSection(name, text) {
  const old = existsSync(page) ? readFileSync(page, 'utf8') : HEAD;
  const section = `<!-- ${name} -->\n\n## ${text}\n\n<!-- /${name} -->`;
  const place = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`);
  const next = place.test(old) ? old.replace(place, () => section) : `${old}\n${section}\n`;
  writeFileSync(page, next);
}
