import assert from 'node:assert/strict';
import {test} from 'node:test';
import {greet} from './greet.js';

test('a name is greeted', () => {
  assert.equal(greet('Ada'), 'Hello, Ada!');
});

test('nobody is greeted, too', () => {
  assert.equal(greet(''), 'Hello!');
});
