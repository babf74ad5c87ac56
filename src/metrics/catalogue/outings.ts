// Figures of outings. 人次 is member rows, visits and projects discussed are occurrences; the distinct counts are
// figures of their own.
import type { Condition, DefinitionInput, Measure, Unit } from '../definition.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion', printing: { decimals: 0 } } as const;
const ofCityLeaders: Condition = { field: 'topRank', op: 'in', value: ['city_chief', 'city_leader'] };
const ofCountyChiefs: Condition = { field: 'topRank', op: 'eq', value: 'county_chief' };
const each: Measure = { kind: 'count' };

function rows(
  id: string,
  entries: 'outing_member' | 'outing_visit' | 'outing_project',
  unit: Unit,
  measure: Measure,
  ...conditions: Condition[]
): DefinitionInput {
  return { ...since, id, kind: 'counting', entries, day: 'event', unit, measure, conditions };
}

export const outingFigures: DefinitionInput[] = [
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
