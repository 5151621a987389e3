#!/usr/bin/env node
// Prints the software bill of materials of the bundles as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): this program, the
// packages that production needs, and the tools that it may download, with their sums.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundledPackages} from './bundled-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const {name, version, license} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** https://github.com/package-url/purl-spec: the @ of a scope is encoded. */
const npmAddress = (packageName, packageVersion) =>
  `pkg:npm/${packageName.replace('@', '%40')}@${packageVersion}`;

/** `sha512-<base64>` → CycloneDX's name and hexadecimal. */
function hashOf(integrity) {
  const [algorithm, base64] = integrity.split(/-(.*)/s);
  const alg = {sha512: 'SHA-512', sha256: 'SHA-256', sha1: 'SHA-1'}[algorithm];
  return alg === undefined ? [] : [{alg, content: Buffer.from(base64, 'base64').toString('hex')}];
}

const components = bundledPackages(root).map(found => ({
  type: 'library',
  'bom-ref': npmAddress(found.name, found.version),
  name: found.name,
  version: found.version,
  purl: npmAddress(found.name, found.version),
  licenses: [{license: {id: found.licence}}],
  hashes: hashOf(found.integrity),
}));
const self = npmAddress(name, version);
/** Two runs on the same lock file give the same document. */
const serial = createHash('sha256').update(JSON.stringify(components)).digest('hex');
const uuid = [
  serial.slice(0, 8),
  serial.slice(8, 12),
  `5${serial.slice(13, 16)}`,
  `8${serial.slice(17, 20)}`,
  serial.slice(20, 32),
].join('-');

const document = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${uuid}`,
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': self,
      name,
      version,
      purl: self,
      licenses: [{license: {id: license}}],
    },
  },
  components,
  dependencies: [
    {ref: self, dependsOn: components.map(component => component['bom-ref'])},
    ...components.map(component => ({ref: component['bom-ref'], dependsOn: []})),
  ],
};
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
