import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from '@jest/globals';
import {readLog} from '../../../src/diagnose/log/read-log.js';
import {TOOLS} from '../../../src/diagnose/tools/index.js';

/** FUZZ_SEED and FUZZ_ROUNDS choose another stretch of random logs than the one that each run reads. */
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 60);

const root = fileURLToPath(new URL('../../fixtures/tools/', import.meta.url));
const logs = readdirSync(root)
  .flatMap(tool => readdirSync(join(root, tool)).map(name => join(root, tool, name, 'log.txt')))
  .filter(path => existsSync(path))
  .map(path => readFileSync(path, 'utf8'));

/** Processor time that a MB may take, in milliseconds; twenty times what the bench shows, as tests share the machine. */
const MILLISECONDS_PER_MB = 4_000;

function randomNumbers(start: number) {
  let state = (start * 2_654_435_761) % 2_147_483_647 || 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Things that patterns with repetitions stumble over. */
const SPICES = [
  ' ',
  ':',
  '/',
  '.',
  '-',
  '=',
  '(',
  '[',
  '{',
  '"',
  "'",
  '|',
  '>',
  '#',
  '*',
  '✖',
  '\t',
  'a',
  '0',
  '\\',
  'a.b:',
  '1:1:',
  '\x1b[',
  '\r',
  '&lt;',
  '::error ',
];

function mutate(log: string, random: () => number): string {
  const lines = log.split('\n');
  const pick = (length: number) => Math.floor(random() * length);
  for (let change = pick(6); change >= 0; change--) {
    const at = pick(lines.length);
    const line = lines[at] ?? '';
    const column = pick(line.length + 1);
    const spice = (SPICES[pick(SPICES.length)] ?? ' ').repeat([1, 3, 80, 5_000][pick(4)] ?? 1);
    const changed = [
      line.slice(0, column),
      line.slice(column),
      `${line.slice(0, column)}${spice}${line.slice(column)}`,
      line.replace(/\d+/, () => ['0', '-1', '99999999999999999999', '1e9'][pick(4)] ?? '0'),
      `${line}${lines[pick(lines.length)] ?? ''}`,
      spice,
    ];
    if (random() < 0.2) lines.splice(at, 1 + pick(5));
    else if (random() < 0.1) lines.splice(at, 0, ...lines.slice(pick(lines.length), at));
    else lines[at] = changed[pick(changed.length)] ?? '';
  }
  return lines.join('\n');
}

describe('readLog', () => {
  it('neither throws in a tool nor runs away, whatever becomes of logs', () => {
    const random = randomNumbers(seed);
    for (let round = 0; round < rounds; round++) {
      const parts = Array.from({length: 8}, () =>
        mutate(logs[Math.floor(random() * logs.length)] ?? '', random),
      );
      const text = parts.join(random() < 0.9 ? '\n' : '');
      const read = () => {
        const start = process.cpuUsage();
        const findings = readLog(text, '', TOOLS, {
          onError: (tool, error) => {
            const place = `round ${String(round)} of seed ${String(seed)}`;
            throw new Error(`${tool.name} threw in ${place}`, {cause: error});
          },
        });
        const {user, system} = process.cpuUsage(start);
        return {findings, milliseconds: (user + system) / 1_000};
      };
      const speed = {round, limit: 200 + (text.length / 1_000_000) * MILLISECONDS_PER_MB};
      const {findings, milliseconds} = read();
      // What runs away does so each time; the first time may also have been that of compiling, or of a busy machine.
      const again = () => read().milliseconds;
      const isSlow = [() => milliseconds, again, again].every(time => time() > speed.limit);
      expect({...speed, isSlow}).toEqual({...speed, isSlow: false});
      for (const {line, column, endLine, at, until, message, source} of findings) {
        const isSound =
          (line ?? 1) >= 1 &&
          (column ?? 1) >= 1 &&
          (endLine ?? Infinity) >= (line ?? 1) &&
          Number.isSafeInteger(line ?? 1) &&
          Number.isSafeInteger(column ?? 1) &&
          at >= 0 &&
          (until ?? at) >= at &&
          message.trim() !== '';
        expect({round, source, line, column, endLine, at, until, message, isSound}).toMatchObject({
          isSound: true,
        });
      }
    }
  });

  it.each(SPICES)('reads a long line of %j to its end', spice => {
    const line = spice.repeat(Math.ceil(20_000 / spice.length));
    const evidence = TOOLS.flatMap(tool => tool.evidence);
    for (const text of [
      line,
      `${evidence.join('\n')}\n${line}`,
      evidence.map(one => `${one}${line.slice(0, 2_000)}`).join('\n'),
    ]) {
      const findings = readLog(text, '', TOOLS);
      expect(findings.filter(({at}) => at < 0 || at > text.split('\n').length)).toEqual([]);
    }
  });
});
