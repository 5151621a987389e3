import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readStructureTest} from '../../../src/diagnose/structure-test/structure-test.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/structure-tests');
export const CASES = join(FIXTURES, 'cases');
export const IMAGE = join(FIXTURES, 'image');

/** The config of a case: its only file that is no recording. */
export function configOf(name: string): {
  readonly path: string;
  readonly text: string;
  readonly folder: string;
} {
  const folder = join(CASES, name);
  const path = readdirSync(folder).find(file => !/^(?:output|diagnostics)\.json$/.test(file)) ?? '';
  return {path, text: readFileSync(join(folder, path), 'utf8'), folder};
}

export function toGolden(name: string, json: string): string {
  const {path, text} = configOf(name);
  const {diagnostics, problem} = readStructureTest(json, {path, text}, 'structure-test');
  return `${JSON.stringify({diagnostics, problem}, null, 2)}\n`;
}

/** Durations and names of containers differ from run to run. */
export function normalize(json: string): string {
  return json
    .replace(/"Duration":\d+/g, '"Duration":1')
    .replace(/container [0-9a-f]{64}/g, `container ${'a'.repeat(64)}`);
}
