import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A Dockerfile of the corpus. */
export interface Fixture {
  readonly name: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
}

/** The Dockerfiles of `__tests__/fixtures/<kind>/<case>/`, by name. */
export function readFixtures(kind: 'dockerfiles' | 'dockerfiles-invalid'): Fixture[] {
  const root = join(import.meta.dirname, '..', 'fixtures', kind);
  return readdirSync(root)
    .sort()
    .map(name => {
      const folder = join(root, name);
      return {name, folder, bytes: readFileSync(join(folder, 'Dockerfile'))};
    });
}
