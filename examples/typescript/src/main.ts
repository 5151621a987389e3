import { scale } from './scale.ts';

console.log(scale([{ name: 'flour', grams: 500 }], 4, 6));
