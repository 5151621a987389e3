import {describe, expect, it} from '@jest/globals';
import {InputError} from '../../src/errors.js';
import {parseReportRequest} from '../../src/parse/inputs/report-request.js';
import {planReportCopy} from '../../src/plan/report-copies.js';

describe('parseReportRequest', () => {
  it.each([
    ['test:/app/r.xml', [{stage: 'test', pattern: '/app/r.xml'}]],
    ['test-*:r/**', [{stage: 'test-*', pattern: 'r/**'}]],
    ['test:/app/a:b', [{stage: 'test', pattern: '/app/a:b'}]],
    ['api/Dockerfile:test:r/*.xml', [{file: 'api/Dockerfile', stage: 'test', pattern: 'r/*.xml'}]],
    ['**/junit.xml', [{pattern: '**/junit.xml'}]],
    ['/a/*.{xml,json}', [{pattern: '/a/*.xml'}, {pattern: '/a/*.json'}]],
  ])('reads %s', (entry, requests) => {
    expect(parseReportRequest(entry)).toEqual(requests);
  });

  it.each(['test:', '/', '/**', 'test:/**/x.xml', '../x', 'a/../b', '{a,b}'.repeat(7)])(
    'refuses %s in one line',
    entry => {
      expect(() => parseReportRequest(entry)).toThrow(InputError);
      expect(() => parseReportRequest(entry)).toThrow(/^Input "reports" has .*\.$/);
    },
  );
});

describe('planReportCopy', () => {
  it.each([
    ['/app/junit.xml', '/app/[j]unit.xml', 'junit.xml', '/app/junit.xml'],
    ['/app/reports', '/app/[r]eports', 'deep/a.xml', '/app/reports/deep/a.xml'],
    ['/app/reports/', '/app/[r]eports', 'a.xml', '/app/reports/a.xml'],
    ['reports/*.xml', '/job/reports/*.xml', 'a.xml', '/job/reports/a.xml'],
    ['/a/**', '/[a]', 'b/c', '/a/b/c'],
    ['/a/**/x.xml', '/[a]', 'b/c/x.xml', '/a/b/c/x.xml'],
    ['/a/*', '/[a]', 'b', '/a/b'],
    ['/a/[!b]c.xml', '/a/[^b]c.xml', 'xc.xml', '/a/xc.xml'],
    ['/a b/$c?.xml', '/a b/$c?.xml', '$cd.xml', '/a b/$cd.xml'],
  ])('takes %s by %s', (pattern, source, relative, origin) => {
    const copy = planReportCopy(pattern, '/job');
    expect(copy?.source).toBe(source);
    expect(copy?.pathOf(relative)).toBe(origin);
  });

  it.each([
    ['/a/**/x.xml', 'b/y.xml'],
    ['/a/*.xml', 'b/c.xml'],
    ['/a/*', 'b/c'],
  ])('leaves out of %s what came along (%s)', (pattern, relative) => {
    expect(planReportCopy(pattern, '/job')?.pathOf(relative)).toBeUndefined();
  });

  it('refuses to copy all of a stage whose working directory is not known', () => {
    expect(planReportCopy('**/x.xml', '/')).toBeUndefined();
  });
});
