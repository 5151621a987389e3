import {isClippys, readRustc} from '../formats/rustc.js';
import type {Tool} from '../tool.js';

/** Format: formats/rustc.ts. The compiler's own lints in the same run are cargo's. */
export const tool: Tool = {
  name: 'clippy',
  title: 'Rust linter',
  homepage: 'https://doc.rust-lang.org/clippy/',
  ecosystem: 'rust',
  evidence: ['clippy::', 'rust-clippy/', '.rs:'],
  // As far as cargo's, so that what both read is read once.
  reach: 48,
  commands: ['cargo clippy', 'clippy-driver'],
  read: log => readRustc(log).filter(finding => isClippys(finding, log)),
};
