// What ties rows to a chain, an activity, an outing: source by source, and which figures can be of one occasion therefore.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nounOf, occasionKinds } from '../../domain/entries/nouns.ts';
import { fieldsOf } from '../../storage/figures/countable.ts';
import { type SourceName, sourceNames, sourceOf } from '../../storage/figures/sources.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import { parseDefinition } from '../definition.ts';
import { canBeOf, firstOfLines } from './way.ts';

const none = { chain: undefined, activity: undefined, outing: undefined };
const ofIts = (kind: 'activity' | 'outing') => ({ ...none, [kind]: 'own' });
const courted = { chain: 'field', activity: 'field', outing: 'field' };

/** Every source that can be counted. */
const table: Record<SourceName, Record<'chain' | 'activity' | 'outing', string | undefined>> = {
  milestone: none,
  fund_arrival: none,
  contact: { ...none, activity: 'field' },
  paper: none,
  funds_signal: none,
  promise: none,
  obstacle: none,
  obstacle_cleared: none,
  obstacle_course: none,
  meeting_minutes: none,
  dispatch_item: none,
  item_due: none,
  item_closed: none,
  item_course: none,
  appraisal: none,
  appraisal_concluded: none,
  promise_course: none,
  promise_kept: none,
  phase: none,
  major_mark: none,
  site_check: none,
  chain_stock_node: none,
  activity: ofIts('activity'),
  activity_project: ofIts('activity'),
  activity_attendee: ofIts('activity'),
  activity_speech: ofIts('activity'),
  activity_report: ofIts('activity'),
  outing: ofIts('outing'),
  outing_member: ofIts('outing'),
  outing_visit: ofIts('outing'),
  outing_project: ofIts('outing'),
  pursuit_step: courted,
  pursuit_lead: courted,
  pursuit_milestone: courted,
  pursuit_funds: courted,
};

test('source × what ties its rows', () => {
  const found = sourceNames.map((name) => [name, { ...none, ...sourceOf(name).ways }]);
  expect(Object.fromEntries(found)).toEqual(table);
});

test('rows of an activity or an outing are tied to it, and a field that ties is there', () => {
  for (const name of sourceNames) {
    const { kind, ways = {}, fields } = sourceOf(name);
    const isOccasion = kind !== 'pursuit_act' && nounOf(kind).occasion !== undefined;
    const own = Object.entries(ways).flatMap(([part, tie]) => (tie === 'own' ? part : []));
    expect([name, own]).toEqual([name, isOccasion ? [kind] : []]);
    const byField = Object.entries(ways).flatMap(([part, tie]) => (tie === 'field' ? part : []));
    expect([name, byField.filter((part) => !(part in fields))]).toEqual([name, []]);
  }
});

const base = { version: 1, effectiveFrom: '2020-01-01', owner: 'promotion', printing: { decimals: 0 } } as const;
const counted = (id: string, entries: SourceName) =>
  parseDefinition({
    ...base,
    id,
    kind: 'counting',
    entries,
    day: 'event',
    unit: 'item',
    measure: { kind: 'count' },
    conditions: [],
  });
const ratio = (id: string, kind: 'share' | 'growth' | 'completion', top: string, bottom?: string) =>
  parseDefinition({
    ...base,
    id,
    kind: 'ratio',
    ratio: kind,
    unit: 'percent',
    numerator: { figure: top },
    ...(bottom ? { denominator: { figure: bottom, shift: kind === 'growth' ? 'year_before' : 'none' } } : {}),
  });
const catalogue = catalogueOf([
  ...sourceNames.map((name) => counted(`of_${name}`, name)),
  ratio('share_signed', 'share', 'of_activity_project', 'of_activity'),
  ratio('share_mixed', 'share', 'of_activity_project', 'of_milestone'),
  ratio('of_activity_growth', 'growth', 'of_activity', 'of_activity'),
  { kind: 'ended', id: 'of_activity', version: 2, effectiveFrom: '2024-01-01' },
]);

test.each(occasionKinds)('a figure can be of one %s where all that it counts is tied to it', (kind) => {
  for (const name of sourceNames) {
    const isTied = table[name][kind] !== undefined;
    expect([name, canBeOf(kind, `of_${name}`, catalogue)]).toEqual([name, isTied]);
  }
  const is = (id: string) => canBeOf(kind, id, catalogue);
  const ofActivities = kind === 'activity';
  // An occasion has no year before, and no target.
  expect([is('share_signed'), is('share_mixed'), is('of_activity_growth'), is('of_activity_completion')]).toEqual([
    ofActivities,
    false,
    false,
    false,
  ]);
  expect([is('nobody_knows'), is('activities_held'), is('outing_days')]).toEqual([false, ofActivities, !ofActivities]);
});

test('an activity has days that can be added up and asked for', () => {
  expect(fieldsOf('activity')).toContainEqual({ name: 'days', kind: 'number' });
});

test('of a line of corrections every entry leads to the first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }), (line) => {
      const corrections = line.slice(1).map((id, n) => ({ id, reversesId: line[n] ?? '' }));
      const first = firstOfLines(corrections);
      expect(line.map((id) => first.get(id) ?? id)).toEqual(line.map(() => line[0]));
    }),
  );
});
