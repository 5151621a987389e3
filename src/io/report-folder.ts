import {
  closeSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative, resolve, sep} from 'node:path';
import process from 'node:process';
import type {OpenFile, ReportPorts} from './ports.js';

/** Stands in a folder that is ours to clear. */
const MARK = '.gitignore';
const MARK_TEXT = '# Made by Quality Stages, which clears this folder when it runs.\n*\n';

/**
 * Writes the files that are taken out of stages below a folder. That folder may be in the build's context, which must be the
 * same for all builds of a run, and for the next run: files are kept elsewhere until all builds have ended, and those of an
 * earlier run are cleared away first.
 *
 * Their names come from inside a build, and the folder may have come with the code of a stranger's pull request: below the
 * working directory no link is followed.
 *
 * @param folder as the user gave it, relative to the working directory or absolute
 */
export function openReportFolder(folder: string): ReportPorts {
  const root = resolve(folder);
  const files = new Map<string, string>();
  let staging: string | undefined;
  return {
    temporaryFolder: contents => {
      const path = makeTemporary();
      for (const [name, text] of contents) writeFileSync(join(path, name), text);
      return {
        path,
        remove: () => {
          rmSync(path, {recursive: true, force: true});
        },
      };
    },
    newMark: () => `quality-stages-${crypto.randomUUID()}`,
    clearReports: () => {
      const known = lstatSync(root, {throwIfNoEntry: false});
      if (known?.isDirectory() === true && readMark(root) === MARK_TEXT) {
        rmSync(root, {recursive: true, force: true});
      }
    },
    createReport: path => {
      const target = resolve(root, ...path.split('/'));
      if (!target.startsWith(root + sep)) throw new Error(`${path} is not below ${folder}`);
      staging ??= makeTemporary();
      const kept = join(staging, String(files.size));
      files.set(kept, target);
      return openFile(kept, shownPath(target), () => files.delete(kept));
    },
    publishReports: () => {
      try {
        if (files.size > 0) markFolder(root);
        for (const [kept, target] of files) moveFile(kept, target);
      } finally {
        files.clear();
        if (staging !== undefined) rmSync(staging, {recursive: true, force: true});
        staging = undefined;
      }
    },
  };
}

const makeTemporary = (): string =>
  mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'quality-stages-'));

/** Relative to the working directory when it is below it. */
function shownPath(target: string): string {
  const below = relative(process.cwd(), target);
  return below.startsWith('..') ? target : below.split(sep).join('/');
}

function openFile(kept: string, path: string, forget: () => void): OpenFile {
  const {O_WRONLY, O_CREAT, O_EXCL} = constants;
  const file = openSync(kept, O_WRONLY | O_CREAT | O_EXCL, 0o644);
  return {
    path,
    write: bytes => {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    },
    close: () => {
      closeSync(file);
    },
    remove: () => {
      closeSync(file);
      rmSync(kept, {force: true});
      forget();
    },
  };
}

function readMark(root: string): string | undefined {
  const mark = join(root, MARK);
  return lstatSync(mark, {throwIfNoEntry: false})?.isFile() === true
    ? readFileSync(mark, 'utf8')
    : undefined;
}

/** A folder that the user had before is not ours to clear. */
function markFolder(root: string): void {
  if (lstatSync(root, {throwIfNoEntry: false}) !== undefined) return;
  makeFolders(root);
  writeFileSync(join(root, MARK), MARK_TEXT, {flag: 'wx'});
}

function moveFile(kept: string, target: string): void {
  makeFolders(dirname(target));
  rmSync(target, {force: true});
  try {
    renameSync(kept, target);
  } catch {
    // Another disk. COPYFILE_EXCL does not follow a link at the target.
    copyFileSync(kept, target, constants.COPYFILE_EXCL);
  }
}

/** Makes folders from the working directory on; what lies outside of it is the user's own and may have links. */
function makeFolders(folder: string): void {
  const below = relative(process.cwd(), folder);
  if (below.startsWith('..') || resolve(below) !== folder) {
    mkdirSync(folder, {recursive: true});
    return;
  }
  let at = process.cwd();
  for (const part of below.split(sep).filter(name => name !== '')) {
    at = join(at, part);
    const known = lstatSync(at, {throwIfNoEntry: false});
    if (known === undefined) mkdirSync(at);
    else if (!known.isDirectory()) throw new Error(`${relative(process.cwd(), at)} is no folder`);
  }
}
