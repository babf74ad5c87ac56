import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  [
    '三次产业投资占比分别为4.2%、41.3%和54.5%。',
    ['4.2% ok 100-41.3-54.5', '41.3% ok 100-4.2-54.5', '54.5% ok 100-4.2-41.3'],
  ],
  // One that its words call a structure and that makes no hundred: wrong in one of its parts, and nobody can say in which.
  ['三次产业结构为6.0:55.0:49.0。', ['6.0 in_doubt 100-55-49', '55.0 in_doubt 100-6-49', '49.0 in_doubt 100-6-55']],
  ['三次产业结构为6.0:55.0:39.0。', []],
  [
    '三次产业结构由上年的7.3:53.5:39.2，进一步优化为7.0:58.7:39.3。',
    ['7.0 in_doubt 100-58.7-39.3', '58.7 in_doubt 100-7-39.3', '39.3 in_doubt 100-7-58.7'],
  ],
  // What was last year is held against nothing of this one.
  [
    '全县生产总值203.90亿元，第一产业14.22亿元，第二产业109.55亿元，第三产业80.13亿元。三次产业比例由7.3:53.5:39.2调整为7.0:53.7:39.3。',
    ['7.0 ok 14.22/203.9', '53.7 ok 109.55/203.9', '39.3 ok 80.13/203.9'],
  ],
  ['内资、外资到位占比分别为83.7%和16.3%。', ['83.7% ok 100-16.3', '16.3% ok 100-83.7']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
