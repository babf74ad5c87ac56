import { expect, test } from 'vitest';
import { creditCodeWithCheck } from '../../domain/companies/company.ts';
import { cityModel } from './cityModel.ts';
import type { LedgerRecord } from './columns.ts';
import { explainPattern, patternOfRecords } from './explain.ts';
import { amountFinding, countyFinding, dayFinding, fieldNames, fields, patternFindings } from './pattern.ts';

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

test('the evidence adds up to the odds, the strongest first', () => {
  const twin = explainPattern(cityModel, patternOfRecords(one, { ...one, company: '恒昱', amountFen: 12_000 * wan }));
  expect(twin.verdict).toBe('same');
  const other = explainPattern(
    cityModel,
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
  expect(explainPattern(cityModel, pattern)).toMatchObject({ verdict: 'apart', otherCode: true });
});
