import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  ['园区税收8.463亿元，占42.315%；其中高新片区6.372亿元，占31.860%。', ['31.860% ok 6.372/(8.463/42.315%)']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
