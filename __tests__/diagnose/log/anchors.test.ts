import {describe, expect, it} from '@jest/globals';
import {findAnchor} from '../../../src/diagnose/log/anchors.js';

describe('findAnchor', () => {
  it('takes the one line that quotes the text when others only mention it', () => {
    const lines = [
      "const semver = require('semver');",
      "const chalk = require('chalk');",
      'module.exports = { chalk };',
    ];
    expect(findAnchor(lines, 'chalk')).toBe(2);
  });

  it('is not certain when two lines quote it', () => {
    expect(findAnchor(["require('chalk')", "import('chalk')"], 'chalk')).toBeUndefined();
  });
});
