import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  ['新签约项目78个，同比增长16.42%。', ['16.42% ok 78/67-1']],
  ['新签约项目293个，同比增长61.88%；投产项目106个，同比增长116.33%。', ['61.88% ok 293/181-1', '116.33% ok 106/49-1']],
  ['在建项目194个，同比下降3%。', []],
  ['新签约项目78个，同比增长16.43%。', ['16.43% in_doubt 78/67-1']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
