// Imports a module of src/ on a Node that does not run TypeScript: each file it reaches is stripped of its types into a
// temporary folder first.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The module at `entry`, relative to the repository root: `src/diagnose/tools/index.ts`. */
export async function loadSource(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-'));
  try {
    stripTypes([entry], folder);
    return await import(pathToFileURL(join(folder, entry)).href.replace(/\.ts$/, '.js'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** Writes modules and all they reach into a folder, without their types: for a process that is not to load a compiler. */
export function stripTypes(entries, folder) {
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  // The set grows while it is read.
  const files = new Set(entries.map(entry => join(root, entry)));
  for (const path of files) {
    const {outputText} = ts.transpileModule(readFileSync(path, 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
    });
    const output = join(folder, relative(root, path)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(output), {recursive: true});
    writeFileSync(output, outputText);
    for (const [, specifier] of outputText.matchAll(
      /\b(?:from|import)\s*['"](\.[^'"]+)\.js['"]/g,
    )) {
      files.add(join(dirname(path), `${specifier}.ts`));
    }
  }
}
