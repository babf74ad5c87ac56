import { expect, test } from 'vitest';
import { adjustmentBreaches, closedVerificationBreaches } from './adjustment.ts';
import { type AssessmentYearInput, assessmentYearBreaches } from './assessmentYear.ts';
import {
  type CloseFacts,
  type CloseInput,
  type ClosedPeriod,
  closeBreaches,
  closeCovering,
  closesOver,
  reopenBreaches,
} from './close.ts';

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`;
const [city, county, town, other] = [id(1), id(2), id(3), id(4)];
const offices = new Map([
  [city, { parentId: null }],
  [county, { parentId: city }],
  [town, { parentId: county }],
  [other, { parentId: city }],
]);
const laws = (breaches: readonly { law: string }[]) => breaches.map(({ law }) => law);

const soundClose: CloseInput = { id: id(9), officeId: county, period: '2023-05' };
const closeFacts: CloseFacts = {
  today: '2023-06-05',
  days: { from: '2023-05-01', to: '2023-05-31' },
  inReach: true,
  covering: null,
  pending: 0,
};

test.each<[string, Partial<CloseInput>, Partial<CloseFacts>, string[]]>([
  ['sound', {}, {}, []],
  ['the day after it ended', {}, { today: '2023-06-01' }, []],
  ['an assessment year', { period: 'A2023' }, {}, []],
  ['with what waits carried over', { carry: 3 }, { pending: 3 }, []],
  ['an office out of reach', {}, { inReach: false }, ['office_out_of_scope']],
  ['half a year', { period: '2023-H1' }, {}, ['period_not_closable']],
  ['some days', { period: '2023-05-01..2023-05-20' }, {}, ['period_not_closable']],
  ['its last day', {}, { today: '2023-05-31' }, ['period_not_over']],
  ['closed by the city', {}, { covering: { officeName: '市', period: '2023' } }, ['period_already_closed']],
  ['entries wait', {}, { pending: 3 }, ['period_has_pending_entries']],
  ['more wait than were seen', { carry: 2 }, { pending: 3 }, ['period_has_pending_entries']],
  ['fewer wait than were seen', { carry: 3 }, { pending: 2 }, ['period_has_pending_entries']],
  ['reach comes first', { period: '2023-Q1' }, { inReach: false, pending: 1 }, ['office_out_of_scope']],
])('closing: %s', (_, input, facts, expected) => {
  expect(laws(closeBreaches({ ...soundClose, ...input }, { ...closeFacts, ...facts }))).toEqual(expected);
});

test.each<[string, Parameters<typeof reopenBreaches>[1], string, string[]]>([
  ['sound', { closedBy: 'a', reopened: false }, '数据有误', []],
  ['not there, or out of reach', null, '数据有误', ['close_unknown']],
  ['twice', { closedBy: 'a', reopened: true }, '数据有误', ['close_already_reopened']],
  ['by who closed', { closedBy: 'b', reopened: false }, '数据有误', ['reopener_is_closer']],
  ['without a reason', { closedBy: 'a', reopened: false }, '', ['reason_required_for_reopening']],
])('reopening: %s', (_, close, reason, expected) => {
  expect(laws(reopenBreaches({ closeId: id(9), reason }, close, 'b'))).toEqual(expected);
});

const close = (officeId: string, period: string, from: string, to: string): ClosedPeriod => ({
  id: `${officeId}${period}`,
  officeId,
  period,
  from,
  to,
  closedAt: '2024-01-05T00:00:00Z',
});
const may = close(county, '2023-05', '2023-05-01', '2023-05-31');
const year = close(city, '2023', '2023-01-01', '2023-12-31');

test.each<[string, ClosedPeriod[], string, (string | null)[], string[]]>([
  ['its own office’s month', [may], county, ['2023-05-31'], ['2023-05']],
  ['the day after', [may], county, ['2023-06-01'], []],
  ['an office below', [may], town, ['2023-05-01'], ['2023-05']],
  ['the office above', [may], city, ['2023-05-01'], []],
  ['another office', [may], other, ['2023-05-01'], []],
  ['the city closes for all below', [year], town, ['2023-08-01'], ['2023']],
  ['both', [may, year], county, ['2023-05-08'], ['2023-05', '2023']],
  ['the day of the audit', [may], county, ['2023-04-20', '2023-05-02'], ['2023-05']],
  ['no audit', [may], county, ['2023-04-20', null], []],
])('what a close binds: %s', (_, closes, officeId, days, expected) => {
  expect(closesOver(closes, offices, [{ officeId, days }]).map(({ period }) => period)).toEqual(expected);
});

test('a figure is read by the nearest office’s narrowest close over its whole period', () => {
  const quarter = { officeId: county, from: '2023-04-01', to: '2023-06-30' };
  const month = { officeId: county, from: '2023-05-01', to: '2023-05-31' };
  const countyYear = close(county, '2023', '2023-01-01', '2023-12-31');
  expect(closeCovering([may], offices, quarter)).toBeUndefined();
  expect(closeCovering([may, year], offices, quarter)).toBe(year);
  expect(closeCovering([year, countyYear, may], offices, month)).toBe(may);
  expect(closeCovering([year, countyYear], offices, month)).toBe(countyYear);
  expect(closeCovering([may, countyYear], offices, { ...month, officeId: city })).toBeUndefined();
});

const here = { period: '2023-05', officeId: county, officeName: '县' };
const above = { period: '2023', officeId: city, officeName: '市' };

test.each<[string, boolean, (typeof here)[], string[]]>([
  ['open', false, [], []],
  ['closed', false, [here], ['period_must_be_open']],
  ['closed, and said to be an adjustment', true, [here], []],
  ['open, and said to be an adjustment', true, [], ['adjustment_without_closed_period']],
])('recording: %s', (_, adjusted, closed, expected) => {
  const breaches = adjustmentBreaches(adjusted ? { reason: '漏报' } : null, closed, '2023-05-08');
  expect(laws(breaches)).toEqual(expected);
});

test('the refusal names the period, the office that closed and the day', () => {
  const detail = { period: '2023-05', office: '县', day: '2023-05-08' };
  expect(adjustmentBreaches(null, [here], '2023-05-08')).toEqual([
    { law: 'period_must_be_open', field: 'occurredOn', detail },
  ]);
});

test.each<[string, { adjusted?: boolean; carried?: boolean }, (typeof here)[], string[], string[]]>([
  ['open', {}, [], [], []],
  ['reported before the close, and not carried over', {}, [here], [county], ['period_must_be_open']],
  ['carried over', { carried: true }, [here], [county], []],
  ['adjusted', { adjusted: true }, [here], [county], []],
  ['adjusted, closed above the verifier', { adjusted: true }, [above], [county], ['adjustment_needs_closing_level']],
  ['carried, closed above the verifier', { carried: true }, [above], [county], ['adjustment_needs_closing_level']],
  ['closed twice', { adjusted: true }, [here, above], [county], ['adjustment_needs_closing_level']],
  ['closed twice, by who verifies for both', { adjusted: true }, [here, above], [city, county], []],
])('verifying: %s', (_, entry, closed, reach, expected) => {
  const known = { day: '2023-05-08', adjusted: false, carried: false, ...entry };
  expect(laws(closedVerificationBreaches(known, closed, new Set(reach)))).toEqual(expected);
});

const soundYear: AssessmentYearInput = { id: id(9), year: 2023, from: '2022-12-26', to: '2023-12-25' };

test.each<[string, Partial<AssessmentYearInput>, Partial<Parameters<typeof assessmentYearBreaches>[1]>, string[]]>([
  ['sound', {}, {}, []],
  ['a day after the year before', {}, { others: [{ year: 2022, from: '2021-12-26', to: '2022-12-25' }] }, []],
  ['backwards', { to: '2022-12-25' }, {}, ['assessment_year_backwards']],
  ['two years', { to: '2024-12-25' }, {}, ['assessment_year_too_long']],
  [
    'a shared day',
    {},
    { others: [{ year: 2022, from: '2022-01-01', to: '2022-12-26' }] },
    ['assessment_year_overlaps'],
  ],
  ['closed', {}, { closed: true }, ['assessment_year_closed']],
])('an assessment year: %s', (_, input, facts, expected) => {
  expect(laws(assessmentYearBreaches({ ...soundYear, ...input }, { others: [], closed: false, ...facts }))).toEqual(
    expected,
  );
});
