import { expect, test } from 'vitest';
import { answersOf } from './certainty.ts';
import { finderOf } from './find.ts';
import { buildNameIndex } from './nameIndex.ts';

const names = [
  '聊城恒昱轴承股份有限公司',
  '青岛恒昱轴承有限公司',
  '山东海琛新材料集团股份有限公司',
  '海琛物流(临清)有限公司',
  '广东睿岚电力发展股份有限公司',
  '广西东昱东宏建材有限公司',
  '山东东宏管业股份有限公司',
  '鲁西铄澜化工科技发展有限公司',
];
/** Enough others that a rare character is rare. */
const others = '瑾瑜瑶琛琳琪珂珊玥玲'
  .split('')
  .flatMap((a) => '诚信达通顺昌隆'.split('').map((b) => `济南${a}${b}科技发展有限公司`));
const find = finderOf(buildNameIndex([...names, ...others]));

test.each([
  ['恒昱轴承', '聊城恒昱轴承股份有限公司'],
  ['青岛恒昱', '青岛恒昱轴承有限公司'],
  ['海琛新材', '山东海琛新材料集团股份有限公司'],
  ['海琛集团', '山东海琛新材料集团股份有限公司'],
  ['海琛物流', '海琛物流(临清)有限公司'],
  ['粤睿岚', '广东睿岚电力发展股份有限公司'],
  ['*ST睿岚', '广东睿岚电力发展股份有限公司'],
  ['东宏股份', '山东东宏管业股份有限公司'],
  ['铄澜化工', '鲁西铄澜化工科技发展有限公司'],
  ['山东海琛纳米材料股份有限公司', '山东海琛新材料集团股份有限公司'],
])('%s is %s', (asked, right) => {
  expect(names[find(asked, 1)[0]?.name ?? -1]).toBe(right);
});

test('a known seat decides between namesakes', () => {
  const seats = new Uint32Array(names.length + others.length);
  seats.set([371500, 370200, 370000, 371581, 440000, 450000, 370000, 371500]);
  const best = (seat: string) => names[find('恒昱轴承', 1, { seat: [seat], seats })[0]?.name ?? -1];
  expect(best('370202')).toBe('青岛恒昱轴承有限公司');
  expect(best('371502')).toBe('聊城恒昱轴承股份有限公司');
});

test('certainty is high for the only one, shared between namesakes, low for a stranger', () => {
  const certain = (asked: string) => answersOf(find(asked, 5), find.most(asked))[0]?.certainty ?? 0;
  expect(certain('铄澜化工')).toBeGreaterThan(0.9);
  expect(certain('恒昱轴承')).toBeLessThan(0.9);
  expect(certain('珩远精密')).toBeLessThan(0.2);
  const all = answersOf(find('恒昱', 5), find.most('恒昱')).reduce((sum, { certainty }) => sum + certainty, 0);
  expect(all).toBeLessThanOrEqual(1);
});
