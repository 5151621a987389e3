import {TextDecoder} from 'node:util';
import type {RunPorts} from '../io/ports.js';
import type {Diagnostic, Dockerfile, PlannedFile} from '../model.js';
import {compareWithTargets} from '../parse/compare-targets.js';
import {knowsFrontend} from '../parse/frontend.js';

/**
 * Asks BuildKit for its own list of a file's targets.
 *
 * @param argv makes BuildKit print it as JSON
 * @returns undefined when the engine cannot say
 */
export async function askTargets(
  argv: readonly string[],
  ports: RunPorts,
  signal: AbortSignal,
): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let json = '';
  try {
    const [tool = '', ...rest] = argv;
    const command = [await ports.findTool(tool), ...rest];
    const onStdout = (chunk: Uint8Array) => (json += decoder.decode(chunk, {stream: true}));
    const {exitCode} = await ports.runProcess({argv: command, signal, onStdout});
    if (exitCode !== 0) return undefined;
    JSON.parse(json);
    return json;
  } catch {
    return undefined;
  }
}

/**
 * Holds our reading of Dockerfiles whose frontend moves (`# syntax=docker/dockerfile:1`) against BuildKit's own list of
 * targets, while they are built. Files without `# syntax=` are read by the frontend that ours was tested with; for files
 * of other frontends BuildKit was asked before the plan was made.
 *
 * @param commandOf the argv that makes BuildKit list a file's targets as JSON
 * @returns a warning per difference; none when the engine cannot say
 */
export async function crossCheck(
  files: readonly PlannedFile[],
  commandOf: (file: PlannedFile) => readonly string[],
  ports: RunPorts,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const moving = files.filter(({dockerfile: {directives}}) => {
    return directives.syntax !== undefined && knowsFrontend(directives.syntax);
  });
  const found = await Promise.all(
    moving.map(async file => {
      const json = await askTargets(commandOf(file), ports, signal);
      return json === undefined ? [] : differenceWarnings(file.dockerfile, json);
    }),
  );
  return found.flat();
}

/** A warning per point on which BuildKit's list of targets says otherwise than our reading. */
export function differenceWarnings(dockerfile: Dockerfile, json: string): readonly Diagnostic[] {
  return compareWithTargets(dockerfile, json).map(({message, line}) => ({
    path: dockerfile.path,
    startLine: line,
    endLine: line,
    severity: 'warning',
    source: 'quality-stages',
    message: `BuildKit reads this file otherwise: ${message}`,
  }));
}
