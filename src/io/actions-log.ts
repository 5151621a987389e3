import {randomUUID} from 'node:crypto';
import process from 'node:process';
import * as core from '@actions/core';
import type {Inputs} from '../parse/inputs/inputs.js';
import {secretEnvironment} from '../plan/secrets.js';
import type {Annotation} from '../report/pull-request/annotations.js';
import {printable} from '../report/markdown.js';

/**
 * Prints text that a build wrote so that the runner obeys none of it: neither `::error` nor `##[error]` (which it takes
 * anywhere in a line), on one stream, with commands always switched on again (actions/runner ActionCommandManager.cs).
 */
export function printUntrusted(text: string): void {
  const token = randomUUID();
  const lines = withoutEscapes(text.replace(/\r\n?/g, '\n')).trimEnd();
  process.stdout.write(`::stop-commands::${token}\n${lines}\n::${token}::\n`);
}

/** Colours stay; what moves the cursor, clears, renames or links does not (ECMA-48), nor do other control characters. */
const withoutEscapes = (text: string): string =>
  text.replace(
    /(\u001b\[[0-9;:]*m)|\u001b\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|\u001b\[[0-?]*[ -/]*[@-~]?|\u001b.?|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (_, colour: string | undefined) => colour ?? '',
  );

/** A fold of the log with text that a build wrote; the title may come from a file's name. */
export function printFolded(title: string, text: string): void {
  core.startGroup(title.replace(/[^\p{L}\p{N} ./:_-]/gu, '_'));
  printUntrusted(text);
  core.endGroup();
}

/** Has the runner obey nothing that is printed while `work` runs. */
export async function withoutCommands<T>(work: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n`);
  try {
    return await work();
  } finally {
    process.stdout.write(`::${token}::\n`);
  }
}

/** Masks what the runner does not know yet; it masks line by line. */
export function maskSecrets(inputs: Inputs): void {
  const byName = [...inputs.secretEnvs.values()].map(name => process.env[name] ?? '');
  for (const value of [...secretEnvironment(inputs).values(), ...byName, inputs.githubToken]) {
    for (const line of [value, ...value.split(/\r?\n/)]) {
      if (line.trim() !== '') core.setSecret(line);
    }
  }
}

/** Writes one annotation as a workflow command. */
export function annotate(annotation: Annotation): void {
  const {level, message, title, file, startLine, endLine, startColumn, endColumn} = annotation;
  const write = {error: core.error, warning: core.warning, notice: core.notice}[level];
  write(printable(message), {
    title: printable(title),
    file,
    startLine,
    endLine,
    ...(startColumn === undefined ? {} : {startColumn}),
    ...(endColumn === undefined ? {} : {endColumn}),
  });
}
