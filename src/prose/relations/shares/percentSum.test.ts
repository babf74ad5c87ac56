import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  [
    '30亿元以上项目投资9772亿元，占总投资额27800亿元的35.15%；百亿元以上项目投资8432亿元，占总投资额的30.33%；两项合计占比65.48%。',
    ['35.15% ok 9772/27800', '30.33% ok 8432/27800', '65.48% ok 35.15+30.33'],
  ],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
