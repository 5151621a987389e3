import type {Location} from './model.js';

/** The user's input is wrong: exit code 2. The message names the input, what was wrong and what is allowed. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The Dockerfile (or a structure test's config) cannot be read: a diagnostic on its line, exit code 2. */
export class DockerfileError extends Error {
  override readonly name = 'DockerfileError';
  readonly location: Location;

  constructor(message: string, location: Location) {
    super(message);
    this.location = location;
  }
}

/** A tool could not do its work: exit code 3. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}
