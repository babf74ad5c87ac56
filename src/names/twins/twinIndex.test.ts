import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerRecord } from './columns.ts';
import { patternOfRecords } from './explain.ts';
import { mostInBlock, TwinIndex } from './twinIndex.ts';

const wan = 1_000_000;
const one: LedgerRecord = {
  company: '聊城恒昱轴承有限公司',
  project: '年产5万套高端轴承保持架项目',
  creditCode: null,
  county: 371502,
  amountFen: 12_345 * wan,
  day: 100,
};
const other: LedgerRecord = {
  ...one,
  company: '青岛海琛物流有限公司',
  project: '冷链物流园',
  county: 370202,
  amountFen: wan,
};

test.each<[string, Partial<LedgerRecord>]>([
  ['word by word', {}],
  ['short name', { company: '恒昱轴承' }],
  ['mistyped', { company: '聊城恒煜轴承有限公司' }],
  ['元 for 万元', { amountFen: 1_234_500 }],
  ['other county', { county: 371581, amountFen: 12_000 * wan }],
])('what is told again meets the first: %s', (_, change) => {
  const index = new TwinIndex();
  index.put([
    [0, one],
    [1, other],
  ]);
  const again = { ...one, ...change };
  expect(index.meet([again, other])).toEqual([
    [{ id: 0, pattern: patternOfRecords(again, one) }],
    [{ id: 1, pattern: patternOfRecords(other, other) }],
  ]);
});

test('what was dropped is met no more, what was put again is', () => {
  const index = new TwinIndex();
  index.put([
    [0, one],
    [0, { ...one, company: '恒昱（临清）科技有限公司' }],
  ]);
  expect(index.meet([one])[0]?.map(({ id }) => id)).toEqual([0, 0]);
  index.drop(0);
  expect(index.meet([one])).toEqual([[]]);
  index.put([[1, one]]);
  expect(index.meet([one])[0]?.map(({ id }) => id)).toEqual([1]);
});

test('a key that too many share is given up', () => {
  const index = new TwinIndex();
  const same = { ...other, creditCode: null };
  index.put(Array.from({ length: mostInBlock }, (_, n) => [n, same] as const));
  expect(index.meet([same])).toEqual([[]]);
});

const word = fc.string({
  unit: fc.constantFrom('恒', '昱', '轴', '承', '科', '新', '材', '料', '海', '琛'),
  minLength: 2,
  maxLength: 6,
});
const record = fc.record({
  company: word,
  project: word,
  creditCode: fc.constant(null),
  county: fc.constantFrom(371502, 371581),
  amountFen: fc.option(fc.integer({ min: 1, max: 50 }).map((n) => n * 100 * wan)),
  day: fc.option(fc.integer({ min: 0, max: 900 })),
});

test('however many lie there, a record finds itself, each pair once, with the pattern of the two', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 50 }), (records) => {
      const index = new TwinIndex();
      // More than the first room, so that it has to grow.
      const far = Array.from({ length: 1200 }, (_, n) => ({ ...other, project: `项目${n}号`, company: `企业${n}` }));
      index.put([...records, ...far].map((each, n) => [n, each] as const));
      index.meet(records).forEach((met, n) => {
        const ids = met.map(({ id }) => id);
        expect(ids).toContain(n);
        expect(new Set(ids).size).toBe(ids.length);
        const told = met.flatMap(({ id, pattern }) => (records[id] ? [{ pattern, with: records[id] }] : []));
        expect(told.map(({ pattern }) => pattern)).toEqual(
          told.map((each) => patternOfRecords(records[n] ?? each.with, each.with)),
        );
      });
    }),
    { numRuns: 30 },
  );
});
