import {describe, expect, it} from '@jest/globals';
import {leaveOutKnown, replacedBy} from '../../../src/diagnose/reports/join-findings.js';
import {aDiagnostic} from '../../helpers/factories.js';

const RUN = {path: 'Dockerfile', startLine: 4};
const at = (startLine: number, message: string) =>
  aDiagnostic({startLine, endLine: startLine, message});
const onRun = (message: string) => aDiagnostic({...RUN, endLine: 4, message});

describe('leaveOutKnown', () => {
  it('leaves out what the log says of the same line, in other words too', () => {
    const log = [at(9, 'assert 3 == 2\nin test_adds_up')];
    expect(leaveOutKnown([at(9, 'test_adds_up: assert 3 == 2')], log, RUN)).toEqual([]);
    expect(leaveOutKnown([at(9, 'the total is wrong')], log, RUN)).toEqual([]);
  });

  it('keeps what the log does not say: another line, or more at one line', () => {
    const other = at(10, 'assert 3 == 2');
    const [first, second] = [at(9, 'test[1]: assert 1 == 2'), at(9, 'test[2]: assert 3 == 4')];
    const log = [at(9, 'assert 3 == 4')];
    expect(leaveOutKnown([first, second, other], log, RUN)).toEqual([first, other]);
  });

  it('keeps a finding without a line of its own only when the log has it nowhere', () => {
    const log = [at(9, 'assert 3 == 2')];
    expect(leaveOutKnown([onRun('assert 3 == 2'), onRun('no such table')], log, RUN)).toEqual([
      onRun('no such table'),
    ]);
  });
});

describe('replacedBy', () => {
  it("is what the log has on the instruction's lines only and the report on a line", () => {
    const [loose, placed] = [onRun('adds_up'), at(9, 'other')];
    expect(replacedBy([at(7, 'adds_up')], [loose, placed], RUN)).toEqual([loose]);
  });
});
