import {TextDecoder} from 'node:util';
import type {RunPorts} from '../io/ports.js';

/** Asks the engine for the id of an image (`sha256:…`); undefined when it does not know. */
export async function readImageId(image: string, ports: RunPorts): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    const docker = await ports.findTool('docker');
    await ports.runProcess({
      argv: [docker, 'image', 'inspect', '--format', '{{.Id}}', image],
      onStdout: chunk => (text += decoder.decode(chunk, {stream: true})),
    });
  } catch {
    return undefined;
  }
  return /^sha256:[0-9a-f]{64}$/.exec(text.trim())?.[0];
}
