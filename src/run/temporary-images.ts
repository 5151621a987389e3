import type {RunPorts} from '../io/ports.js';
import type {PlanStep} from '../model.js';
import {nameImage, namesImage, namesImageFile} from '../plan/image-name.js';
import {findAbandonedImages} from './abandoned-images.js';
import {readImageId} from './image-id.js';

/** The images that a run makes for its structure tests, and removes again. */
export interface TemporaryImages {
  /** The step's argv with the name filled in: an image step makes it up, structure tests take it over. */
  readonly name: (step: PlanStep) => readonly string[];
  /** The id of an image step's image (`sha256:…`); undefined when no engine knows. */
  readonly readId: (stepId: string) => Promise<string | undefined>;
  readonly remove: () => Promise<void>;
}

export function createTemporaryImages(ports: RunPorts): TemporaryImages {
  /** By step id. */
  const images = new Map<string, string>();
  const files = new Map<string, {readonly path: string; readonly remove: () => void}>();

  const makeFile = (id: string): string | undefined => {
    const file = ports.temporaryImageFile?.();
    if (file !== undefined) files.set(id, file);
    return file?.path;
  };

  return {
    name: step => {
      const id = step.kind === 'image' ? step.id : step.needs.find(need => images.has(need));
      if (id === undefined || !namesImage(step.argv)) return step.argv;
      const image =
        images.get(id) ??
        (namesImageFile(step.argv) ? makeFile(id) : undefined) ??
        ports.temporaryImage(id);
      images.set(id, image);
      return nameImage(step.argv, image);
    },
    readId: async id => {
      const image = files.has(id) ? undefined : images.get(id);
      return image === undefined ? undefined : readImageId(image, ports);
    },
    remove: async () => {
      for (const {remove} of files.values()) remove();
      const named = [...images].flatMap(([id, image]) => (files.has(id) ? [] : [image]));
      await removeImages(named, ports);
    },
  };
}

async function removeImages(images: readonly string[], ports: RunPorts): Promise<void> {
  if (images.length === 0) return;
  try {
    const docker = await ports.findTool('docker');
    const abandoned = await findAbandonedImages(docker, images[0] ?? '', ports);
    // --force: the container of a tool that was killed may still hold its image.
    const argv = [docker, 'image', 'rm', '--force', ...images, ...abandoned];
    await ports.runProcess({argv});
  } catch {
    // The image was never made, or the engine has gone: nothing is left to remove.
  }
}
