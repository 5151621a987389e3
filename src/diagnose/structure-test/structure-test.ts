import type {Diagnostic, Severity} from '../../model.js';
import {isRecord, tryParse, type ToolReading} from '../tool-reading.js';
import {checkStructureTestConfig} from './config.js';
import {findMetadataEntry} from './metadata.js';
import {readConfig, textOf, valueOf, type ConfigDocument, type ConfigText} from './nodes.js';

interface Result {
  readonly name: string;
  readonly pass: boolean;
  readonly errors: readonly string[];
  readonly stderr: string;
}

/** A test of the config. `section`: the key it stands under. */
interface Entry {
  readonly section: string;
  readonly name: string;
  readonly line: number;
}

/** Beginnings of the results' names, by section, in the order in which the sections run. */
const SECTIONS: readonly (readonly [section: string, prefix: string])[] = [
  ['commandTests', 'Command Test: '],
  ['fileContentTests', 'File Content Test: '],
  ['fileExistenceTests', 'File Existence Test: '],
];

const SOURCE = 'container-structure-test';
/** Errors of the config itself; the tool names no line for most. */
const CONFIG_ERROR =
  /^(?:error parsing config file: |Please provide (?:a valid name|a valid command|a valid file path))/;
const NEEDS_ENGINE =
  'it starts a container, but there is no Docker Engine here: the image was read from a file';
const STDERR_LINES = 5;

/**
 * Reads `container-structure-test test --output json` and puts each failed test on its entry's line, a failed metadata
 * test on the lines of the keys it names. Results have no lines: the n-th result of a name is the n-th entry of that name.
 * Format: pkg/types/unversioned/types.go of https://github.com/GoogleContainerTools/container-structure-test
 *
 * @param json stdout or the report file; text around the JSON object is allowed
 * @param config the config's path from the repository root and its text
 */
export function readStructureTest(
  json: string,
  config: {readonly path: string; readonly text: string},
  step: string,
): ToolReading {
  const results = readResults(json);
  if (!results) {
    const said = json.trim() === '' ? 'nothing' : JSON.stringify(json.trim().slice(0, 80));
    return {diagnostics: [], problem: `${SOURCE} printed no JSON, but ${said}`};
  }
  const text = readConfig(config.text);
  const entries = listEntries(text);
  const taken = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const add = (line: number, message: string, code: string): void => {
    diagnostics.push({
      path: config.path,
      startLine: line,
      endLine: line,
      severity: 'error',
      source: SOURCE,
      code,
      message,
      step,
    });
  };

  const isRefused = results.some(({errors}) => errors.some(error => CONFIG_ERROR.test(error)));
  const faults = checkStructureTestConfig(config.text, config.path).filter(
    // What the tool accepted is right, but for keys that it overlooks in JSON.
    () => isRefused || config.path.endsWith('.json'),
  );
  for (const result of results) {
    const count = (taken.get(result.name) ?? 0) + 1;
    taken.set(result.name, count);
    if (result.pass) continue;
    const errors = result.errors.map(toPlainError);
    if (isRefused && faults.length > 0 && errors.every(error => CONFIG_ERROR.test(error))) continue;
    if (result.name === 'Metadata Test') addMetadata(text, errors, add);
    else if (errors.some(error => error.startsWith('error parsing config file: '))) {
      for (const error of errors) addParseError(error, add);
    } else {
      const entry = findEntry(entries, result, count);
      add(entry?.line ?? 1, describe(result, errors), entry?.section ?? 'test');
    }
  }
  const severity: Severity = isRefused ? 'error' : 'warning';
  if (results.length === 0) add(1, 'the config has no tests', 'config');
  return {
    passed: results.flatMap(({name, pass}) => (pass ? [name] : [])),
    diagnostics: [
      ...faults.map(fault => ({...fault, severity, step})),
      ...diagnostics,
      ...warn(text, config.path, step),
    ],
  };
}

function readResults(json: string): readonly Result[] | undefined {
  const start = json.indexOf('{"Pass"');
  const parsed = tryParse(json.slice(start === -1 ? 0 : start, json.lastIndexOf('}') + 1));
  if (!isRecord(parsed)) return undefined;
  const results: readonly unknown[] = Array.isArray(parsed['Results']) ? parsed['Results'] : [];
  return results.filter(isRecord).map(result => {
    const errors: readonly unknown[] = Array.isArray(result['Errors']) ? result['Errors'] : [];
    return {
      name: typeof result['Name'] === 'string' ? result['Name'] : '',
      pass: result['Pass'] === true,
      errors: errors.filter(error => typeof error === 'string'),
      stderr: typeof result['Stderr'] === 'string' ? result['Stderr'] : '',
    };
  });
}

/** The tests of all documents in the order in which they run. */
function listEntries({documents}: ConfigText): readonly Entry[] {
  return documents.flatMap(document =>
    [...SECTIONS.map(([section]) => section), 'licenseTests'].flatMap(section =>
      listSection(document, section),
    ),
  );
}

function listSection(document: ConfigDocument, section: string): readonly Entry[] {
  const list = valueOf(document, document.root, section);
  if (!list) return [];
  return document.items(list).map(item => {
    const name = valueOf(document, item, 'name');
    const line = name?.own === true ? name.keyLine : item.line;
    return {section, name: textOf(name) ?? '', line};
  });
}

/** @param count how many results of this name there have been, this one included */
function findEntry(entries: readonly Entry[], result: Result, count: number): Entry | undefined {
  const [section, prefix] = SECTIONS.find(([, start]) => result.name.startsWith(start)) ?? [];
  if (result.name === 'License Test') {
    return entries.filter(entry => entry.section === 'licenseTests')[count - 1];
  }
  if (section !== undefined) {
    const name = result.name.slice(prefix?.length);
    return entries.filter(entry => entry.section === section && entry.name === name)[count - 1];
  }
  // Tests that could not be started have their bare name.
  return entries.filter(entry => entry.name === result.name)[count - 1];
}

function describe({name, stderr}: Result, errors: readonly string[]): string {
  const bare = SECTIONS.reduce((rest, [, prefix]) => rest.replace(prefix, ''), name);
  const lines = errors.length === 0 ? ['the test failed'] : [...errors];
  if (stderr.trim() !== '' && !errors.some(error => error.includes(stderr.trim()))) {
    lines.push('stderr:', ...stderr.trimEnd().split('\n').slice(-STDERR_LINES));
  }
  return bare === '' ? lines.join('\n') : `${bare}: ${lines.join('\n')}`;
}

function addMetadata(
  {documents}: ConfigText,
  errors: readonly string[],
  add: (line: number, message: string, code: string) => void,
): void {
  const seen = new Map<string, number>();
  for (const error of errors) {
    const count = seen.get(error) ?? 0;
    seen.set(error, count + 1);
    const document = documents[0];
    const entry = document && findMetadataEntry(document, error, count);
    add(
      entry?.line ?? 1,
      error,
      entry?.key === undefined ? 'metadataTest' : `metadataTest.${entry.key}`,
    );
  }
}

/** `… yaml: unmarshal errors:\n  line 5: field argz not found…`: one per line that is named. */
function addParseError(
  error: string,
  add: (line: number, message: string, code: string) => void,
): void {
  const text = error
    .replace('error parsing config file: ', '')
    .replace('error unmarshalling config: ', '');
  const lines = [...text.matchAll(/line (\d+): ([^\n]+)/g)];
  for (const [, line, message] of lines) add(Math.max(1, Number(line)), message ?? text, 'config');
  if (lines.length === 0) add(1, text, 'config');
}

/**
 * The names of containers, and of the folder that an image's file is unpacked in, differ from run to run and say nothing. What
 * takes a container cannot be done with a file (pkg/drivers/tar_driver.go of the tool).
 */
function toPlainError(error: string): string {
  if (error.includes('Tar driver is unable to process commands')) return NEEDS_ENGINE;
  return error
    .replace(/ in container [0-9a-f]{12,64}/g, '')
    .replace(/\/\S*\/extracttar\d+(?=\/)/g, '')
    .trimEnd();
}

function warn({documents}: ConfigText, path: string, step: string): readonly Diagnostic[] {
  const second = documents[1];
  if (!second?.root.node) return [];
  const line = second.root.line;
  const message = `${SOURCE} reads the first document of a file only: the tests from here on never run`;
  return [
    {
      path,
      startLine: line,
      endLine: line,
      severity: 'warning',
      source: SOURCE,
      code: 'config',
      message,
      step,
    },
  ];
}
