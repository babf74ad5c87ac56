// Figures of outings. 人次 is member rows, visits and projects discussed are occurrences; the distinct counts are
// figures of their own.
import type { Condition, DefinitionInput, Measure, Unit } from '../../definition.ts';
import { inEachRegion } from '../inEachRegion.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion', printing: { decimals: 0 } } as const;
const ofCityLeaders: Condition = { field: 'topRank', op: 'in', value: ['city_chief', 'city_leader'] };
const ofCountyChiefs: Condition = { field: 'topRank', op: 'eq', value: 'county_chief' };
const each: Measure = { kind: 'count' };

function rows(
  id: string,
  entries: 'outing' | 'outing_member' | 'outing_visit' | 'outing_project',
  unit: Unit,
  measure: Measure,
  ...conditions: Condition[]
): DefinitionInput {
  return { ...since, id, kind: 'counting', entries, day: 'event', unit, measure, conditions };
}

/** 批次 is outings, 人次 people on them, 天数 their days. */
const occasions: DefinitionInput[] = [
  rows('outing_batches', 'outing', 'batches', each),
  rows('outing_days', 'outing', 'days', { kind: 'sum', of: 'days' }),
  rows('outing_person_times', 'outing_member', 'person_times', each),
  ...inEachRegion('destination', (region, within) =>
    rows(`outing_batches_${region}`, 'outing', 'batches', each, within),
  ),
];

export const outingFigures: DefinitionInput[] = [
  ...occasions,
  rows('city_leader_outings', 'outing_member', 'person_times', each, {
    field: 'rank',
    op: 'in',
    value: ['city_chief', 'city_leader'],
  }),
  rows('city_leader_projects', 'outing_project', 'item', each, ofCityLeaders),
  rows('city_leader_projects_distinct', 'outing_project', 'item', { kind: 'distinct', of: 'project' }, ofCityLeaders),
  rows('county_chief_outings', 'outing_member', 'person_times', each, {
    field: 'rank',
    op: 'eq',
    value: 'county_chief',
  }),
  rows('county_chief_visits', 'outing_visit', 'companies', each, ofCountyChiefs),
  rows(
    'county_chief_visits_distinct',
    'outing_visit',
    'companies',
    { kind: 'distinct', of: 'subject' },
    ofCountyChiefs,
  ),
];
