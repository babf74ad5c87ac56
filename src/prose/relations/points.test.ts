import { expect, test } from 'vitest';
import { settled } from './settled.test-data.ts';

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['占比由31.25%提高到38.50%，提高7.25个百分点。', ['7.25个百分点 ok 38.5-31.25']],
  ['规上工业增长8.2%，高于全国1.4个百分点，全国增长6.8%。', ['1.4个百分点 ok 8.2-6.8']],
  ['二季度增长7.5%，比一季度回落1.9个百分点，一季度增长9.4%。', ['1.9个百分点 ok 9.4-7.5']],
  ['青河县完成率92.6%，白水县完成率78.3%，两县相差14.3个百分点。', ['14.3个百分点 ok 92.6-78.3']],
  ['制造业项目占比47.2%，较上年的43.5%提高3.7个百分点。', ['3.7个百分点 ok 47.2-43.5']],
  ['一季度开工率58.3%，二季度开工率71.9%，环比提高13.6个百分点。', ['13.6个百分点 ok 71.9-58.3']],
];

test.each(rows)('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});

test('a part of a proportion that has moved', () => {
  const text =
    '三次产业结构由上年的17.1:32.4:50.5调整为16.2:34.1:49.7，第一产业比重下降0.9个百分点，第二产业比重提高1.7个百分点。';
  expect(settled(text).filter((one) => one.includes('百分点'))).toEqual([
    '0.9个百分点 ok 17.1-16.2',
    '1.7个百分点 ok 34.1-32.4',
  ]);
  const wrong = text.replace('1.7个', '2.7个');
  expect(settled(wrong).filter((one) => one.startsWith('2.7'))).toEqual(['2.7个百分点 mismatch 34.1-32.4']);
});
