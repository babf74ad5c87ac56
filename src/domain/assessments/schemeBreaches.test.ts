import { expect, test } from 'vitest';
import type { Law } from '../../laws/laws.ts';
import type { PointFormula } from './formula.ts';
import { answerBreaches, objectionBreaches } from './objection.ts';
import { figureInput, fixedGoal, handInput, indicatorOf, schemeOf, yearTarget } from './scheme.test-data.ts';
import { type SchemeBody, SchemeBody as Body } from './scheme.ts';
import { schemeBreaches } from './schemeBreaches.ts';

const items = (more: Partial<Extract<PointFormula, { how: 'items' }>> = {}): PointFormula => ({
  how: 'items',
  start: '0',
  items: [{ input: figureInput('funds'), each: '1' }],
  cap: null,
  floor: null,
  ...more,
});
const rateOf = (part: Extract<PointFormula, { how: 'rate' }>['parts'][number]): PointFormula => ({
  how: 'rate',
  parts: [part],
  weight: '5',
  cap: null,
  floor: null,
});
const of = (formula: PointFormula, more: Partial<SchemeBody> = {}) => schemeOf([indicatorOf('one', formula)], more);
const spread: PointFormula = {
  how: 'spread',
  input: figureInput('funds'),
  weight: '5',
  base: '101',
  equal: 'full',
  lessIsMore: false,
};
const office = '01890000-0000-7000-8000-000000000001';
const group = { name: 'g', kinds: [], offices: [], size: null };
const named = { ...group, offices: [office] };

const rows: readonly (readonly [Law, SchemeBody])[] = [
  ['assessment_ranks_too_often', of(items(), { period: 'quarter' })],
  ['assessment_ranks_too_often', of(items(), { period: 'month', groups: [{ ...group, offices: [office] }] })],
  ['assessment_part_twice', schemeOf([indicatorOf('one', items()), indicatorOf('one', items())])],
  ['assessment_group_empty', of(items(), { groups: [group] })],
  ['assessment_goal_of_hand', of(rateOf({ input: handInput('h'), goal: yearTarget, share: '100' }))],
  ['assessment_goal_nought', of(rateOf({ input: handInput('h'), goal: fixedGoal('0'), share: '100' }))],
  [
    'assessment_goal_nought',
    of({ how: 'growth', input: figureInput('funds'), goal: '0.0', weight: '5', cap: null, floor: null }),
  ],
  ['assessment_bounds_reversed', of(items({ cap: '1', floor: '2' }))],
  ['assessment_base_over_hundred', of(spread)],
  ['assessment_tie_unknown', of(items(), { tieBreak: ['other'] })],
  [
    'assessment_grades_out_of_order',
    of(items(), {
      grades: [
        { name: 'B', atLeast: '60' },
        { name: 'A', atLeast: '80' },
      ],
    }),
  ],
  ['assessment_name_twice', of(items(), { groups: [named, named] })],
  [
    'assessment_name_twice',
    of(items(), {
      grades: [
        { name: 'A', atLeast: '80' },
        { name: 'A', atLeast: '60' },
      ],
    }),
  ],
  [
    'assessment_size_reversed',
    of(items(), { groups: [{ ...named, size: { figure: 'funds', from: '10', below: '10' } }] }),
  ],
  ['figure_unknown', of(items({ items: [{ input: figureInput('gone'), each: '1' }] }))],
  ['office_unknown', of(items(), { excluded: [{ officeId: `${office.slice(0, -1)}2`, reason: 'new' }] })],
];

const facts = {
  isFigure: (id: string) => id === 'funds',
  officeKind: (id: string) => (id === office ? 'county' : undefined),
};
const draft = (body: SchemeBody) => ({
  schemeId: 'scheme',
  name: 'scheme',
  body,
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
});

test.each(rows)('%s', (law, body) => {
  expect(schemeBreaches(draft(body), facts).map((breach) => breach.law)).toEqual([law]);
});

test('a city that ranks more often says why, and departments may be ranked by month', () => {
  const often = of(items(), { period: 'month', often: 'a reason' });
  const departments = of(items(), { period: 'month', groups: [{ ...group, kinds: ['department'] }] });
  expect([often, departments].flatMap((body) => schemeBreaches(draft(body), facts))).toEqual([]);
});

test('assessment_basis_required', () => {
  const { error } = Body.safeParse({ ...of(items()), basis: ' ' });
  expect(error?.issues.map(({ message }) => message)).toEqual(['assessment_basis_required']);
});

const result = {
  corrected: false,
  offices: [office],
  indicators: ['late'],
  publishedOn: '2026-01-10',
  objectionDays: 5,
};
test.each([
  ['assessment_superseded', { ...result, corrected: true }, '2026-01-11'],
  ['assessment_office_not_in_result', { ...result, offices: [] }, '2026-01-11'],
  ['assessment_objection_late', result, '2026-01-16'],
] as const)('%s', (law, of_, today) => {
  expect(objectionBreaches({ officeId: office, indicator: null }, of_, today).map((breach) => breach.law)).toEqual([
    law,
  ]);
});

test('on the last day an objection is taken', () => {
  expect(objectionBreaches({ officeId: office, indicator: 'late' }, result, '2026-01-15')).toEqual([]);
});

test('an objection is about an indicator of the result', () => {
  const breaches = objectionBreaches({ officeId: office, indicator: 'other' }, result, '2026-01-15');
  expect(breaches.map(({ law }) => law)).toEqual(['assessment_indicator_unknown']);
});

test.each([
  ['assessment_objection_answered', { answered: true, objectedBy: 'a', publishedBy: 'b', gaveNumbers: [] }, 'c'],
  ['assessment_answer_by_other', { answered: false, objectedBy: 'a', publishedBy: 'b', gaveNumbers: [] }, 'a'],
  ['assessment_answer_by_other', { answered: false, objectedBy: 'a', publishedBy: 'b', gaveNumbers: [] }, 'b'],
  ['assessment_answer_by_other', { answered: false, objectedBy: 'a', publishedBy: 'b', gaveNumbers: ['c'] }, 'c'],
] as const)('%s', (law, objection, who) => {
  expect(answerBreaches(objection, who).map((breach) => breach.law)).toEqual([law]);
});
