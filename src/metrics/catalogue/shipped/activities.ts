// Figures of activities: led by the city's chiefs, of the departments, and of the promotion bureau itself.
import type { Condition, CountingDefinition, DefinitionInput, Measure, Printing, Unit } from '../../definition.ts';
import { inEachRegion } from '../inEachRegion.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;
const whole: Printing = { decimals: 0, zeros: 'keep' };
const each: Measure = { kind: 'count' };

function rows(
  id: string,
  unit: Unit,
  entries: CountingDefinition['entries'],
  measure: Measure,
  conditions: Condition[],
  printing = whole,
): DefinitionInput {
  return { ...since, id, kind: 'counting', entries, day: 'event', unit, measure, printing, conditions };
}

const byChief: Condition = { field: 'ledBy', op: 'eq', value: 'city_chief' };
const matchmaking: Condition[] = [
  byChief,
  { field: 'form', op: 'eq', value: 'matchmaking' },
  { field: 'atHome', op: 'eq', value: false },
];
const homePromotion: Condition[] = [
  byChief,
  { field: 'form', op: 'eq', value: 'promotion' },
  { field: 'atHome', op: 'eq', value: true },
];
const chiefEvents: Condition[] = [byChief, { field: 'form', op: 'in', value: ['matchmaking', 'promotion'] }];
const signed: Condition = { field: 'how', op: 'eq', value: 'signed' };

const ofDepartments: Condition[] = [{ field: 'officeKind', op: 'eq', value: 'department' }];
const bureau: Condition = { field: 'officeKind', op: 'eq', value: 'bureau' };
const ofBureau: Condition[] = [bureau, { field: 'part', op: 'in', value: ['host', 'attend'] }];
const highLevel: Condition = { field: 'level', op: 'in', value: ['national', 'provincial'] };

const nature = (value: string): Condition => ({ field: 'nature', op: 'eq', value });

/** Their first versions asked for offices by code (retired.ts). */
const byKindOfOffice: DefinitionInput[] = [
  rows('departments_active', 'offices', 'activity', { kind: 'distinct', of: 'office' }, ofDepartments),
  rows('department_activities', 'times', 'activity', each, ofDepartments, { over: 10 }),
  rows('department_projects', 'item', 'activity_project', each, [
    ...ofDepartments,
    { field: 'how', op: 'eq', value: 'advanced' },
  ]),
  rows('bureau_meetings', 'times', 'activity', each, ofBureau),
  rows('bureau_meetings_comprehensive', 'times', 'activity', each, [...ofBureau, nature('comprehensive')]),
  rows('bureau_meetings_thematic', 'times', 'activity', each, [...ofBureau, nature('thematic')]),
  rows('bureau_visits', 'times', 'activity', each, [...ofBureau, nature('visit')]),
  rows('bureau_signing_occasions', 'times', 'activity', each, [
    ...ofBureau,
    highLevel,
    { field: 'signingHeld', op: 'eq', value: true },
  ]),
  rows('bureau_speeches', 'times', 'activity', { kind: 'sum', of: 'speeches' }, [...ofBureau, highLevel]),
  rows('hosted_for_province', 'times', 'activity', each, [
    bureau,
    { field: 'part', op: 'eq', value: 'host' },
    { field: 'convener', op: 'eq', value: 'provincial_department' },
  ]),
];

export const activityFigures: DefinitionInput[] = [
  rows('chief_matchmaking', 'times', 'activity', each, matchmaking),
  rows('chief_home_promotions', 'times', 'activity', each, homePromotion),
  {
    ...rows('chief_signings', 'item', 'activity_project', each, [...chiefEvents, signed]),
    once: 'project',
  } as DefinitionInput,
  {
    ...rows(
      'chief_signings_investment',
      'yi',
      'activity_project',
      { kind: 'sum', of: 'investmentFen' },
      [...chiefEvents, signed],
      {
        decimals: 2,
        zeros: 'keep',
      },
    ),
    once: 'project',
  } as DefinitionInput,
  // 场次.
  rows('activities_held', 'events', 'activity', each, []),
  ...inEachRegion('place', (region, within) => rows(`activities_${region}`, 'events', 'activity', each, [within])),
  ...byKindOfOffice.map((definition) => ({ ...definition, version: 2 })),
];
