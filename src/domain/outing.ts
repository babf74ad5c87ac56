// An outing (外出招商): people travel, visit institutions and advance projects. 人次 is people × outings, computed from
// the member rows; visits and projects discussed are occurrences, one row each.
import { z } from 'zod';
import { Day } from './day.ts';
import { EntryHead, type EntryFacts, headBreaches } from './entry.ts';
import type { Breach } from './refusal.ts';

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

export const OutingMember = z.object({
  /** Lies in the table of persons, so that it can be forgotten; the title stays. */
  personName: z.string().trim().min(1).max(60),
  title: z.string().trim().max(100).nullish(),
  rank: z.enum(ranks),
});

export const OutingVisit = z.object({
  institution: z.string().trim().min(2).max(200),
  companyId: z.uuid().nullish(),
  metPerson: z.string().trim().max(60).nullish(),
  metTitle: z.string().trim().max(100).nullish(),
});

export const OutingInput = z.object({
  head: EntryHead,
  endedOn: Day,
  destination: z.string().trim().min(1).max(120),
  /** Province or city group of the destination, for tables by region. */
  region: z.string().trim().max(40).nullish(),
  purpose: z.string().trim().max(1000).nullish(),
  members: z.array(OutingMember).min(1).max(60),
  visits: z.array(OutingVisit).max(200).default([]),
  projectIds: z.array(z.uuid()).max(200).default([]),
});
export type OutingInput = z.output<typeof OutingInput>;

export interface OutingFacts extends EntryFacts {
  readonly projects: { has(id: string): boolean };
  readonly companies: { has(id: string): boolean };
}

export const outingLaws = [
  'ends_before_it_starts',
  'member_twice',
  'project_unknown',
  'project_twice',
  'company_unknown',
] as const;

export function outingBreaches(input: OutingInput, facts: OutingFacts): Breach[] {
  const breaches = headBreaches('outing', input.head, facts);
  if (input.endedOn < input.head.occurredOn) breaches.push({ law: 'ends_before_it_starts', field: 'endedOn' });
  if (new Set(input.members.map((m) => m.personName)).size < input.members.length)
    breaches.push({ law: 'member_twice', field: 'members' });
  if (input.projectIds.some((id) => !facts.projects.has(id)))
    breaches.push({ law: 'project_unknown', field: 'projectIds' });
  if (new Set(input.projectIds).size < input.projectIds.length)
    breaches.push({ law: 'project_twice', field: 'projectIds' });
  if (input.visits.some((v) => v.companyId && !facts.companies.has(v.companyId)))
    breaches.push({ law: 'company_unknown', field: 'visits' });
  return breaches;
}
