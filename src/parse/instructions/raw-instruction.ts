import {splitFlags} from './builder-flags.js';
import {quote, trimSpace} from '../words/go-text.js';
import {
  parseJsonWords,
  splitAtWhitespace,
  splitFirstWord,
  splitQuotedWords,
} from '../words/words.js';

/** `name=value` of ENV and LABEL; quotes and variables as written. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** One logical line, split into keyword, flags and arguments, before anything is checked. */
export interface RawInstruction {
  /** As written. */
  readonly written: string;
  /** In upper case. */
  readonly keyword: string;
  /** `--name` and `--name=value` words, unquoted. */
  readonly flags: readonly string[];
  /** What follows keyword and flags. */
  readonly text: string;
  /** The arguments, split as this instruction splits them. */
  readonly args: readonly string[];
  /** The arguments were a JSON array. */
  readonly isJson: boolean;
  /** Of ENV and LABEL. */
  readonly pairs: readonly KeyValue[];
  /** The instruction behind ONBUILD. */
  readonly trigger?: RawInstruction;
}

type Arguments = Partial<Pick<RawInstruction, 'args' | 'isJson' | 'pairs' | 'trigger'>>;

/** How each instruction splits its arguments. */
const SPLITTERS: Readonly<Record<string, (text: string, escape: string) => Arguments>> = {
  ADD: splitJsonOrWords,
  ARG: (text, escape) => ({args: splitQuotedWords(text, escape)}),
  CMD: splitJsonOrText,
  COPY: splitJsonOrWords,
  ENTRYPOINT: splitJsonOrText,
  ENV: (text, escape) => splitPairs('ENV', text, escape),
  EXPOSE: text => ({args: splitAtWhitespace(text)}),
  FROM: text => ({args: splitAtWhitespace(text)}),
  HEALTHCHECK: splitHealthcheck,
  LABEL: (text, escape) => splitPairs('LABEL', text, escape),
  MAINTAINER: splitText,
  ONBUILD: splitTrigger,
  RUN: splitJsonOrText,
  SHELL: splitJsonOrText,
  STOPSIGNAL: splitText,
  USER: splitText,
  VOLUME: splitJsonOrWords,
  WORKDIR: splitText,
};

/** The instructions that there are, in upper case. */
export const KEYWORDS: readonly string[] = Object.keys(SPLITTERS);

/**
 * Splits a logical line into keyword, flags and arguments. Unknown keywords are let through.
 *
 * @param line lines joined, comments removed
 * @param escape the file's escape character
 * @throws Error in BuildKit's words: ENV or LABEL without `=`, JSON that is not of strings only
 */
export function splitInstruction(line: string, escape: string): RawInstruction {
  const trimmed = trimSpace(line);
  const gap = /[\t\v\f\r ]+/.exec(trimmed);
  const written = gap === null ? trimmed : trimmed.slice(0, gap.index);
  const after = gap === null ? '' : trimmed.slice(gap.index + gap[0].length);
  // Beyond ASCII, toUpperCase() makes keywords of words that are none ("workdır").
  const keyword = /^[\0-\u007f]*$/.test(written) ? written.toUpperCase() : written;
  const {flags, rest} = splitFlags(after, escape);
  const text = trimSpace(rest);
  const split = Object.hasOwn(SPLITTERS, keyword) ? SPLITTERS[keyword]?.(text, escape) : undefined;
  const raw: Writable<RawInstruction> = {
    written,
    keyword,
    flags,
    text,
    args: split?.args ?? NONE,
    isJson: split?.isJson ?? false,
    pairs: split?.pairs ?? NONE,
  };
  if (split?.trigger !== undefined) raw.trigger = split.trigger;
  return raw;
}

/** For objects that are filled in before they are handed out: there are as many as lines. */
export type Writable<T> = {-readonly [Key in keyof T]: T[Key]};

/** One empty list for all: most instructions have no flags, pairs or here-documents. */
export const NONE: readonly never[] = [];

function splitText(text: string): Arguments {
  return {args: text === '' ? [] : [text]};
}

function splitJsonOrText(text: string): Arguments {
  const json = parseJsonWords(text);
  return json === undefined ? splitText(text) : {args: json, isJson: true};
}

function splitJsonOrWords(text: string): Arguments {
  const json = parseJsonWords(text);
  return json === undefined ? {args: splitAtWhitespace(text)} : {args: json, isJson: true};
}

function splitPairs(keyword: string, text: string, escape: string): Arguments {
  const words = splitQuotedWords(text, escape);
  const [first] = words;
  if (first === undefined) return {};
  if (!first.includes('=')) {
    const [key, value] = splitFirstWord(text);
    if (value === undefined) throw new Error(`${keyword} must have two arguments`);
    return {pairs: [{key, value}], args: [key, value]};
  }
  const pairs = words.map(word => {
    const equals = word.indexOf('=');
    if (equals < 0) {
      throw new Error(
        `Syntax error - can't find = in ${quote(word)}. Must be of the form: name=value`,
      );
    }
    return {key: word.slice(0, equals), value: word.slice(equals + 1)};
  });
  return {pairs, args: words};
}

function splitHealthcheck(text: string): Arguments {
  const match = /^([^\t-\r \u0085\u00a0]+)[\t-\r \u0085\u00a0]*/.exec(text);
  if (match === null) return {};
  const command = splitJsonOrText(text.slice(match[0].length));
  return {...command, args: [match[1] ?? '', ...(command.args ?? [])]};
}

function splitTrigger(text: string, escape: string): Arguments {
  if (text === '') return {};
  const trigger = splitInstruction(text, escape);
  return {trigger, args: [trigger.keyword, ...trigger.args]};
}
