import {readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, expect, it, jest} from '@jest/globals';
import {runCli, type Report} from './helpers/product.js';

jest.setTimeout(600_000);

const NAMES = readdirSync('examples', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

/** Local images in place of a registry's: lines of `image stand-in`. */
const STAND_INS = readFileSync('examples/stand-ins.txt', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .flatMap(line => {
    const [image = '', standIn = ''] = line.split(' ');
    return ['--build-contexts', `${image}=docker-image://${standIn}`];
  });

interface Row {
  readonly stage: string;
  readonly finding: string;
}

/** The table of an example's README: what a person says that the run on `broken/` finds. */
function readRows(name: string): readonly Row[] {
  const cells = readFileSync(`examples/${name}/README.md`, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(1)
    .map(line => line.slice(2, -2).replaceAll('`', '').split(' | '));
  return cells.map(([, stage = '', file = '', line = '', source = '']) => ({
    stage,
    finding: `examples/${name}/broken/${file}:${line} ${source}`,
  }));
}

const findings = ({diagnostics}: Report) =>
  diagnostics.map(({path, startLine, endLine, source}) => {
    const lines = endLine === startLine ? startLine : `${startLine}–${endLine}`;
    return `${path}:${lines} ${source}`;
  });

/** The run that the README tells to do in the example's folder; it gives the exit code before the report. */
async function runExample(name: string, folder: string) {
  const glob = /quality-stages run --file '([^']+)'/.test(
    readFileSync(`examples/${name}/README.md`, 'utf8'),
  );
  const file = `${folder}${glob ? 'services/*/' : ''}Dockerfile`;
  const {code, stdout, stderr} = await runCli(['run', '--json', '--file', file, ...STAND_INS], {
    cwd: resolve('examples', name),
    env: {...process.env, PATH: `${resolve('.cache/tools/bin')}:${process.env['PATH'] ?? ''}`},
  });
  expect(`${code} ${stderr}`).toMatch(/^[01] /);
  return {code, report: JSON.parse(stdout) as Report};
}

/** What a run says when tools or packages could not be fetched. */
const NETWORK = /a network failure|Could not (?:GET|resolve)/;

/** A run for which package registries answered: one that is too slow, once, is no fault of the example's. */
async function runAnswered(name: string, folder: string) {
  const ran = await runExample(name, folder);
  const isUnanswered = ran.report.diagnostics.some(({message}) => NETWORK.test(message));
  return isUnanswered ? runExample(name, folder) : ran;
}

describe.each(NAMES)('examples/%s', name => {
  it('is green, and red in broken/ for exactly what its README says', async () => {
    const [green, broken] = await Promise.all([
      runAnswered(name, ''),
      runAnswered(name, 'broken/'),
    ]);
    expect({code: green.code, findings: findings(green.report)}).toEqual({code: 0, findings: []});
    const rows = readRows(name);
    expect(broken.code).toBe(1);
    expect(findings(broken.report).sort()).toEqual(rows.map(({finding}) => finding).sort());
    const failed = broken.report.steps.filter(({outcome}) => outcome === 'failure');
    const names = failed.map(({id}) => /([^:/]+)$/.exec(id.replace(/:[^:]*\.yaml$/, ''))?.[1]);
    const stages = rows.filter(({finding}) => !finding.endsWith('javac')).map(row => row.stage);
    expect([...new Set(names)].sort()).toEqual([...new Set(stages)].sort());
  });
});

it('every example stands in examples/README.md', () => {
  const list = readFileSync('examples/README.md', 'utf8');
  expect(NAMES.filter(name => !list.includes(`](${name}/README.md)`))).toEqual([]);
});
