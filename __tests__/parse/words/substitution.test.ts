import {describe, expect, it} from '@jest/globals';
import {expandWord} from '../../../src/parse/words/substitution.js';

const env = new Map([
  ['NAME', 'app'],
  ['EMPTY', ''],
  ['V', 'v1.22.333'],
  ['FILE', 'src/dir/file.tar.gz'],
  ['STAR', 'a*b'],
  ['P', '.2'],
]);
const expand = (word: string, escape: '\\' | '`' = '\\'): string => expandWord(word, env, escape);

describe('expandWord', () => {
  it.each([
    ['plain', 'plain'],
    ['$NAME', 'app'],
    ['${NAME}', 'app'],
    ['x${NAME}y$NAME-z', 'xappyapp-z'],
    ['$UNSET|${UNSET}|', '||'],
    ['${NAME:-other}', 'app'],
    ['${UNSET:-other}', 'other'],
    ['${EMPTY:-other}', 'other'],
    ['${EMPTY-other}', ''],
    ['${UNSET-other}', 'other'],
    ['${NAME:+set}', 'set'],
    ['${EMPTY:+set}', ''],
    ['${EMPTY+set}', 'set'],
    ['${UNSET+set}', ''],
    ['${NAME:?needed}', 'app'],
    ['${EMPTY?needed}', ''],
    ['${UNSET:-${NAME:+${V}}}', 'v1.22.333'],
    ['${V#v}', '1.22.333'],
    ['${V#*.}', '22.333'],
    ['${V##*.}', '333'],
    ['${V%.*}', 'v1.22'],
    ['${V%%.*}', 'v1'],
    ['${V#?}', '1.22.333'],
    ['${V#$NAME}', 'v1.22.333'],
    ['${V%$P}', 'v1.22.333'],
    ['${FILE##*/}', 'file.tar.gz'],
    ['${FILE%%.*}', 'src/dir/file'],
    ['${V/./-}', 'v1-22.333'],
    ['${V//./-}', 'v1-22-333'],
    ['${V//2/}', 'v1..333'],
    ['${V/3*3/x}', 'v1.22.x'],
    ['${V//?/x}', 'xxxxxxxxx'],
    ['${FILE//\\//_}', 'src_dir_file.tar.gz'],
    ['${STAR/\\*/+}', 'a+b'],
    ['${STAR#a\\*}', 'b'],
    ['${UNSET//x/y}', ''],
    ['${NAME/$UNSET/x}', 'xapp'],
    ['${V//$P/-}', 'v1-2.333'],
    ['"$NAME x"', 'app x'],
    ["'$NAME x'", '$NAME x'],
    ['a"b\'c"d', "ab'cd"],
    ['\\$NAME', '$NAME'],
    ['"\\$NAME \\" \\n"', '$NAME " \\n'],
    ['a\\ b', 'a b'],
    ['tail\\', 'tail'],
    ['$', '$'],
    ['$$', ''],
    ['$1st', 'st'],
    ['$?', ''],
    ['$(NAME)', '$(NAME)'],
    ['<<EOF', '<<EOF'],
  ])('makes %s to %s', (word, expected) => {
    expect(expand(word)).toBe(expected);
  });

  it('escapes with a backtick, when that is the escape character', () => {
    expect(expand('`$NAME c:\\$NAME', '`')).toBe('$NAME c:\\app');
  });

  it.each([
    ['${', "syntax error: missing '}'"],
    ['${}', 'syntax error: bad substitution'],
    ['${:-x}', 'syntax error: bad substitution'],
    ['${NAME', 'unsupported modifier (\ufffd) in substitution'],
    ['${NAME:-x', "syntax error: missing '}'"],
    ['${NAME/x', "syntax error: missing '/' in ${}"],
    ['${NAME/x/y', "syntax error: missing '}'"],
    ['${NAME!}', 'unsupported modifier (!) in substitution'],
    ['${NAME:#x}', 'unsupported modifier (:#) in substitution'],
    ['${NAME:x}', 'unsupported modifier (:x) in substitution'],
    ['${UNSET:?which one}', 'UNSET: which one'],
    ['${UNSET?}', 'UNSET: is not allowed to be unset'],
    ['${EMPTY:?}', 'EMPTY: is not allowed to be empty'],
    ['${NAME#\\x}', "invalid pattern (\\x) in substitution: invalid escape '\\x'"],
    ['"x', 'unexpected end of statement while looking for matching double-quote'],
    ["'x", 'unexpected end of statement while looking for matching single-quote'],
  ])("rejects %s in BuildKit's words", (word, message) => {
    const quoted = JSON.stringify(word);
    expect(() => expand(word)).toThrow(`failed to process ${quoted}: ${message}`);
  });

  it('is quick with patterns that a backtracking matcher is slow with', () => {
    const long = new Map([['A', 'a'.repeat(2000)]]);
    const started = performance.now();
    expect(expandWord(`\${A%%${'*a'.repeat(20)}b}`, long, '\\')).toBe('a'.repeat(2000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
