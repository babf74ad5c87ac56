import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chainReason, chainReasonRules } from './chainReasons.ts';

test('every reason that a node can have has its sentence, and no other', () => {
  const text = readFileSync(new URL('../../net/chain/state.ts', import.meta.url), 'utf8');
  const given = [...text.matchAll(/\breason\('([a-z_]+)'/g)].map(([, rule]) => rule);
  expect(new Set(chainReasonRules)).toEqual(new Set(given));
});

test.each([
  ['few_firms firms=2 least=5', '本市企业 2 家，不足 5 家，且没有龙头企业'],
  ['small_output outputFen=12300000000 leastFen=100000000000', '本市企业产值合计 1.23亿元，不足 10亿元'],
])('%s', (reason, sentence) => {
  expect(chainReason(reason, 'zh')).toBe(sentence);
});
