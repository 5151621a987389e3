import {describe, expect, it} from '@jest/globals';
import {readLog} from '../../../src/diagnose/log/read-log.js';
import type {Finding, Log, Tool} from '../../../src/diagnose/tool.js';

/** A tool that reads `<word> <file>:<line> <message>`. */
const aTool = (name: string, more: Partial<Tool> = {}): Tool => ({
  name,
  title: name,
  homepage: 'https://example.org',
  ecosystem: 'other',
  evidence: ['bad '],
  commands: [name],
  read: log =>
    log.lines.flatMap((line, at): readonly Finding[] => {
      const [, file, row, message] = /^bad (\S+):(\d+) (.+)$/.exec(line) ?? [];
      if (file === undefined || message === undefined) return [];
      return [{file, line: Number(row), severity: 'error', message, at}];
    }),
  ...more,
});
const sources = (text: string, command: string, ...tools: readonly Tool[]) =>
  readLog(text, command, tools).map(finding => finding.source);

describe('readLog', () => {
  it('gives a line that two tools claim to the first of the table', () => {
    expect(sources('bad a.x:1 text', '', aTool('one'), aTool('two'))).toEqual(['one']);
  });

  it('gives it to the one that the RUN starts, when it starts one', () => {
    expect(sources('bad a.x:1 text', 'cd /app && two .', aTool('one'), aTool('two'))).toEqual([
      'two',
    ]);
    expect(sources('+ two .\nbad a.x:1 text', 'make', aTool('one'), aTool('two'))).toEqual(['two']);
  });

  it("goes from the user's own through documents, tools and formats to the last resort", () => {
    const tools = [
      aTool('resort', {ecosystem: 'format', precedence: 'fallback'}),
      aTool('trace', {precedence: 'fallback'}),
      aTool('format', {ecosystem: 'format'}),
      aTool('tool'),
      aTool('started'),
      aTool('document', {ecosystem: 'format', precedence: 'document'}),
      aTool('user', {ecosystem: 'format', precedence: 'user', evidence: []}),
    ];
    const order: string[] = [];
    for (let left = tools; left.length > 0;) {
      const [first] = readLog(
        'bad a.x:1 text',
        'started trace',
        left.map(tool => ({
          ...tool,
          read: log => tool.read(log).map(finding => ({...finding, source: tool.name})),
        })),
      );
      order.push(first?.source ?? '');
      left = left.filter(tool => tool.name !== first?.source);
    }
    expect(order).toEqual(['user', 'document', 'started', 'tool', 'format', 'trace', 'resort']);
  });

  it('names the tool that the RUN starts as the source of a format, when it starts just one', () => {
    const format = aTool('format', {ecosystem: 'format', commands: []});
    const silent = {evidence: ['silent']};
    expect(
      sources('bad a.x:1 text', 'one', format, aTool('one', silent), aTool('two', silent)),
    ).toEqual(['one']);
    expect(
      sources('bad a.x:1 text', 'one; two', format, aTool('one', silent), aTool('two', silent)),
    ).toEqual(['format']);
  });

  it('drops a finding whose lines another tool claimed in part', () => {
    const wide = aTool('wide', {
      read: () => [{severity: 'error', message: 'all', at: 0, until: 2}],
    });
    expect(sources('bad\nbad a.x:1 text\n\n', '', aTool('one'), wide)).toEqual(['one']);
    expect(sources('bad\nbad a.x:1 text\n\n', '', wide, aTool('one'))).toEqual(['wide']);
  });

  it('reads with a tool only when its evidence is there', () => {
    const calls: Log[] = [];
    const deaf = aTool('deaf', {evidence: ['worse'], read: log => (calls.push(log), [])});
    readLog('bad a.x:1 text', 'deaf', [deaf]);
    expect(calls).toEqual([]);
  });

  it('folds what is said twice of one place, and keeps what differs', () => {
    const log =
      'bad a.x:1 text\nbad ./a.x:1 text\nbad a.x:1 other\nbad a.x:2 text\nbad b.x:1 text\n';
    expect(
      readLog(log, '', [aTool('one')]).map(({file, line, message}) => [file, line, message]),
    ).toEqual([
      ['a.x', 1, 'text'],
      ['a.x', 1, 'other'],
      ['a.x', 2, 'text'],
      ['b.x', 1, 'text'],
    ]);
  });

  it('keeps the findings of others, when a recogniser throws, and tells of it', () => {
    const broken = aTool('broken', {
      read: () => {
        throw new Error('oops');
      },
    });
    const told: string[] = [];
    const findings = readLog('bad a.x:1 text', '', [broken, aTool('one')], {
      onError: (tool, error) => told.push(`${tool.name}: ${String(error)}`),
    });
    expect([findings.map(finding => finding.source), told]).toEqual([
      ['one'],
      ['broken: Error: oops'],
    ]);
  });

  it('adds the directory that a wrapper printed', () => {
    const log =
      "make: Entering directory '/app/lib'\nbad a.x:1 text\nmake: Leaving directory '/app/lib'\nbad a.x:1 text\n";
    expect(readLog(log, '', [aTool('one')]).map(finding => finding.directory)).toEqual([
      '/app/lib',
      undefined,
    ]);
  });

  it('gives a tool with a reach only the stretches around its evidence, with lines counted in the whole log', () => {
    const seen: number[] = [];
    const near = aTool('near', {
      reach: 2,
      read: log => (seen.push(log.lines.length), aTool('x').read(log)),
    });
    const log = `${'quiet\n'.repeat(50)}bad a.x:1 text\nbad a.x:2 text\n${'quiet\n'.repeat(50)}bad a.x:3 text\n`;
    expect(readLog(log, '', [near], {shortLog: 0}).map(({line, at}) => [line, at])).toEqual([
      [1, 50],
      [2, 51],
      [3, 102],
    ]);
    expect(seen).toEqual([6, 3]);
  });

  it('gives it the whole of a short log', () => {
    const seen: number[] = [];
    const near = aTool('near', {reach: 0, read: log => (seen.push(log.lines.length), [])});
    readLog('quiet\nbad a.x:1 text\nquiet', '', [near]);
    expect(seen).toEqual([3]);
  });

  it('keeps JSON documents whole in a stretch', () => {
    const seen: string[] = [];
    const near = aTool('near', {reach: 0, read: log => (seen.push(log.lines.join('')), [])});
    readLog('quiet\n{\n"a":\n"bad x"\n}\nquiet\nbad y\nquiet', '', [near], {shortLog: 0});
    expect(seen).toEqual(['{"a":"bad x"}', 'bad y']);
  });

  it('finds each finding of a log of many windows once, also where windows meet', () => {
    const lines = Array.from({length: 300_000}, (_, index) =>
      index % 1_000 === 0 ? `bad a.x:${String(index + 1)} text` : 'quiet '.repeat(7),
    );
    const found = readLog(lines.join('\n'), '', [aTool('one')]);
    expect(found.map(finding => finding.at)).toEqual(
      Array.from({length: 300}, (_, index) => index * 1_000),
    );
    expect(found.every(({at, line}) => line === at + 1)).toBe(true);
  });

  it('keeps a document of several windows whole', () => {
    const whole = JSON.stringify(
      Array.from({length: 60_000}, (_, index) => ({index, text: 'x'.repeat(60)})),
      null,
      2,
    );
    const sizes: number[] = [];
    const reader = aTool('json', {
      evidence: ['"index"'],
      read: log => {
        const start = log.lines.indexOf('[');
        const end = log.lines.indexOf(']', start);
        if (start >= 0 && end > start)
          sizes.push((JSON.parse(log.lines.slice(start, end + 1).join('\n')) as unknown[]).length);
        return [];
      },
    });
    readLog(`${'quiet\n'.repeat(300_000)}${whole}\nend\n`, '', [reader]);
    expect(sizes).toContain(60_000);
  });
});
