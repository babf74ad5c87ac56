// An outing (外出招商): people travel, visit institutions and advance projects. 人次 is people × outings, computed from
// the member rows; visits and projects discussed are occurrences, one row each.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead } from '../entries/entry.ts';
import { bodyKinds } from './activityLists.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { textLine, textLines } from '../text.ts';

/** city_chief 市主要领导, city_leader 市级领导, county_chief 县市区党政主要负责同志, county_leader, department_head, staff. */
export const ranks = [
  'city_chief',
  'city_leader',
  'county_chief',
  'county_leader',
  'department_head',
  'staff',
] as const;
export type Rank = (typeof ranks)[number];

export const OutingMember = z.strictObject({
  /** Lies in the table of persons, so that it can be forgotten; the title stays. */
  personName: textLine(1, 60),
  title: textLine(0, 100).nullish(),
  rank: z.enum(ranks),
});

export const OutingVisit = z.strictObject({
  institution: textLine(2, 200),
  companyId: z.uuid().nullish(),
  kind: z.enum(bodyKinds).nullish(),
  metPerson: textLine(0, 60).nullish(),
  metTitle: textLine(0, 100).nullish(),
});

export const OutingInput = z.strictObject({
  head: EntryHead,
  endedOn: Day,
  destination: textLine(1, 120),
  /** Province or city group of the destination, for tables by region. */
  region: textLine(0, 40).nullish(),
  purpose: textLines(0, 1000).nullish(),
  members: z.array(OutingMember).min(1).max(60),
  visits: z.array(OutingVisit).max(200).default([]),
  projectIds: z.array(z.uuid()).max(200).default([]),
});
export type OutingInput = z.output<typeof OutingInput>;

const memberFields = {
  personName: { as: 'person', column: 'person_id', metAt: 'officeId', needed: true },
  title: kept.text,
  rank: kept.code('rank'),
} as const;
const visitFields = {
  institution: kept.text,
  companyId: kept.company,
  kind: kept.code('bodyKind'),
  metPerson: { as: 'person', column: 'met_person_id', metAt: 'institution' },
  metTitle: kept.text,
} as const;

function outingBreaches(input: OutingInput): Breach[] {
  const breaches: Breach[] = [];
  if (input.endedOn < input.head.occurredOn) breaches.push({ law: 'ends_before_it_starts', field: 'endedOn' });
  if (new Set(input.members.map((m) => m.personName)).size < input.members.length)
    breaches.push({ law: 'member_twice', field: 'members' });
  return breaches;
}

export const outingNoun = {
  kind: 'outing',
  schema: OutingInput,
  talks: true,
  occasion: { until: 'endedOn' },
  step: 'visited',
  laws: outingBreaches,
  fields: {
    endedOn: kept.day,
    destination: kept.text,
    region: kept.text,
    purpose: kept.long,
    members: { as: 'rows', table: 'outing_member', fields: memberFields },
    visits: { as: 'rows', table: 'outing_visit', fields: visitFields },
    projectIds: { as: 'projects', table: 'outing_project', by: 'consent' },
  },
  brief: { title: 'destination', place: 'destination' },
  timeline: { notes: ['purpose'] },
  listed: {
    columns: ['endedOn', 'region', 'members', 'visits.institution', 'projectIds'],
    filters: {
      rank: ['members.rank'],
      region: ['region'],
      place: ['destination'],
      bodyKind: ['visits.kind'],
      met: ['visits.institution', 'visits.metPerson', 'visits.metTitle'],
    },
    sums: {
      people: { of: 'rows', list: 'members' },
      visits: { of: 'rows', list: 'visits' },
      institutions: { of: 'different', path: 'visits.institution' },
      projects: { of: 'rows', list: 'projectIds' },
      days: { of: 'days', until: 'endedOn' },
    },
    found: [
      'destination',
      'region',
      'purpose',
      'members.personName',
      'members.title',
      'visits.institution',
      'visits.metPerson',
      'visits.metTitle',
    ],
  },
  likeness: ({ entryId }) => ({ like: [entryId] }),
} as const satisfies NounOf<typeof OutingInput>;
