import {describe, expect, it} from '@jest/globals';
import {searchEvidence} from '../../../src/diagnose/log/evidence.js';
import type {Tool} from '../../../src/diagnose/tool.js';

const aTool = (name: string, ...evidence: readonly string[]): Tool => ({
  name,
  evidence,
  title: name,
  homepage: 'https://example.org',
  ecosystem: 'other',
  commands: [],
  read: () => [],
});
const found = (text: string, ...tools: readonly Tool[]) =>
  searchEvidence(tools)
    .find(text)
    .map(({tool}) => tool.name);

describe('searchEvidence', () => {
  it('finds literals that overlap, contain and end one another', () => {
    const tools = [
      aTool('he', 'hers'),
      aTool('she', 'she'),
      aTool('his', 'his'),
      aTool('her', 'her'),
    ];
    expect(found('ushers', ...tools)).toEqual(['he', 'she', 'her']);
    expect(found('hishe', ...tools)).toEqual(['she', 'his']);
    expect(found('shshe', ...tools)).toEqual(['she']);
  });

  it('finds all tools of one literal, in table order', () => {
    expect(
      found('x error: y', aTool('b', 'error:'), aTool('a', 'nope', 'error:'), aTool('c', 'ror: ')),
    ).toEqual(['b', 'a', 'c']);
  });

  it('finds literals beyond ASCII and across lines', () => {
    expect(
      found(
        'a\n✖ 3 problems',
        aTool('eslint', '✖ 3'),
        aTool('lines', 'a\n✖'),
        aTool('none', '✗ 3'),
      ),
    ).toEqual(['eslint', 'lines']);
  });

  it('counts evidence only on lines of the form that a tool names', () => {
    const near = {...aTool('near', ': error: '), reach: 1, evidenceForm: /\.py:\d/};
    const whole = {...aTool('whole', ': error: '), evidenceForm: /\.rs:\d/};
    const text = 'a.c:1: error: x\na.py:2: error: y\nnothing\na.py:3: error: z';
    expect(searchEvidence([near, whole]).find(text)).toEqual([{tool: near, lines: [1, 3]}]);
    expect(searchEvidence([near, whole]).find('a.rs:1: error: x')).toEqual([
      {tool: whole, lines: []},
    ]);
  });

  it('takes no other character for the end of a line or for one of a literal', () => {
    const near = {...aTool('near', 'error: '), reach: 1};
    expect(searchEvidence([near]).find('上上\u200a\n上 error: 上')).toEqual([
      {tool: near, lines: [1]},
    ]);
    // U+0165 has the low byte of "e".
    expect(found('\u0165rror: x', near)).toEqual([]);
  });

  it('always finds tools without evidence', () => {
    expect(found('', aTool('user'), aTool('other', 'abc'))).toEqual(['user']);
  });

  it('agrees with a plain search on random texts', () => {
    let state = 1;
    const letter = () => 'abc'[(state = (state * 48_271) % 2_147_483_647) % 3] ?? 'a';
    const word = (length: number) => Array.from({length}, letter).join('');
    const tools = Array.from({length: 40}, (_, index) =>
      aTool(`t${String(index)}`, word(3 + (index % 5)), word(6)),
    );
    const search = searchEvidence(tools);
    for (let round = 0; round < 300; round++) {
      const text = word(60);
      const plain = tools.filter(tool => tool.evidence.some(literal => text.includes(literal)));
      expect(search.find(text).map(({tool}) => tool.name)).toEqual(plain.map(tool => tool.name));
    }
  });
});
