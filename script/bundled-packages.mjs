import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Lists the packages that production needs, from package-lock.json: what the bundles are made of.
 *
 * @param {string} root folder of the repository
 * @returns name, version, licence (SPDX), integrity, address of the package, folder; sorted by name and version
 */
export function bundledPackages(root) {
  const {packages} = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = Object.entries(packages)
    .filter(
      ([folder, {dev, devOptional, optional}]) =>
        folder !== '' && !dev && !devOptional && !optional,
    )
    .map(([folder, {version, license, integrity, resolved}]) => ({
      name: folder.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? '',
      integrity: integrity ?? '',
      resolved: resolved ?? '',
      folder,
    }));
  const key = ({name, version}) => `${name}@${version}`;
  const unique = new Map(found.map(one => [key(one), one]));
  return [...unique.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
