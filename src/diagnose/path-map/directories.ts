import {posix} from 'node:path';
import type {RunCommand} from './commands.js';

/** The directories that the commands of a RUN work in. */
export interface RunDirectories {
  /** Those of the commands that name the tool; empty when none does. */
  readonly of: (tool: string | undefined) => readonly string[];
  /** Those of all commands that may print findings; the RUN's own when there are none. */
  readonly all: readonly string[];
  /** Some command works in a directory that cannot be known. */
  readonly isUncertain: boolean;
}

/** Commands that only prepare: where they run says nothing of the tool. */
const PREPARING =
  /^(?:export|set|unset|echo|printf|mkdir|rmdir|cp|mv|rm|ln|ls|cat|touch|chmod|chown|true|false|test|\[|\[\[|:|apt|apt-get|apk|dnf|yum|pip|pip3|which|adduser|useradd|groupadd|git|curl|wget|tar|unzip|umask|ulimit|sleep|date|pwd|id|env|wait|trap|exit|return|shift|local|read|source|\.)$/;

/** Sorts what `readRunCommands` found; directories without doubles, in the order of the commands. */
export function toolDirectories(commands: readonly RunCommand[], workdir: string): RunDirectories {
  const working = commands.filter(({words}) => !PREPARING.test(words[0] ?? ''));
  const all = collect(working);
  return {
    of: tool =>
      tool === undefined
        ? []
        : collect(working.filter(({words}) => words.some(word => posix.basename(word) === tool))),
    all: all.length > 0 ? all : [workdir],
    isUncertain: working.some(({directory}) => directory === undefined),
  };
}

function collect(commands: readonly RunCommand[]): readonly string[] {
  const directories = commands.flatMap(({directory, named}) => [
    ...named,
    ...(directory === undefined ? [] : [directory]),
  ]);
  return [...new Set(directories)];
}
