import { expect, test } from 'vitest';
import { settled } from './settled.test-data.ts';

test.each([
  ['会期签下45个项目，总投资441亿元，平均每个项目投资9.8亿元。', ['9.8亿元 ok 441/45']],
  ['新签项目16个，总投资77.6亿元，项目平均规模4.85亿元。', ['4.85亿元 ok 77.6/16']],
  ['亿元以上项目2025个，到位总额2073.78亿元，平均每个项目到位1.02亿元。', ['1.02亿元 ok 2073.78/2025']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
