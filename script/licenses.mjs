#!/usr/bin/env node
// Prints the licences of every package that the bundles may hold: those that package-lock.json has for production. ncc's own list
// leaves out some of them (tunnel, undici, @actions/core).
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundledPackages} from './bundled-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Text of a package's licence file; its own word for the licence when it ships none. */
function licenceText({folder, licence}) {
  const path = join(root, folder);
  const file = existsSync(path)
    ? readdirSync(path).find(name => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name))
    : undefined;
  return file === undefined
    ? `(The package has no licence file; its package.json says ${licence}.)`
    : readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

const parts = bundledPackages(root).map(
  found => `${found.name}@${found.version}\n${found.licence}\n\n${licenceText(found)}\n`,
);
process.stdout.write(parts.join('\n'));
