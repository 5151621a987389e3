import {TextDecoder} from 'node:util';
import type {RunPorts} from '../io/ports.js';
import type {Diagnostic, PlannedFile} from '../model.js';
import {compareWithTargets} from '../parse/compare-targets.js';

/**
 * Holds our reading of Dockerfiles that name a frontend (`# syntax=`, which may be newer than we are) against BuildKit's
 * own list of targets. Other files are read by the frontend that ours was tested with, so nothing is asked for them.
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
  const named = files.filter(({dockerfile}) => dockerfile.directives.syntax !== undefined);
  const found = await Promise.all(
    named.map(async file => {
      const decoder = new TextDecoder();
      let json = '';
      try {
        const [tool = '', ...rest] = commandOf(file);
        const argv = [await ports.findTool(tool), ...rest];
        const onStdout = (chunk: Uint8Array) => (json += decoder.decode(chunk, {stream: true}));
        const {exitCode} = await ports.runProcess({argv, signal, onStdout});
        return exitCode === 0 ? toWarnings(file, json) : [];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}

function toWarnings({dockerfile}: PlannedFile, json: string): readonly Diagnostic[] {
  return compareWithTargets(dockerfile, json).map(({message, line}) => ({
    path: dockerfile.path,
    startLine: line,
    endLine: line,
    severity: 'warning',
    source: 'quality-stages',
    message: `BuildKit reads this file otherwise: ${message}`,
  }));
}
