import {quote} from '../words/go-text.js';
import {flagValue, toFlag, validateFlags} from './flag-rules.js';
import {validateHealthcheck} from './healthcheck-rules.js';
import {parseHeredocWord} from './heredocs.js';
import {KEYWORDS, type RawInstruction} from './raw-instruction.js';
import {validateMount} from './run-mounts.js';
import {withSuggestion} from '../suggest.js';

/** What each instruction demands of its arguments, in BuildKit's order of checks (instructions/parse.go). */
const RULES: Readonly<Record<string, (raw: RawInstruction) => void>> = {
  ADD: raw => {
    validateCopy('ADD', raw);
  },
  ARG: validateArg,
  CMD: raw => {
    validateFlags('CMD', raw.flags);
  },
  COPY: raw => {
    validateCopy('COPY', raw);
  },
  ENTRYPOINT: raw => {
    validateFlags('ENTRYPOINT', raw.flags);
  },
  ENV: raw => {
    validatePairs('ENV', raw);
  },
  EXPOSE: raw => {
    requireSome('EXPOSE', raw);
    validateFlags('EXPOSE', raw.flags);
  },
  FROM: validateFrom,
  HEALTHCHECK: validateHealthcheck,
  LABEL: raw => {
    validatePairs('LABEL', raw);
  },
  MAINTAINER: validateSingle,
  ONBUILD: validateOnbuild,
  RUN: validateRun,
  SHELL: validateShell,
  STOPSIGNAL: raw => {
    requireOne('STOPSIGNAL', raw);
  },
  USER: validateSingle,
  VOLUME: validateVolume,
  WORKDIR: validateSingle,
};

/**
 * Checks an instruction by itself: that it exists, its flags and the number and form of its arguments.
 *
 * @throws Error in BuildKit's words, without a location
 */
export function validateInstruction(raw: RawInstruction): void {
  if (!Object.hasOwn(RULES, raw.keyword)) {
    const message = `unknown instruction: ${raw.written}`;
    throw new Error(withSuggestion(message, raw.written, KEYWORDS, false));
  }
  RULES[raw.keyword]?.(raw);
}

function requireSome(keyword: string, raw: RawInstruction): void {
  if (raw.args.length === 0) throw new Error(`${keyword} requires at least one argument`);
}

function requireOne(keyword: string, raw: RawInstruction): void {
  if (raw.args.length !== 1) throw new Error(`${keyword} requires exactly one argument`);
}

function validateSingle(raw: RawInstruction): void {
  requireOne(raw.keyword, raw);
  validateFlags(raw.keyword, raw.flags);
}

function validatePairs(keyword: string, raw: RawInstruction): void {
  validateFlags(keyword, raw.flags);
  requireSome(keyword, raw);
  if (raw.pairs.some(pair => pair.key === '')) throw new Error(`${keyword} names can not be blank`);
}

function validateArg(raw: RawInstruction): void {
  requireSome('ARG', raw);
  if (raw.args.some(word => word.startsWith('='))) throw new Error('ARG names can not be blank');
}

function validateCopy(keyword: string, raw: RawInstruction): void {
  if (raw.args.length < 2) {
    throw new Error(
      `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`,
    );
  }
  validateFlags(keyword, raw.flags);
  if (isHeredoc(raw.args.at(-1) ?? '')) {
    throw new Error(`${keyword} cannot accept a heredoc as a destination`);
  }
}

/** A word that announces a here-document; one whose quotes do not close announces none. */
export function isHeredoc(word: string): boolean {
  try {
    return parseHeredocWord(word) !== undefined;
  } catch {
    return false;
  }
}

const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;

function validateFrom(raw: RawInstruction): void {
  const [, as, name = ''] = raw.args;
  if (raw.args.length === 3 && as?.toLowerCase() === 'as') {
    if (!STAGE_NAME.test(name.toLowerCase())) {
      throw new Error(
        `invalid name for build stage: ${quote(name)}, name can't start with a number or contain symbols`,
      );
    }
  } else if (raw.args.length !== 1) {
    throw new Error('FROM requires either one or three arguments');
  }
  validateFlags('FROM', raw.flags);
}

function validateOnbuild(raw: RawInstruction): void {
  requireSome('ONBUILD', raw);
  validateFlags('ONBUILD', raw.flags);
  const trigger = (raw.args[0] ?? '').trim().toUpperCase();
  if (trigger === 'ONBUILD') {
    throw new Error("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  }
  if (trigger === 'MAINTAINER' || trigger === 'FROM') {
    throw new Error(`${trigger} isn't allowed as an ONBUILD trigger`);
  }
}

const NETWORKS: ReadonlySet<string> = new Set(['default', 'none', 'host']);
const SECURITIES: ReadonlySet<string> = new Set(['insecure', 'sandbox']);

function validateRun(raw: RawInstruction): void {
  validateFlags('RUN', raw.flags);
  for (const word of raw.flags) {
    const {name, value} = toFlag(word);
    if (name === 'mount') validateMount(value);
  }
  const network = flagValue(raw.flags, 'network') ?? 'default';
  if (!NETWORKS.has(network)) throw new Error(`invalid network mode ${quote(network)}`);
  const security = flagValue(raw.flags, 'security') ?? 'sandbox';
  if (!SECURITIES.has(security)) throw new Error(`security ${quote(security)} is not valid`);
}

function validateShell(raw: RawInstruction): void {
  validateFlags('SHELL', raw.flags);
  requireSome('SHELL', raw);
  if (!raw.isJson) throw new Error('SHELL requires the arguments to be in JSON form');
}

function validateVolume(raw: RawInstruction): void {
  requireSome('VOLUME', raw);
  validateFlags('VOLUME', raw.flags);
  if (raw.args.some(volume => volume.trim() === '')) {
    throw new Error('VOLUME specified can not be an empty string');
  }
}
