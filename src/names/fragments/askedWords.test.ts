import { expect, test } from 'vitest';
import { askedWords } from './askedWords.ts';

test.each([
  ['儒商大会', ['儒商大会'], undefined],
  ['儒商大会 2023', ['儒商大会'], '2023'],
  ['2023年　儒商大会', ['儒商大会'], '2023'],
  ['儒商大会2023', ['儒商大会'], '2023'],
  ['2023年儒商', ['儒商'], '2023'],
  ['儒商大会，2023', ['儒商大会'], '2023'],
  ['临清、轴承', ['临清', '轴承'], undefined],
  ['2023-0012', ['20230012'], undefined],
  ['2023', ['2023'], undefined],
  ['2022 2023', ['2022', '2023'], undefined],
  ['青岛 峰会 青岛', ['青岛', '峰会'], undefined],
  ['50 亿', ['50', '亿'], undefined],
  ['《轴承》 2023-001', ['轴承', '2023001'], undefined],
  [' ', [], undefined],
])('%s', (typed, words, year) => {
  expect(askedWords(typed)).toMatchObject({ words, year });
});
