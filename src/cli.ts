#!/usr/bin/env node
import {enableCompileCache} from 'node:module';
import {homedir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

/**
 * The entry of the command line; everything is in commands.ts. Node keeps what it compiled for the next run, in a folder that
 * is the user's own (the default lies in the folder for temporary files, which others can write to).
 */
const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
// Before node 22.1 there is none.
(enableCompileCache as typeof enableCompileCache | undefined)?.(join(cache, 'quality-stages/node'));
void import('./commands.js').then(({run}) => run());
