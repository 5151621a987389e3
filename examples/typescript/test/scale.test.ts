import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scale } from '../src/scale.ts';

test('six people eat more than four', () => {
  const [flour] = scale([{ name: 'flour', grams: 500 }], 4, 6);
  assert.equal(flour?.grams, 750);
});
