import { expect, test } from 'vitest';
import { creditCodeWithCheck } from '../../domain/companies/company.ts';
import { type LedgerRecord, recordColumns } from './columns.ts';
import { explainPattern, patternOfRecords } from './explain.ts';
import { fillFeatures, roomForFeatures } from './features.ts';
import { groupsOf } from './groups.ts';
import { keyCount } from './keys.ts';
import { blocksOf, mostInBlock, pairsOf } from './pairs.ts';
import {
  amountFinding,
  countyFinding,
  dayFinding,
  fieldNames,
  fields,
  patternFindings,
  patternCount,
} from './pattern.ts';
import { learnModel } from './weights.ts';

const yuan = 100;
const wan = 10_000 * yuan;
const one: LedgerRecord = {
  company: '聊城恒昱轴承有限公司',
  project: '年产5万套高端轴承保持架项目',
  creditCode: null,
  county: 371502,
  amountFen: 12_345 * wan,
  day: 100,
};

test.each([
  [12_345 * wan, 12_345 * wan, 'same'],
  [12_345 * wan, 12_345 * yuan, 'other_unit'],
  [12_345 * wan, 12_000 * wan, 'rounded'],
  [12_345 * wan, 12_300 * wan, 'rounded'],
  [12_345 * wan, 10_000 * wan, 'rounded'],
  [12_345 * wan, 12_000 * yuan, 'rounded'],
  [12_345 * wan, 12_346 * wan, 'near'],
  [12_345 * wan, 15_111 * wan, 'other'],
  [12_345 * wan, 0, 'other'],
  [12_345 * wan, Number.NaN, 'not_said'],
  [Number.POSITIVE_INFINITY, 1, 'other'],
])('amounts %d and %d: %s', (left, right, finding) => {
  expect(fields.amount[amountFinding(left, right)]).toBe(finding);
  expect(fields.amount[amountFinding(right, left)]).toBe(finding);
});

test('places and days', () => {
  expect([countyFinding(371502, 371502), countyFinding(371502, 371581), countyFinding(371502, 110101)]).toEqual([
    0, 1, 2,
  ]);
  expect(
    [dayFinding(1, 1), dayFinding(1, 30), dayFinding(1, 300), dayFinding(1, 900)].map((f) => fields.day[f]),
  ).toEqual(['same', 'month', 'year', 'other']);
});

test.each<[string, Partial<LedgerRecord>, Partial<Record<keyof typeof fields, string>>]>([
  ['told again word by word', {}, { company: 'same', project: 'same', amount: 'same', county: 'same', day: 'same' }],
  ['short name', { company: '恒昱轴承' }, { company: 'same' }],
  ['shorter name', { company: '恒昱' }, { company: 'contained' }],
  ['mistyped', { company: '聊城恒煜轴承有限公司' }, { company: 'close' }],
  ['other firm', { company: '青岛海琛物流有限公司' }, { company: 'other' }],
  ['without its quantity', { project: '高端轴承保持架' }, { project: 'close' }],
  ['second phase', { project: '年产5万套高端轴承保持架项目二期' }, { project: 'same_other_phase' }],
  ['other project', { project: '冷链物流园' }, { project: 'other' }],
  ['other county', { county: 371581 }, { county: 'same_city' }],
])('%s', (_, change, expected) => {
  const findings = patternFindings(patternOfRecords(one, { ...one, ...change }));
  const named = Object.fromEntries(fieldNames.map((field, f) => [field, fields[field][findings[f] ?? 0]]));
  expect(named).toMatchObject(expected);
});

function pairsFound(records: readonly LedgerRecord[]): Set<string> {
  const columns = recordColumns(records);
  const features = roomForFeatures(columns.size, (bytes) => new ArrayBuffer(bytes));
  fillFeatures(columns, features, 0, columns.size);
  const orders = Array.from({ length: keyCount }, (_, k) =>
    blocksOf(features.keys.subarray(k * columns.size, (k + 1) * columns.size)),
  );
  const found: string[] = [];
  orders.forEach((order, k) => {
    // In two halves, as two threads take them.
    const half = Math.floor(order.length / 2);
    for (const [from, to] of [
      [0, half],
      [half, order.length],
    ] as const)
      pairsOf(features.keys, k, order, from, to, (a, b) => found.push([a, b].toSorted((x, y) => x - y).join(' ')));
  });
  expect(new Set(found).size).toBe(found.length);
  return new Set(found);
}

test('twins meet once, under whichever key the change left whole', () => {
  const told: LedgerRecord[] = [
    one,
    { ...one, company: '恒昱轴承', amountFen: 12_000 * wan },
    { ...one, company: '聊城恒煜轴承有限公司', county: 371581 },
    { ...one, project: '轴承保持架', amountFen: 12_345 * yuan },
    {
      company: '青岛海琛物流有限公司',
      project: '冷链物流园',
      creditCode: null,
      county: 370202,
      amountFen: wan,
      day: 1,
    },
  ];
  const found = pairsFound(told);
  for (const pair of ['0 1', '0 2', '0 3']) expect(found).toContain(pair);
  expect([...found].filter((pair) => pair.includes('4'))).toEqual([]);
});

test('a key that too many share is given up', () => {
  const keys = new Uint32Array(mostInBlock + 3).fill(7);
  keys[0] = 9;
  keys[1] = 9;
  expect([...blocksOf(keys)]).toEqual([0, 1]);
  expect(keys[5]).toBe(0);
});

test('groups never hold two codes, though each link would pass by itself', () => {
  const codeHigh = Float64Array.from([1, 0, 2, 0]);
  const codeLow = Float64Array.from([1, 0, 1, 0]);
  const links = [
    [0, 1],
    [1, 2],
    [2, 3],
  ] as const;
  const { root, refused } = groupsOf(4, links, codeHigh, codeLow);
  expect([...root]).toEqual([0, 0, 2, 2]);
  expect(refused).toBe(1);
});

test('weights are learnt from the histogram, and the evidence adds up to the odds', () => {
  const histogram = new Float64Array(patternCount);
  const put = (change: Partial<LedgerRecord>, count: number) => {
    const pattern = patternOfRecords(one, { ...one, ...change });
    histogram[pattern] = (histogram[pattern] ?? 0) + count;
  };
  put({}, 300);
  put({ company: '恒昱', amountFen: 12_000 * wan }, 200);
  put({ project: '冷链物流园', amountFen: 777 * wan, day: 900 }, 400);
  put({ company: '青岛海琛物流有限公司', county: 110101, amountFen: 777 * wan, day: 900 }, 5000);
  const model = learnModel(histogram);
  const twin = explainPattern(model, patternOfRecords(one, { ...one, company: '恒昱', amountFen: 12_000 * wan }));
  expect(twin.verdict).toBe('same');
  const other = explainPattern(
    model,
    patternOfRecords(one, { ...one, project: '冷链物流园', amountFen: 777 * wan, day: 900 }),
  );
  expect(other).toMatchObject({ verdict: 'apart', rival: 'same_firm' });
  const sum = other.evidence.reduce((all, { bits }) => all + bits, other.priorBits);
  expect(sum).toBeLessThan(0);
  expect(other.evidence.find(({ field }) => field === 'project')?.bits).toBeLessThan(0);
  const bits = other.evidence.map((each) => Math.abs(each.bits));
  expect(bits).toEqual(bits.toSorted((a, b) => b - a));
});

test('a valid code that differs ends the matter', () => {
  const [a, b] = ['91371500MA3ABCDE1', '91371500MA3ABCDE2'].map(creditCodeWithCheck);
  const pattern = patternOfRecords({ ...one, creditCode: a ?? null }, { ...one, creditCode: b ?? null });
  expect(explainPattern(learnModel(new Float64Array(0)), pattern)).toMatchObject({ verdict: 'apart', otherCode: true });
});
