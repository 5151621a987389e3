import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {toolCache} from './find-tool.js';

/** What a file of the tool cache holds, by its name (`times.json`); undefined when there is none or it is no JSON. */
export function readCached(name: string): unknown {
  try {
    return JSON.parse(readFileSync(cachePath(name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Replaces a file of the tool cache whole, so that no run reads half of it. A cache that cannot be written to is as good as none. */
export function writeCached(name: string, value: unknown): void {
  try {
    const path = cachePath(name);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(value));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // The next run tries again.
  }
}

const cachePath = (name: string): string => join(toolCache(), 'quality-stages', name);
