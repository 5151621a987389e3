import {TextDecoder} from 'node:util';
import type {RunPorts} from '../io/ports.js';

/**
 * Finds the temporary images of runs that were killed before they could remove them.
 *
 * @param docker path of the program
 * @param own a temporary image of this run: the others are in the same repository
 * @returns their names; none when the engine cannot say
 */
export async function findAbandonedImages(
  docker: string,
  own: string,
  {runProcess, isAbandoned}: Pick<RunPorts, 'runProcess' | 'isAbandoned'>,
): Promise<readonly string[]> {
  if (isAbandoned === undefined) return [];
  const repository = own.slice(0, own.lastIndexOf(':'));
  const decoder = new TextDecoder();
  let text = '';
  await runProcess({
    argv: [docker, 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', repository],
    onStdout: chunk => (text += decoder.decode(chunk, {stream: true})),
  });
  return text.split('\n').filter(name => name !== '' && isAbandoned(name));
}
