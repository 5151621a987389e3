import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** Golint says no rule: its texts tell it apart. */
const TEXTS = [
  String.raw`exported \S+ .{0,200}should have (?:its own declaration|comment)\b`,
  String.raw`exported \S+ .{0,200}should have comment .{0,40}or be unexported`,
  String.raw`comment on exported \S+ \S+ should be of the form `,
  String.raw`package comment (?:should be of the form |is detached)`,
  'should have a package comment',
  String.raw`don't use (?:underscores|ALL_CAPS|leading k|an underscore|MixedCaps) in (?:Go|package) names?`,
  String.raw`(?:struct field|func|method|type|var|const|func parameter|func result|method parameter|method result|range var|interface method|package) \S+ should be \w+$`,
  String.raw`type name will be used as \S+ by other packages, and that stutters`,
  String.raw`func name will be used as \S+ by other packages, and that stutters`,
  'error strings should not be capitalized or end with punctuation',
  String.raw`receiver name (?:\S+ should be consistent|should be a reflection|should not be an underscore)`,
  String.raw`should replace .{1,200} with `,
  'if block ends with a return statement, so drop this else',
  String.raw`should omit (?:type|2nd value|values?) `,
  String.raw`should drop (?:= |and )`,
  'a blank import should be only in a main or test package',
  'should not use dot imports',
  String.raw`exported func \S+ returns unexported type`,
  'context.Context should be the first parameter',
  String.raw`error var \S+ should have name of the form`,
  'error should be the last type when returning multiple items',
  'should not use basic type ',
];

/** `store/store.go:7:1: exported function Get should have comment or be unexported`. */
const SUGGESTION = {
  pattern: new RegExp(
    String.raw`^(?<file>[^\s:][^:]{0,400}\.go):(?<line>\d+):(?<column>\d+): (?<message>(?:${TEXTS.join('|')}).*)$`,
  ),
  mark: '.go:',
  isPlaced: true,
};

// https://github.com/golang/lint, lint.go.
export const tool: Tool = {
  name: 'golint',
  title: 'Go style suggestions',
  homepage: 'https://github.com/golang/lint',
  ecosystem: 'go',
  // Revive has the same texts.
  evidence: ['lint suggestions; failing.', 'golint'],
  evidenceForm: /^Found \d+ lint suggestions; failing\.$|(?:^|[\s/;&|])golint(?=\s|$)/,
  isLineByLine: true,
  commands: ['golint'],
  read: log => readForms(log, [SUGGESTION]),
};
