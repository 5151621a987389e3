import {describe, expect, it} from '@jest/globals';
import {GENERATORS} from '../../../src/generate/generators.js';
import {INPUTS} from '../../../src/parse/inputs/input-table.js';
import {helpPages} from '../../../src/report/help/help-pages.js';
import {renderManPage} from '../../../src/report/help/man-page.js';
import {VERSION} from '../../../src/version.js';
import {expectGolden} from '../../helpers/golden.js';
import {runProgram} from '../../helpers/product.js';

const FILE = 'man/quality-stages.1';

/** `npm run docs` writes the page. */
describe(FILE, () => {
  it('says what --help says', () => {
    expectGolden(FILE, renderManPage(helpPages(GENERATORS), VERSION));
  });

  it('is shown by groff, with all options and without a warning', async () => {
    const argv = ['groff', '-man', '-Tascii', '-P-c', '-P-b', '-P-u', '-ww', '-rLL=200n', FILE];
    const {code, stdout, stderr} = await runProgram(argv);
    expect(`${code} ${stderr}`).toBe('0 ');
    for (const {name} of INPUTS) expect(stdout).toMatch(new RegExp(`--(?:\\[no-\\])?${name}\\b`));
    const headings = [...stdout.matchAll(/^[A-Z][A-Z ]+$/gm)].map(([heading]) => heading);
    expect(headings).toEqual([
      'NAME',
      'SYNOPSIS',
      'EXAMPLES',
      'COMMANDS',
      'EXIT STATUS',
      'ENVIRONMENT',
      'SEE ALSO',
    ]);
    expect(stdout).toMatch(/^ +quality-stages run\n +All quality stages of \.\/Dockerfile\.$/m);
  });
});
