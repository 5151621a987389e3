import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const NAME = String.raw`((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?`;
const IMPORTED = new RegExp(
  String.raw`^(?:import|export) [^;]*?from '${NAME}'|\bimport\('${NAME}'\)`,
  'gm',
);

/**
 * Lists the packages that the bundles are made of: those that src/ imports, and what they need by package-lock.json.
 *
 * @param {string} root folder of the repository
 * @returns name, version, licence (SPDX), integrity, address of the package, folder; sorted by name and version
 * @throws Error when a package is imported that the lock file does not have
 */
export function bundledPackages(root) {
  const {packages} = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const folders = new Set();
  const take = (name, from) => {
    const folder = locate(name, from, packages);
    if (folder === undefined) throw new Error(`package-lock.json has no ${name}`);
    if (folders.has(folder)) return;
    folders.add(folder);
    for (const needed of Object.keys(packages[folder].dependencies ?? {})) take(needed, folder);
  };
  for (const name of importedPackages(join(root, 'src'))) take(name, '');
  const found = [...folders].map(folder => {
    const {version, license, integrity, resolved} = packages[folder];
    return {
      name: folder.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? '',
      integrity: integrity ?? '',
      resolved: resolved ?? '',
      folder,
    };
  });
  const key = ({name, version}) => `${name}@${version}`;
  const unique = new Map(found.map(one => [key(one), one]));
  return [...unique.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Where Node finds a package that a file of the folder `from` imports: the nearest node_modules above. */
function locate(name, from, packages) {
  const folder = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[folder] !== undefined) return folder;
  if (from === '') return undefined;
  const end = from.lastIndexOf('node_modules/');
  return locate(name, from.slice(0, Math.max(end - 1, 0)), packages);
}

function importedPackages(folder) {
  const names = new Set();
  for (const file of readdirSync(folder, {recursive: true})) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, named, loaded] of text.matchAll(IMPORTED)) names.add(named ?? loaded);
  }
  return names;
}
