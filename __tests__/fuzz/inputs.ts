import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** Files of the fixtures with that name, small ones: what the mutations start from. */
export function corpus(folder: string, name: string, most = 8000): readonly string[] {
  const root = join(FIXTURES, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter(path => path === name || path.endsWith(`/${name}`))
    .map(path => readFileSync(join(root, path), 'latin1'))
    .filter(text => text.length > 0 && text.length <= most);
}

const NASTY = [
  '\0',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\\',
  '"',
  "'",
  '`',
  '$',
  '${',
  '}',
  '{',
  '[',
  ']',
  '<<EOF\n',
  '\u001b[31m',
  '\ufeff',
  '\u2028',
  '\ud800',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  '9999999999999999999',
  'null',
  '::error::',
  'C:\\a\\b.c:1:2: ',
  '../../etc/passwd:1:1: ',
];

/** A text of the corpus with pieces taken out, doubled and put in. */
export function mutated(texts: readonly string[], tokens: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom(...tokens, ...NASTY)},
    {weight: 2, arbitrary: fc.string({unit: 'binary', maxLength: 30})},
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...tokens, ...NASTY), fc.integer({min: 2, max: 3000}))
        .map(([token, count]) => token.repeat(count)),
    },
  );
  const edit = fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    remove: fc.oneof(fc.nat(8), fc.nat(400)),
    isDoubled: fc.boolean(),
    insert: piece,
  });
  return fc
    .record({text: fc.constantFrom('', ...texts), edits: fc.array(edit, {maxLength: 8})})
    .map(({text, edits}) =>
      edits.reduce((current, {at, remove, isDoubled, insert}) => {
        const start = Math.floor(at * current.length);
        const end = Math.min(current.length, start + remove);
        const kept = isDoubled ? current.slice(start, end) : '';
        return current.slice(0, start) + kept + insert + kept + current.slice(end);
      }, text),
    );
}

/** JSON of a form that is nearly right: each of these keys may be missing, right, or anything. */
export function nearly(
  model: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<unknown> {
  const keys = Object.fromEntries(
    Object.entries(model).map(([key, right]) => [
      key,
      fc.oneof({weight: 4, arbitrary: right}, {weight: 1, arbitrary: fc.jsonValue()}),
    ]),
  );
  return fc.oneof(
    {weight: 6, arbitrary: fc.record(keys, {requiredKeys: []})},
    {weight: 1, arbitrary: fc.jsonValue()},
  );
}

/** JSON as text: whole, cut off, or amid other text. */
export const printed = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .tuple(value, fc.constantFrom('whole', 'cut', 'amid'), fc.double({min: 0, max: 1, noNaN: true}))
    .map(([json, how, at]) => {
      const text = JSON.stringify(json);
      if (how === 'cut') return text.slice(0, Math.floor(at * text.length));
      return how === 'amid' ? `level=info {x\n${text}\n[1` : text;
    });
