import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const START = 'cargo-machete found the following unused dependencies';
const CRATE = /^(\S+) -- (\S.*Cargo\.toml):$/;
const DEPENDENCY = /^\t([\w-]+)$/;

/** Format: https://github.com/bnjbvr/cargo-machete (src/main.rs): crate and manifest, then the unused dependencies. */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  let isListing = false;
  let file: string | undefined;
  for (const [at, text] of lines.entries()) {
    if (text.startsWith(START)) isListing = true;
    else if (text === '') isListing = false;
    if (!isListing) continue;
    file = CRATE.exec(text)?.[2] ?? file;
    const name = DEPENDENCY.exec(text)?.[1];
    if (name === undefined) continue;
    const message = `the dependency ${name} is unused`;
    findings.push(makeFinding({file, anchor: name, severity: 'error', message, at}));
  }
  return findings;
}

export const tool: Tool = {
  name: 'cargo machete',
  title: 'Finds unused Rust dependencies',
  homepage: 'https://github.com/bnjbvr/cargo-machete',
  ecosystem: 'rust',
  evidence: [START],
  commands: ['cargo machete', 'cargo-machete'],
  read,
};
