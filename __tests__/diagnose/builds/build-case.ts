import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {diagnoseBuild} from '../../../src/diagnose/builds/build.js';
import type {Finding} from '../../../src/diagnose/tool.js';
import {DockerfileError} from '../../../src/errors.js';
import type {Diagnostic, Dockerfile, StepOutput} from '../../../src/model.js';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {createProgressReader} from '../../../src/run/rawjson.js';
import {aStep, anOutput} from '../../helpers/factories.js';
import {readTree, repositoryOf} from '../path-map/path-map-case.js';

export const CASES = join(import.meta.dirname, '../../fixtures/buildkit');

/** The stage to build: what the file `target` says, else the last. */
export function targetOf(folder: string): string | undefined {
  const file = join(folder, 'target');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Reads `--progress=rawjson` and what follows it on stderr. */
export function readProgress(stderr: string, exitCode: number): StepOutput {
  const reader = createProgressReader();
  reader.write(Buffer.from(stderr));
  const {vertices, warnings, text} = reader.finish();
  return anOutput({exitCode, stderr: text, vertices, warnings});
}

/** Recognises `file:line:column: severity: message`; enough to see where findings are put. */
export function readPlainLog(text: string): readonly (Finding & {readonly source: string})[] {
  return text.split('\n').flatMap((line, at) => {
    const match = /^([\w./-]+\.\w+):(\d+):(?:(\d+):)? (?:(error|warning|info): )?(.*)$/.exec(line);
    if (!match) return [];
    const [, file = '', number, column, severity = 'error', message = ''] = match;
    return [
      {
        file,
        line: Number(number),
        ...(column === undefined ? {} : {column: Number(column)}),
        severity: severity as Finding['severity'],
        message,
        source: 'words',
        at,
      },
    ];
  });
}

/** Diagnoses a case's folder, which is repository and context in one. */
export function diagnoseCase(
  folder: string,
  output: StepOutput,
  warnings = true,
): readonly Diagnostic[] {
  const files = Object.fromEntries(
    [...readTree(folder)].map(([path, text]) => [path.slice(1), text]),
  );
  const text = files['Dockerfile'] ?? '';
  const dockerfile = parseLeniently(text);
  const target = targetOf(folder);
  const stage = dockerfile.stages.findLast(
    ({name}) => target === undefined || name?.toLowerCase() === target,
  );
  const step = aStep({
    id: target ?? 'test',
    name: stage?.name ?? target ?? 'test',
    ...(stage
      ? {
          location: {
            path: 'Dockerfile',
            startLine: stage.from.startLine,
            endLine: stage.from.endLine,
          },
        }
      : {}),
  });
  return diagnoseBuild(step, output, {
    dockerfile,
    context: '.',
    buildArgs: {},
    namedContexts: {},
    repository: repositoryOf(files),
    readLog: readPlainLog,
    warnings,
  });
}

/** What BuildKit cannot parse either has no stages. */
function parseLeniently(text: string): Dockerfile {
  try {
    return parseDockerfile(text, 'Dockerfile');
  } catch (error) {
    if (!(error instanceof DockerfileError)) throw error;
    return {...parseDockerfile('FROM scratch\n', 'Dockerfile'), text, stages: []};
  }
}

export function toGolden(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics, null, 2)}\n`;
}
