import {isClippys, readRustc} from '../formats/rustc.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const MISSING = /^error: no matching package(?: named)? `([\w-]+)`(?: found)?/;
const NO_VERSION =
  /^error: failed to select a version for (?:the requirement )?`([\w-]+)(?: = "([^"]*)"| v\S+)?/;
const REQUIRED_BY = /^(?:\.\.\. )?required by package `([\w-]+) v\S+(?: \((\/[^)]+)\))?/;
const LOCKED = /^error: (?:the lock file|cannot (?:create|update) the lock file) (\S+Cargo\.lock) /;
const MANIFEST =
  /^error: failed to (?:parse|load|read) (?:manifest|source for dependency)[^`]*`([^`]+)`/;
const BUILD_SCRIPT =
  /^error: failed to run custom build command for `([\w-]+) v([^`\s]+)(?: \((\/[^)`]+)\))?`/;
const TOO_OLD =
  /^error: package `([\w-]+) v([^`\s]+)` cannot be built because it requires rustc (\S+)/;
/** How the lines below a first line of cargo's own errors begin. */
const GOES_ON =
  /^(?: {2}|Caused by:|location searched|required by |perhaps you meant|candidate versions|versions that meet|the package `|all possible versions|previously selected|failed to select|help: |note: |As a reminder|if you |\.\.\. )/;
/** What cargo says it does: right-aligned, `   Compiling serde v1.0.0`. */
const STATUS = /^ {1,12}[A-Z][a-z]+(?:ed|ing) /;
const MAX_BLOCK = 30;

/** Formats: formats/rustc.ts; cargo's own errors: src/cargo/core/resolver/errors.rs and the like. */
function read(log: Log): readonly Finding[] {
  const compiled = readRustc(log).filter(finding => !isClippys(finding, log));
  const told = new Set(compiled.map(({at}) => at));
  const own = log.lines.flatMap((text, at) =>
    text.startsWith('error: ') && !told.has(at) ? (readCargo(log.lines, at) ?? []) : [],
  );
  return [...compiled, ...own];
}

function readCargo(lines: readonly string[], at: number): Finding | undefined {
  const text = lines[at] ?? '';
  const block = blockOf(lines, at);
  const said = {severity: 'error', at, until: at + block.length - 1};
  const message = block
    .slice(0, 6)
    .join('\n')
    .replace(/^error: /, '');
  const dependency = MISSING.exec(text) ?? NO_VERSION.exec(text);
  if (dependency) {
    const owner = block.map(line => REQUIRED_BY.exec(line)?.[2]).find(path => path !== undefined);
    const file = owner === undefined ? 'Cargo.toml' : `${owner}/Cargo.toml`;
    return makeFinding({...said, file, anchor: dependency[1], message});
  }
  const file = LOCKED.exec(text)?.[1] ?? MANIFEST.exec(text)?.[1];
  if (file !== undefined) return makeFinding({...said, file, message});
  const script = BUILD_SCRIPT.exec(text);
  if (script) {
    const [, name = '', version = '', own] = script;
    if (own !== undefined) return makeFinding({...said, file: `${own}/build.rs`, message});
    return makeFinding({...said, package: {name, version, ecosystem: 'cargo'}, message});
  }
  const old = TOO_OLD.exec(text);
  if (!old) return undefined;
  const [, name = '', version = ''] = old;
  return makeFinding({...said, package: {name, version, ecosystem: 'cargo'}, message});
}

function blockOf(lines: readonly string[], at: number): readonly string[] {
  let end = at + 1;
  while (end < Math.min(lines.length, at + MAX_BLOCK)) {
    const line = lines[end] ?? '';
    const told = line === '' ? (lines[end + 1] ?? '') : line;
    if (!GOES_ON.test(told) || STATUS.test(told)) break;
    end++;
  }
  return lines.slice(at, end).filter(line => line !== '');
}

export const tool: Tool = {
  name: 'cargo',
  title: 'Rust compiler and packages',
  homepage: 'https://doc.rust-lang.org/cargo/',
  ecosystem: 'rust',
  evidence: ['.rs:', 'Cargo.toml', 'Cargo.lock', 'error: no matching package', 'error: failed to '],
  reach: 48,
  commands: [
    'cargo build',
    'cargo check',
    'cargo test',
    'cargo run',
    'cargo doc',
    'rustc',
    'cargo',
  ],
  read,
};
