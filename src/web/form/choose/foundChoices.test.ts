import { expect, test } from 'vitest';
import { foundChoices } from './foundChoices.ts';

const words = ['市招商中心', '甲县招商中心', '甲县', '甲县工业园区', '乙区', 'Zone Ａ'];
const choices = words.map((word, n) => ({ code: String(n), word }));
const found = (typed: string) => foundChoices(choices, typed).map(({ word }) => word);

test.each([
  ['', words],
  ['  ', words],
  ['甲县', ['甲县', '甲县招商中心', '甲县工业园区']],
  ['招商', ['市招商中心', '甲县招商中心']],
  ['甲招', ['甲县招商中心']],
  ['招甲', []],
  ['乙 区', ['乙区']],
  ['zone a', ['Zone Ａ']],
  ['丙', []],
])('%s finds what it may mean, best first', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});
