import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {GENERATORS} from '../src/generate/generators.js';
import {INPUTS} from '../src/parse/inputs/input-table.js';
import {renderCompletion} from '../src/report/help/completion.js';
import {runProgram} from './helpers/product.js';

const FORMATS = GENERATORS.map(({format}) => format);

function scriptOf(shell: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'quality-stages-')), `completion.${shell}`);
  writeFileSync(path, renderCompletion(shell, FORMATS));
  return path;
}

/** How each shell is asked what it would offer behind a line. */
const ASK: Readonly<Record<string, (line: string) => Promise<string[]>>> = {
  bash: async line => {
    const words = line.split(' ');
    const ask = `source ${scriptOf('bash')}; complete -p quality-stages >/dev/null; COMP_WORDS=("$@"); COMP_CWORD=${words.length - 1}; _quality_stages; printf '%s\n' "\${COMPREPLY[@]}"`;
    return linesOf(['bash', '--norc', '-c', ask, 'bash', ...words]);
  },
  zsh: async line => {
    // A pseudo terminal of zsh's own: there is no other way to ask it. compadd is replaced by one that prints.
    const ask = `zmodload zsh/zpty
      zpty shop zsh -f -i
      zpty -w shop 'PS1=; autoload -Uz compinit; compinit -u -D; source ${scriptOf('zsh')}; LISTMAX=10000; COLUMNS=400; LINES=400; ask-and-say() { zle complete-word; print comple""ted }; zle -N ask-and-say; bindkey "^I" ask-and-say; zstyle ":completion:*" list-colors ""; compadd() { local -a offered; builtin compadd -O offered "$@"; print -rl -- "offer:"$^offered; builtin compadd "$@" }'
      zpty -w shop 'print rea""dy'
      zpty -r shop out '*ready*'
      zpty -w -n shop ${JSON.stringify(line)}$'\\t'
      zpty -r shop out '*completed*'
      print -r -- $out`;
    const lines = await linesOf(['zsh', '-f', '-c', ask]);
    return lines.flatMap(text => /offer:(\S+)/.exec(text)?.[1] ?? []);
  },
  fish: async line => {
    const ask = `source ${scriptOf('fish')}; complete -C ${JSON.stringify(line)}`;
    const lines = await linesOf(['fish', '--no-config', '-c', ask]);
    return lines.map(text => text.split('\t')[0] ?? '');
  },
};

async function linesOf(argv: readonly string[]): Promise<string[]> {
  const {stdout, stderr, code} = await runProgram(argv, {env: {...process.env, TERM: 'dumb'}});
  expect(`${code} ${stderr}`).toBe('0 ');
  return stdout.split('\n').filter(line => line.trim() !== '');
}

describe.each(Object.entries(ASK))('completion in %s', (_shell, ask) => {
  it('offers the commands', async () => {
    expect(await ask('quality-stages gen')).toEqual(['generate']);
  }, 60_000);

  it('offers options by their beginning', async () => {
    const names = INPUTS.map(({name}) => `--${name}`).filter(name =>
      name.startsWith('--hadolint-'),
    );
    expect((await ask('quality-stages run --hadolint-')).sort()).toEqual(names.sort());
  }, 60_000);

  it('offers the values of an option', async () => {
    const values = await ask('quality-stages run --annotations ');
    expect(values.sort()).toEqual(['all', 'changed', 'none']);
  }, 60_000);

  it('offers the formats of generate', async () => {
    expect(await ask('quality-stages generate clo')).toEqual(['cloudbuild']);
  }, 60_000);
});
