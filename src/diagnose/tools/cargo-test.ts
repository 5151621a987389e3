import {cargoPackages, inWorkspace, packageOfCrate} from '../formats/cargo-roots.js';
import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {type RustPanic, readRustPanic} from '../formats/rust-panic.js';
import type {Finding, Log, Tool} from '../tool.js';

const BLOCK = /^---- (\S.*?) (?:stdout|stderr) ----$/;
const BLOCK_END = /^(?:---- |failures:$|successes:$|test result: )/;
const DOCTEST = /^(\S+\.(?:rs|md)) - (?:(.*) )?\(line (\d+)\)$/;
const NO_PANIC = /^note: test did not panic as expected(?: at (\S[^:]*):(\d+):(\d+))?$/;
/** insta panics in its own file, and says before where the snapshot is asserted. */
const SNAPSHOT_PLACE = /^Source: (\S.*\.rs):(\d+)$/;
const FAILED_NAME = /^ {4}(\S+)$/;
const DOC_TESTS = /^ +Doc-tests (\S+)$/;
const RUNNING = /^ +Running (?:unittests )?(\S+\.rs) \(/;

/** Format: library/test/src/formatters/pretty.rs of the Rust repository; doctests: src/librustdoc/doctest.rs. */
function read({lines}: Log): readonly Finding[] {
  const blocks = readBlocks(lines);
  const loose = loosePanics(lines, blocks);
  const findings = blocks.flatMap(block => readBlock(lines, block, loose) ?? []);
  const packages = cargoPackages(lines);
  return [...findings, ...readUncaptured(lines, blocks, loose)].map(finding =>
    inWorkspace(finding, packages),
  );
}

/** What one test printed: `---- name stdout ----` and the lines up to the next. */
interface Block {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  /** The file of the crate whose tests ran, when that was printed before it. */
  readonly root?: string | undefined;
  /** The crate whose documentation tests ran. */
  readonly crate?: string | undefined;
}

interface PanicAt extends RustPanic {
  readonly at: number;
}

function readBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let root: string | undefined;
  let crate: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.includes(' Running ')) root = RUNNING.exec(line)?.[1] ?? root;
    if (line.includes(' Doc-tests ')) crate = DOC_TESTS.exec(line)?.[1] ?? crate;
    const name = line.startsWith('---- ') ? BLOCK.exec(line)?.[1] : undefined;
    if (name === undefined) continue;
    let end = at + 1;
    while (end < lines.length && !BLOCK_END.test(lines[end] ?? '')) end++;
    blocks.push({name, at, end, root, crate});
    at = end - 1;
  }
  return blocks;
}

function readBlock(
  lines: readonly string[],
  {name, at, end, root, crate}: Block,
  loose: readonly PanicAt[],
): Finding | undefined {
  const doctest = DOCTEST.exec(name);
  const body = lines.slice(at + 1, end);
  // The compiler says where; the file's line is the fence's otherwise.
  if (doctest && body.some(line => /^ +--> \S/.test(line))) return undefined;
  const panics = readPanics(lines, at + 1, end);
  const panic = chosenPanic(panics);
  const severity = 'error';
  const until = (panics.at(-1)?.end ?? at + 1) - 1;
  if (doctest) {
    const [, file, , line] = doctest;
    const message = `${name}: ${panic ? essence(panic.message) : 'the example failed'}`;
    const directory = directoryOf(file ?? '', crate, lines);
    return makeFinding({file, line, directory, severity, message, at, until});
  }
  const noPanic = body.map(line => NO_PANIC.exec(line)).find(match => match !== null);
  if (noPanic) {
    const [, file, line, column] = noPanic;
    const place = file === undefined ? placeOfTest(name, root) : {file, line, column};
    return makeFinding({
      ...place,
      severity,
      message: `${name}: the test did not panic as expected`,
      at,
    });
  }
  if (panic) {
    const expected = body.filter(line =>
      /^(?: +panic message: | *expected substring: )/.test(line),
    );
    const message = `${name}: ${essence([...panic.message, ...expected])}`;
    const code = 'panic';
    const snapshot = panic.message.some(line => line.startsWith('snapshot assertion for '))
      ? body.map(line => SNAPSHOT_PLACE.exec(line)).find(match => match !== null)
      : undefined;
    if (snapshot) {
      return makeFinding({
        file: snapshot[1],
        line: snapshot[2],
        severity,
        code,
        message,
        at,
        until,
      });
    }
    return makeFinding({frames: panic.frames, severity, code, message, at, until});
  }
  if (loose.some(({thread}) => thread === name)) return undefined;
  const error = body.find(line => line.startsWith('Error: '));
  const message = `${name}: ${error ?? 'the test failed'}`;
  return makeFinding({...placeOfTest(name, root), severity, message, at});
}

/** Old versions name a documentation test's file relative to its package, new ones relative to the workspace. */
function directoryOf(
  file: string,
  crate: string | undefined,
  lines: readonly string[],
): string | undefined {
  const path = crate === undefined ? undefined : packageOfCrate(crate, lines);
  const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
  return file.startsWith(`${name}/`) || file.includes(`/${name}/`) ? undefined : path;
}

function readPanics(lines: readonly string[], from: number, to: number): readonly PanicAt[] {
  const panics: PanicAt[] = [];
  for (let at = from; at < to; at++) {
    const panic = readRustPanic(lines, at);
    if (!panic) continue;
    panics.push({...panic, at});
    at = Math.max(at, panic.end - 1);
  }
  return panics;
}

function loosePanics(lines: readonly string[], blocks: readonly Block[]): readonly PanicAt[] {
  const panics: PanicAt[] = [];
  let from = 0;
  for (const {at, end} of [...blocks, {at: lines.length, end: lines.length}]) {
    panics.push(...readPanics(lines, from, at));
    from = end;
  }
  return panics;
}

/** The last one ended the test; when it only passes on that a thread panicked, that thread's. */
function chosenPanic(panics: readonly RustPanic[]): RustPanic | undefined {
  const last = panics.at(-1);
  const isPassedOn = last?.message.some(line => line.includes('`Err` value: Any { .. }')) === true;
  return isPassedOn ? (panics.at(-2) ?? last) : last;
}

/** Where a test function most likely stands: its crate's file or the module's, by the name that is searched there. */
function placeOfTest(name: string, root: string | undefined) {
  if (root === undefined) return {};
  const modules = name.split('::').slice(0, -1);
  if (/^tests?$/.test(modules.at(-1) ?? '')) modules.pop();
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const file = modules.length === 0 ? root : `${folder}${modules.join('/')}.rs`;
  return {file, anchor: `fn ${name.split('::').at(-1) ?? name}(`};
}

/** With --nocapture panics stand where they happen; the list at the end tells which tests failed. */
function readUncaptured(
  lines: readonly string[],
  blocks: readonly Block[],
  loose: readonly PanicAt[],
): readonly Finding[] {
  const failed = new Set(blocks.map(({name}) => name));
  for (const [index, line] of lines.entries()) {
    if (line !== 'failures:') continue;
    for (let next = index + 1; FAILED_NAME.test(lines[next] ?? ''); next++) {
      failed.add((lines[next] ?? '').trim());
    }
  }
  return loose.flatMap(({thread, message, frames, at, end}) => {
    if (!failed.has(thread)) return [];
    const text = `${thread}: ${essence(message)}`;
    return [
      makeFinding({frames, severity: 'error', code: 'panic', message: text, at, until: end - 1}),
    ];
  });
}

export const tool: Tool = {
  name: 'cargo test',
  title: "Rust's test runner",
  homepage: 'https://doc.rust-lang.org/cargo/commands/cargo-test.html',
  ecosystem: 'rust',
  evidence: [' stdout ----', ' stderr ----', 'test result: FAILED'],
  commands: ['cargo test'],
  read,
};
