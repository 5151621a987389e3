import {describe, expect, it} from '@jest/globals';
import {GENERATORS} from '../../../src/generate/generators.js';
import {
  COMMANDS,
  heededInputs,
  OPTIONS,
  parseArguments,
} from '../../../src/parse/inputs/arguments.js';
import {parseInputs} from '../../../src/parse/inputs/inputs.js';
import {renderHelp} from '../../../src/report/help/help.js';
import {helpPages} from '../../../src/report/help/help-pages.js';

const PAGES = helpPages(GENERATORS);

describe('renderHelp', () => {
  it('has an example of each command before all else', () => {
    const [, , ...lines] = renderHelp(PAGES).split('\n');
    expect(lines.slice(0, COMMANDS.length)).toEqual(
      COMMANDS.map(command => expect.stringContaining(`quality-stages ${command}`)),
    );
  });

  it.each(COMMANDS)('has examples of %s before its options, and all that it takes', command => {
    const text = renderHelp(PAGES, command);
    const names = [
      ...OPTIONS.filter(({commands}) => commands.includes(command)),
      ...heededInputs(command),
    ].map(({name}) => name);
    const listed = [...text.matchAll(/^ {2}--(?:\[no-\])?([a-z-]+)/gm)].map(([, name]) => name);
    expect(listed).toEqual(names);
    const sections = text.search(/^\S.*:$/m);
    expect(text.indexOf(`  quality-stages ${command}`)).toBeLessThan(sections);
  });

  it('names each format with its file', () => {
    const text = renderHelp(PAGES, 'generate');
    for (const {format, path} of GENERATORS) {
      expect(text).toMatch(new RegExp(`^ {2}${format}\\n {6}.*\`${path}\`$`, 'm'));
    }
  });

  it.each(PAGES.flatMap(({examples}) => examples.map(({line}) => line)))('can do %s', line => {
    const words = line.replace(/^.*?quality-stages |\)$/g, '').replaceAll("'", '');
    expect(() => parseInputs(parseArguments(words.split(' ')).inputs)).not.toThrow();
  });
});
