import {describe, expect, it} from '@jest/globals';
import {parseReportRequest} from '../../src/parse/inputs/report-request.js';
import {patternsOf, refuseUnchosen} from '../../src/plan/report-stages.js';

const STAGES = ['api', 'web'].flatMap(folder =>
  ['Unit', 'lint'].map(name => ({file: `services/${folder}/Dockerfile`, name})),
);

const patterns = (...entries: readonly string[]) =>
  STAGES.map(stage => patternsOf(entries.flatMap(parseReportRequest), stage).patterns);

describe('patternsOf', () => {
  it('gives each stage of each Dockerfile what is asked of it', () => {
    expect(
      patterns('a', 'unit:b', 'services/web/Dockerfile:unit:c', './services/api/*:*:d'),
    ).toEqual([['a', 'b', 'd'], ['a', 'd'], ['a', 'b', 'c'], ['a']]);
  });

  it('expects those that name the stage itself', () => {
    const requests = ['a', '*:b', 'unit:c', 'services/api/Dockerfile:unit:d'];
    const [stage] = STAGES;
    expect(stage && patternsOf(requests.flatMap(parseReportRequest), stage).expected).toEqual([
      'c',
      'd',
    ]);
  });
});

describe('refuseUnchosen', () => {
  const refuse = (entry: string) => () => {
    refuseUnchosen(parseReportRequest(entry), STAGES);
  };

  it('takes what fits a chosen stage', () => {
    expect(refuse('services/*/Dockerfile:l*:x')).not.toThrow();
  });

  it('says which stages of which Dockerfiles there are', () => {
    expect(refuse('units:x')).toThrow(
      'Input "reports" names the stage "units" (did you mean "Unit"?); chosen are Unit, lint.',
    );
    expect(refuse('services/db/Dockerfile:lint:x')).toThrow(
      /^Input "reports" names the stage "services\/db\/Dockerfile:lint".*; chosen are services\/api\/Dockerfile:Unit, .*\.$/,
    );
  });
});
