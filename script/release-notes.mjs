#!/usr/bin/env node
// Prints what CHANGELOG.md says of a version. Exits 1 when it says nothing.
//
//   script/release-notes.mjs 1.2.3
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [version = ''] = process.argv.slice(2);
const sections = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m);
const isOf = section => section.split('\n')[0].replace(/[[\]]/g, '').split(' ')[0] === version;
const notes = sections.find(isOf)?.split('\n').slice(1).join('\n').trim() ?? '';
if (notes === '') {
  console.error(`CHANGELOG.md says nothing of ${version}`);
  process.exitCode = 1;
} else {
  console.log(notes);
}
