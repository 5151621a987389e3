import {isMap, isScalar, isSeq} from 'yaml';
import type {Diagnostic} from '../../model.js';
import {findJsonFault} from './json-fault.js';
import {didYouMean} from '../../parse/suggest.js';
import {readConfig, textOf, valueOf, type ConfigDocument, type ConfigNode} from './nodes.js';

type Shape = 'text' | 'integer' | 'boolean' | 'texts' | 'commands' | Fields | readonly [Fields];

interface Fields {
  readonly [key: string]: Shape;
}

const VARIABLE: Fields = {key: 'text', value: 'text', isRegex: 'boolean'};

/** Schema version 2.0.0: pkg/types/v2 of https://github.com/GoogleContainerTools/container-structure-test */
const CONFIG: Fields = {
  schemaVersion: 'text',
  globalEnvVars: [VARIABLE],
  commandTests: [
    {
      name: 'text',
      setup: 'commands',
      teardown: 'commands',
      envVars: [VARIABLE],
      exitCode: 'integer',
      command: 'text',
      args: 'texts',
      expectedOutput: 'texts',
      excludedOutput: 'texts',
      expectedError: 'texts',
      excludedError: 'texts',
    },
  ],
  fileExistenceTests: [
    {
      name: 'text',
      path: 'text',
      shouldExist: 'boolean',
      permissions: 'text',
      uid: 'integer',
      gid: 'integer',
      isExecutableBy: 'text',
    },
  ],
  fileContentTests: [
    {name: 'text', path: 'text', expectedContents: 'texts', excludedContents: 'texts'},
  ],
  metadataTest: {
    env: [VARIABLE],
    envVars: [VARIABLE],
    unboundEnvVars: [VARIABLE],
    labels: [VARIABLE],
    entrypoint: 'texts',
    cmd: 'texts',
    exposedPorts: 'texts',
    unexposedPorts: 'texts',
    volumes: 'texts',
    unmountedVolumes: 'texts',
    workdir: 'text',
    user: 'text',
  },
  licenseTests: [{debian: 'boolean', files: 'texts'}],
  containerRunOptions: {
    user: 'text',
    privileged: 'boolean',
    allocateTty: 'boolean',
    envFile: 'text',
    envVars: 'texts',
    capabilities: 'texts',
    bindMounts: 'texts',
  },
};

/** What a test cannot do without, beside its name. */
const REQUIRED: Readonly<Record<string, string>> = {
  commandTests: 'command',
  fileExistenceTests: 'path',
  fileContentTests: 'path',
};

const VERSIONS = ['2.0.0', '1.0.0'];

interface Fault {
  readonly line: number;
  readonly message: string;
}

/**
 * Finds what container-structure-test would refuse in a config, without running it: a file that is no YAML or JSON, a
 * missing or unknown `schemaVersion`, keys it does not know (in JSON it overlooks them, which hides a test: refused here
 * too), values of the wrong type, tests without name, command or path.
 *
 * @param text the config
 * @param path its path from the repository root
 * @returns errors of source "container-structure-test", without `step`
 */
export function checkStructureTestConfig(text: string, path: string): readonly Diagnostic[] {
  return findFaults(text, path).map(({line, message}) => ({
    path,
    startLine: line,
    endLine: line,
    severity: 'error',
    source: 'container-structure-test',
    code: 'config',
    message,
  }));
}

function findFaults(text: string, path: string): readonly Fault[] {
  if (!/\.(?:ya?ml|json)$/.test(path)) {
    const message = 'container-structure-test reads configs that end in .yaml, .yml or .json only';
    return [{line: 1, message}];
  }
  const document = readConfig(text).documents[0];
  const broken = path.endsWith('.json') ? readJsonFaults(text) : document?.errors;
  if (broken && broken.length > 0) return broken;
  const missing = {line: 1, message: 'schemaVersion is missing: add "schemaVersion: 2.0.0"'};
  if (!document || !isMap(document.root.node)) return [missing];
  const version = valueOf(document, document.root, 'schemaVersion');
  const written = textOf(version);
  if (!version || written === undefined || written === '') return [missing];
  if (!VERSIONS.includes(written)) {
    const message = `schemaVersion "${written}" is unknown: allowed are ${VERSIONS.map(known => `"${known}"`).join(' and ')}`;
    return [{line: version.line, message}];
  }
  if (written === '1.0.0') return [];
  return [...checkFields(document, document.root, CONFIG, ''), ...checkTests(document)].sort(
    (left, right) => left.line - right.line,
  );
}

function checkFields(
  document: ConfigDocument,
  map: ConfigNode,
  fields: Fields,
  where: string,
): readonly Fault[] {
  if (map.node === undefined || (isScalar(map.node) && map.node.value === null)) return [];
  if (!isMap(map.node))
    return [{line: map.line, message: `${where || 'the config'} must be a map`}];
  const known = Object.keys(fields);
  return document.entries(map).flatMap(entry => {
    const shape = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
    if (shape !== undefined) return checkValue(document, entry, shape, entry.key);
    const place = where === '' ? 'the config' : where;
    const hint = didYouMean(entry.key, known) || `: allowed are ${known.join(', ')}`;
    return [{line: entry.keyLine, message: `${place} has no key "${entry.key}"${hint}`}];
  });
}

function checkValue(
  document: ConfigDocument,
  value: ConfigNode,
  shape: Shape,
  name: string,
): readonly Fault[] {
  if (value.node === undefined || (isScalar(value.node) && value.node.value === null)) return [];
  if (typeof shape === 'object' && !isList(shape)) return checkFields(document, value, shape, name);
  if (typeof shape === 'object' || shape === 'texts' || shape === 'commands') {
    if (!isSeq(value.node)) return [{line: value.line, message: `${name} must be a list`}];
    return document.items(value).flatMap(item => {
      if (isList(shape)) return checkFields(document, item, shape[0], `an entry of ${name}`);
      const inner = shape === 'commands' ? 'texts' : 'text';
      return checkValue(document, item, inner, `an entry of ${name}`);
    });
  }
  return isOfType(value, shape)
    ? []
    : [{line: value.line, message: `${name} must be ${TYPE_NAMES[shape]}`}];
}

const TYPE_NAMES = {text: 'a text', integer: 'a whole number', boolean: 'true or false'};

function isList(shape: Shape): shape is readonly [Fields] {
  return Array.isArray(shape);
}

function isOfType(value: ConfigNode, type: 'text' | 'integer' | 'boolean'): boolean {
  if (!isScalar(value.node)) return false;
  if (type === 'text') return true;
  const text = textOf(value) ?? '';
  // Go's YAML reads yes, no, on and off as booleans, too.
  return type === 'integer'
    ? /^[-+]?\w+$/.test(text) && Number.isInteger(Number(text))
    : /^(?:true|false|yes|no|on|off|y|n)$/i.test(text);
}

function checkTests(document: ConfigDocument): readonly Fault[] {
  return Object.entries(REQUIRED).flatMap(([section, key]) => {
    const list = valueOf(document, document.root, section);
    if (!list) return [];
    return document.items(list).flatMap(test => {
      if (!isMap(test.node)) return [];
      return ['name', key]
        .filter(wanted => isMissing(valueOf(document, test, wanted)))
        .map(wanted => ({line: test.line, message: `a test of ${section} has no ${wanted}`}));
    });
  });
}

/** Absent, null or empty; a value of the wrong type is told elsewhere. */
function isMissing(value: ConfigNode | undefined): boolean {
  return value?.node === undefined || (isScalar(value.node) && (textOf(value) ?? '') === '');
}

function readJsonFaults(text: string): readonly Fault[] {
  const offset = findJsonFault(text);
  if (offset === undefined) return [];
  const line = text.slice(0, offset).trimEnd().split('\n').length;
  const here = text.slice(offset).split('\n')[0]?.trim().slice(0, 40) ?? '';
  if (here === '') return [{line, message: 'not valid JSON: it ends too early'}];
  const found = text.slice(0, offset).split('\n').length;
  return [{line: found, message: `not valid JSON: unexpected ${JSON.stringify(here)}`}];
}
