import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { netReason, netReasonIds } from './answerReasons.ts';

const sources = ['gapRank', 'prospectRank', 'standingTerms', 'placementTermsOf'].map((name) =>
  readFileSync(new URL(`../../net/answer/${name}.ts`, import.meta.url), 'utf8'),
);

test('every term that a rule names has its sentence', () => {
  const named = sources.flatMap((text) => [...text.matchAll(/term\(\s*'(\w+)'/g)].map(([, id]) => id ?? ''));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !netReasonIds.includes(id))).toEqual([]);
});

test('numbers stand in the sentence, and what is not known leaves no colon', () => {
  expect(netReason('placed_in_province', { what: '' }, 'zh')).toBe('在本省投过');
  expect(netReason('evidence_demand', { firms: 245, nodes: 3 }, 'zh')).toBe('下一环 3 个环节，245 家本地企业要用');
});
