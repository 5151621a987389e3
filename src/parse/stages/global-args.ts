import type {Instruction} from '../../model.js';
import {locateErrors} from '../located-errors.js';
import {formatPlatform, parsePlatform, platformArguments} from './platforms.js';
import {expand} from '../words/substitution.js';
import {argumentsOf} from '../instructions/variables.js';

/** What decides the values of global arguments. */
export interface GlobalArgsOptions {
  readonly path: string;
  readonly escape: '\\' | '`';
  readonly buildArgs: Readonly<Record<string, string>>;
  /** What is built for: linux/amd64. */
  readonly platform: string;
  /** The target stage's name, as in `--target`; '' for an unnamed one. */
  readonly target: string;
}

/** A global argument's value with what it was made from. */
export interface GlobalArg {
  readonly name: string;
  readonly value?: string;
  readonly instruction: Instruction;
  /** Names of the arguments in its default. */
  readonly uses: ReadonlySet<string>;
}

export interface GlobalArgs {
  /** Platform arguments and those with a value. */
  readonly values: ReadonlyMap<string, string>;
  /** Those that the file declares. */
  readonly declared: ReadonlyMap<string, GlobalArg>;
}

/**
 * Evaluates the ARG instructions before the first FROM.
 *
 * @throws DockerfileError in BuildKit's words when a default cannot be expanded
 */
export function evaluateGlobalArgs(
  instructions: readonly Instruction[],
  options: GlobalArgsOptions,
): GlobalArgs {
  const {escape, buildArgs} = options;
  const values = new Map<string, string>();
  for (const [name, value] of automaticArguments(options)) {
    values.set(name, Object.hasOwn(buildArgs, name) ? (buildArgs[name] ?? '') : value);
  }
  const declared = new Map<string, GlobalArg>();
  for (const instruction of instructions) {
    for (const {name, value: written} of argumentsOf(instruction, escape)) {
      let value = Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
      let uses = new Set<string>();
      if (value === undefined && written !== undefined) {
        const expanded = locateErrors(options.path, instruction, () =>
          expand(written, {escape, variables: values}),
        );
        value = expanded.text;
        uses = new Set(expanded.matched);
        // An argument that is made from itself depends on what its earlier declaration did.
        if (uses.delete(name)) declared.get(name)?.uses.forEach(used => uses.add(used));
      }
      if (value !== undefined) values.set(name, value);
      declared.set(name, {name, instruction, uses, ...(value === undefined ? {} : {value})});
    }
  }
  return {values, declared};
}

function automaticArguments(options: GlobalArgsOptions): Map<string, string> {
  const platform = parsePlatform(options.platform);
  const build = parsePlatform('linux/amd64');
  const automatic = platformArguments(platform, build);
  automatic.set('TARGETPLATFORM', formatPlatform(platform));
  automatic.set('TARGETSTAGE', options.target === '' ? 'default' : options.target);
  return automatic;
}
