// Who breaks a law of schemes.
import { isTerritory } from '../offices/office.ts';
import type { Breach } from '../refusal.ts';
import { compareFractions, fractionOf } from './fractions.ts';
import { inputsOfFormula, type PointFormula, type SchemeGoal, type SchemeInput } from './formula.ts';
import { rankingNotices } from './rankingNotices.ts';
import type { Indicator, SchemeBody, SchemeDraft, SchemePeriod } from './scheme.ts';

export interface SchemeFacts {
  /** Figures that the city has. */
  readonly isFigure: (id: string) => boolean;
  /** The kinds of offices that are named. */
  readonly officeKind: (id: string) => string | undefined;
}

const isYearly = (period: SchemePeriod): boolean => period === 'year' || period === 'assessment_year';

export function schemeBreaches({ body, effectiveFrom, effectiveTo }: SchemeDraft, facts: SchemeFacts): Breach[] {
  return [
    ...(effectiveTo !== null && effectiveTo < effectiveFrom
      ? [{ law: 'rule_ends_before_it_begins', field: 'effectiveTo' } as const]
      : []),
    ...groupBreaches(body, facts),
    ...tooOften(body, facts),
    ...body.indicators.flatMap((one, n) => indicatorBreaches(one, n, body, facts)),
    ...[...body.vetoes, ...body.lifts].flatMap(({ input }) => inputBreaches(input, 'body.vetoes', facts)),
    ...orderBreaches(body),
  ];
}

function groupBreaches({ groups, excluded }: SchemeBody, { officeKind, isFigure }: SchemeFacts): Breach[] {
  return [
    ...groups.flatMap(({ name, kinds, offices, size }, n): Breach[] => [
      ...(kinds.length + offices.length === 0
        ? [{ law: 'assessment_group_empty', field: `body.groups.${n}.kinds`, detail: { name } } as const]
        : []),
      ...offices.flatMap((id): Breach[] =>
        officeKind(id) ? [] : [{ law: 'office_unknown', field: `body.groups.${n}.offices` }],
      ),
      ...(groups.findIndex((other) => other.name === name) !== n
        ? [{ law: 'assessment_name_twice', field: `body.groups.${n}.name`, detail: { name } } as const]
        : []),
      ...(size && size.from !== null && size.below !== null && !isLess(size.from, size.below)
        ? [{ law: 'assessment_size_reversed', field: `body.groups.${n}.size`, detail: { name } } as const]
        : []),
      ...(size && !isFigure(size.figure)
        ? [{ law: 'figure_unknown', field: `body.groups.${n}.size`, detail: { id: size.figure } } as const]
        : []),
    ]),
    ...excluded.flatMap(({ officeId }, n): Breach[] =>
      officeKind(officeId) ? [] : [{ law: 'office_unknown', field: `body.excluded.${n}.officeId` }],
    ),
  ];
}

/** Counties and zones are ranked once a year; a city that does otherwise says why. */
function tooOften({ period, often, groups }: SchemeBody, { officeKind }: SchemeFacts): Breach[] {
  if (isYearly(period) || often !== null) return [];
  const kinds = groups.flatMap((one) => [...one.kinds, ...one.offices.flatMap((id) => officeKind(id) ?? [])]);
  if (!kinds.some((kind) => isTerritory({ kind: kind as 'county' }))) return [];
  const notices = rankingNotices.map(({ day }) => day).join('、');
  return [{ law: 'assessment_ranks_too_often', field: 'body.often', detail: { notices } }];
}

function indicatorBreaches(one: Indicator, n: number, { indicators }: SchemeBody, facts: SchemeFacts): Breach[] {
  const { id, name, formula, requires } = one;
  const field = `body.indicators.${n}`;
  const breaches: Breach[] = [];
  if (indicators.findIndex((other) => other.id === id) !== n)
    breaches.push({ law: 'assessment_part_twice', field: `${field}.id`, detail: { id } });
  if (requires && !facts.isFigure(requires.figure))
    breaches.push({ law: 'figure_unknown', field: `${field}.requires`, detail: { id: requires.figure } });
  const inputs = inputsOfFormula(formula).flatMap((input) => inputBreaches(input, `${field}.formula`, facts));
  return [...breaches, ...inputs, ...formulaBreaches(formula, { name, field: `${field}.formula` })];
}

function inputBreaches(input: SchemeInput, field: string, { isFigure }: SchemeFacts): Breach[] {
  return input.by === 'hand' || isFigure(input.figure)
    ? []
    : [{ law: 'figure_unknown', field, detail: { id: input.figure } }];
}

function formulaBreaches(
  formula: PointFormula,
  { name, field }: { readonly name: string; readonly field: string },
): Breach[] {
  const breaches: Breach[] = [];
  const detail = { name };
  if ('cap' in formula && formula.cap !== null && formula.floor !== null && isLess(formula.cap, formula.floor))
    breaches.push({ law: 'assessment_bounds_reversed', field, detail });
  if (formula.how === 'tiers' && formula.floor !== null && isLess(formula.weight, formula.floor))
    breaches.push({ law: 'assessment_bounds_reversed', field, detail });
  if (formula.how === 'spread' && isLess('100', formula.base))
    breaches.push({ law: 'assessment_base_over_hundred', field, detail });
  if (formula.how === 'growth' && !isLess('0', formula.goal))
    breaches.push({ law: 'assessment_goal_nought', field, detail });
  const goals: readonly { input: SchemeInput; goal: SchemeGoal }[] = formula.how === 'rate' ? formula.parts : [];
  for (const { input, goal } of goals) {
    if (goal.is === 'fixed' && !isLess('0', goal.value))
      breaches.push({ law: 'assessment_goal_nought', field, detail });
    if (goal.is === 'own' && input.by === 'hand')
      breaches.push({ law: 'assessment_goal_of_hand', field, detail: { name: input.name } });
  }
  return breaches;
}

const isLess = (a: string, b: string): boolean => compareFractions(fractionOf(a), fractionOf(b)) < 0;

function orderBreaches({ tieBreak, indicators, grades }: SchemeBody): Breach[] {
  const breaches: Breach[] = [];
  for (const id of tieBreak)
    if (!indicators.some((one) => one.id === id))
      breaches.push({ law: 'assessment_tie_unknown', field: 'body.tieBreak', detail: { id } });
  const twice = grades.find(({ name }, n) => grades.findIndex((other) => other.name === name) !== n);
  if (twice) breaches.push({ law: 'assessment_name_twice', field: 'body.grades', detail: { name: twice.name } });
  if (grades.some(({ atLeast }, n) => n > 0 && !isLess(atLeast, grades[n - 1]?.atLeast ?? '0')))
    breaches.push({ law: 'assessment_grades_out_of_order', field: 'body.grades' });
  return breaches;
}
