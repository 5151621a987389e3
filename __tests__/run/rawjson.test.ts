import {describe, expect, it} from '@jest/globals';
import {createProgressReader} from '../../src/run/rawjson.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const event = (status: object) => `${JSON.stringify(status)}\n`;
const vertex = (rest: object = {}) =>
  event({vertexes: [{digest: 'd1', name: '[test 2/2] RUN x', ...rest}]});
const log = (text: string, stream = 1) =>
  event({logs: [{vertex: 'd1', stream, data: base64(text)}]});

const read = (text: string, size = text.length) => {
  const reader = createProgressReader();
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) reader.write(bytes.subarray(i, i + size));
  return reader.finish();
};

describe('createProgressReader', () => {
  const stream =
    vertex({started: '2026-01-01T00:00:00.5Z'}) +
    log('one\ntw') +
    log('err\n', 2) +
    log('o\nünfinished') +
    vertex({
      started: '2026-01-01T00:00:00.5Z',
      completed: '2026-01-01T00:00:01Z',
      error: 'exit code: 3',
    }) +
    'Dockerfile:2\nERROR: failed to build\n';

  it('keeps lines of stdout and stderr whole, and the text behind the events', () => {
    expect(read(stream)).toEqual({
      vertices: [
        {
          digest: 'd1',
          name: '[test 2/2] RUN x',
          cached: false,
          started: Date.UTC(2026, 0, 1, 0, 0, 0, 500),
          completed: Date.UTC(2026, 0, 1, 0, 0, 1),
          error: 'exit code: 3',
          log: 'one\nerr\ntwo\nünfinished\n',
        },
      ],
      warnings: [],
      text: 'Dockerfile:2\nERROR: failed to build\n',
    });
  });

  it('gives the same, however the stream is cut', () => {
    for (const size of [1, 2, 7, 64]) expect(read(stream, size)).toEqual(read(stream));
  });

  it('keeps letters whole that two events cut apart', () => {
    const bytes = Buffer.from('grün\n');
    const part = (from: number, to: number) =>
      event({logs: [{vertex: 'd1', stream: 1, data: bytes.subarray(from, to).toString('base64')}]});
    expect(read(part(0, 3) + part(3, 6)).vertices[0]?.log).toBe('grün\n');
  });

  it('forgets what an instruction said in a run that was cancelled, when BuildKit begins it anew', () => {
    // As seen when a client joins a vertex that the end of another one is cancelling.
    const cancelled = 'process did not complete successfully: exit code: 4: context canceled';
    const again = {started: '2026-01-01T00:00:02Z'};
    const text =
      vertex({started: '2026-01-01T00:00:00Z'}) +
      log('said\nhalf') +
      vertex({
        started: '2026-01-01T00:00:00Z',
        completed: '2026-01-01T00:00:01Z',
        error: cancelled,
      }) +
      vertex({...again, error: cancelled}) +
      log('said\n');
    const [running] = read(text).vertices;
    expect(running).toMatchObject({log: 'said\n', started: Date.UTC(2026, 0, 1, 0, 0, 2)});
    expect(running).not.toHaveProperty('error');
    const [passed] = read(text + vertex({...again, completed: '2026-01-01T00:00:03Z'})).vertices;
    expect(passed).toMatchObject({log: 'said\n', completed: Date.UTC(2026, 0, 1, 0, 0, 3)});
    expect(passed).not.toHaveProperty('error');
  });

  it('reads each warning once, however many builds repeat it', () => {
    const warning = event({
      warnings: [
        {
          short: base64('FromAsCasing: x'),
          url: 'https://e.org',
          range: [
            {start: {line: 4}, end: {line: 4}},
            {start: {line: 5}, end: {line: 5}},
          ],
        },
      ],
    });
    expect(read(warning + warning).warnings).toEqual([
      {message: 'FromAsCasing: x', url: 'https://e.org', startLine: 4, endLine: 5},
    ]);
  });

  it('survives truncated and foreign lines', () => {
    expect(read('{"vertexes":[{"dig\n{}\nnull\n[]\n{"logs":[{}]}\n').text).toContain('{"vertexes"');
  });

  it('stays bounded, when a build prints without end', () => {
    const reader = createProgressReader();
    const chunk = Buffer.from(log(`${'x'.repeat(9_999)}\n`));
    for (let i = 0; i < 2_000; i++) reader.write(chunk);
    const {vertices} = reader.finish();
    expect(vertices[0]?.log.length).toBeLessThan(6 * 1024 * 1024);
    expect(vertices[0]?.log).toMatch(/\[\d+ characters left out\]/);
  });
});
