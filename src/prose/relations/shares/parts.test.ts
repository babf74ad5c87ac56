import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  [
    '在建省外投资项目2645个，到位资金1262.9亿元。到位资金在三次产业的分布为3.1%、71.5%、25.4%。一产到位39.3亿元。二产到位902.4亿元。三产到位321.2亿元。',
    ['3.1% ok 39.3/1262.9', '71.5% ok 902.4/1262.9', '25.4% ok 321.2/1262.9'],
  ],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
