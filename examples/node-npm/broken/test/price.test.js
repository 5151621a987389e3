const {price} = require('../src/price.js');

test('one seat has its price', () => {
  expect(price(1, 1200)).toBe(1200);
});

test('the fifth seat is free', () => {
  expect(price(5, 1200)).toBe(6000);
});
