import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {expect, it} from '@jest/globals';
import {runProgram} from './helpers/product.js';

const DIST = process.env['QUALITY_STAGES_DIST'] ?? 'dist';

/** The part of a summary that the picture shows, without what differs from run to run. */
const comparable = (summary: string) =>
  summary.replace(/^### What ran when[\s\S]*/m, '').replace(/\b\d+\.\d s\b/g, '0.0 s');

it('the picture of the README is made of what the action writes today (script/picture makes it)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-test-'));
  const [summary, output] = [join(folder, 'summary.md'), join(folder, 'output')];
  for (const path of [summary, output]) writeFileSync(path, '');
  await runProgram([process.execPath, resolve(DIST, 'index.js')], {
    env: {
      ...process.env,
      PATH: `${resolve('.cache/tools/bin')}:${process.env['PATH'] ?? ''}`,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: folder,
      INPUT_FILE: 'example/broken/Dockerfile',
      'INPUT_BUILD-CONTEXTS': 'python:3-alpine=docker-image://quality-stages/python:3',
    },
  });
  const shown = readFileSync('docs/summary.md', 'utf8');
  expect(comparable(readFileSync(summary, 'utf8'))).toBe(comparable(shown));
}, 240_000);
