import { expect, test } from 'vitest';
import { checkText } from '../checkText.ts';

const repeats = (text: string): string[] =>
  checkText(text)
    .claims.filter(({ kind }) => kind === 'repeat')
    .map(({ verdict, text: figure, formula }) => `${verdict} ${figure} ${formula.split(' ')[0]}`);

const text =
  '全年实现地区生产总值617.5亿元，比上年增长5.2%。其中，第一产业增加值37.11亿元，增长12.6%；第二产业增加值339.85亿元，增长4.5%。';
const table = (growth: string) =>
  `指标\t绝对数（亿元）\t比上年增长（%）\n地区生产总值\t617.5\t5.2\n第一产业\t37.11\t${growth}\n采矿业\t339.85\t8.8\n`;

test('a table that says what its text says', () => {
  expect(repeats(`${text}\n${table('12.6')}`)).toEqual([
    'ok 617.5 617.5',
    'ok 5.2 5.2',
    'ok 37.11 37.11',
    'ok 12.6 12.6',
    // The mining's figure is no second industry's.
  ]);
});

test('a slip in a growth beside an amount that is right', () => {
  expect(repeats(`${text}\n${table('16.2')}`)).toContain('mismatch 16.2 12.6');
});

test('another growth, of other prices', () => {
  expect(repeats(`${text}\n${table('7.9')}`).join()).not.toContain('7.9');
});

test('a table that says more finely what its text rounds, in a unit of its own', () => {
  const finer =
    '| 指 标 | 绝对数(万元) | 比上年增长(%) |\n| 生产总值 | 6175012 | 5.2 |\n| 第一产业 | 371087 | 12.6 |\n';
  expect(repeats(`${text}\n${finer}`)).toEqual([
    'within_rounding 6175012 6175000',
    'ok 5.2 5.2',
    'within_rounding 371087 371100',
    'ok 12.6 12.6',
  ]);
});
