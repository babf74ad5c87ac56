import { expect, test } from 'vitest';
import { settled } from '../relations/settled.test-data.ts';

test.each([
  [
    'a base that two shares deny alike is wrong itself, once',
    '全市到位资金481.00亿元。制造业到位282.40亿元，占全市到位资金的59.96%；服务业到位155.43亿元，占全市到位资金的33.00%。',
    ['481.00亿元 mismatch 59.96,'],
  ],
  [
    'a part that one share denies is wrong in that share',
    '全市到位资金471.00亿元。制造业到位228.40亿元，占全市到位资金的59.96%；服务业到位155.43亿元，占全市到位资金的33.00%。',
    ['59.96% mismatch 228.4/471', '33.00% ok 155.43/471'],
  ],
])('%s', (_, text, expected) => {
  expect(settled(text)).toEqual(expected);
});
