// An activity (招商活动): a meeting, promotion or visit that an office leads, hosts or attends.
import { z } from 'zod';
import { Day } from './day.ts';
import { EntryHead, type EntryFacts, headBreaches } from './entry.ts';
import { ranks } from './outing.ts';
import type { Breach } from './refusal.ts';

/** 类型: comprehensive 综合性, thematic 专题性, visit 走访考察. */
export const activityNatures = ['comprehensive', 'thematic', 'visit'] as const;
/** lead 主办, host 承办, attend 参加. */
export const activityParts = ['lead', 'host', 'attend'] as const;
/** matchmaking 对接活动, promotion 推介活动, conference 会议, visit 走访考察. */
export const activityForms = ['matchmaking', 'promotion', 'conference', 'visit'] as const;
export const activityLevels = ['national', 'provincial', 'city', 'county'] as const;

export const ActivityInput = z.object({
  head: EntryHead,
  name: z.string().trim().min(2).max(200),
  endedOn: Day.nullish(),
  nature: z.enum(activityNatures).nullish(),
  part: z.enum(activityParts),
  form: z.enum(activityForms),
  level: z.enum(activityLevels).default('city'),
  place: z.string().trim().max(120).nullish(),
  /** Held in the city itself (在本市). */
  atHome: z.boolean(),
  /** Highest rank that led or attended for the city. */
  ledBy: z.enum(ranks).nullish(),
  /** Who convenes it: `provincial_department` for meetings that the city hosts for the province's departments. */
  convener: z.enum(['city', 'provincial_department', 'national_body', 'association', 'other']).default('city'),
  series: z.string().trim().max(100).nullish(),
  theme: z.string().trim().max(100).nullish(),
  guests: z.int().min(0).max(1_000_000).nullish(),
  guestCompanies: z.int().min(0).max(100_000).nullish(),
  /** A signing ceremony was part of it (进行签约). */
  signingHeld: z.boolean().default(false),
  /** Typical-experience speeches given (典型发言). */
  speeches: z.int().min(0).max(50).default(0),
  media: z.string().trim().max(500).nullish(),
  /** Projects signed on the spot (现场签约). */
  signedProjectIds: z.array(z.uuid()).max(500).default([]),
  /** Projects advanced there (对接推进), without a signing. */
  advancedProjectIds: z.array(z.uuid()).max(500).default([]),
});
export type ActivityInput = z.output<typeof ActivityInput>;

export interface ActivityFacts extends EntryFacts {
  readonly projects: { has(id: string): boolean };
}

export const activityLaws = ['ends_before_it_starts', 'project_unknown', 'project_twice'] as const;

export function activityBreaches(input: ActivityInput, facts: ActivityFacts): Breach[] {
  const breaches = headBreaches('activity', input.head, facts);
  if (input.endedOn && input.endedOn < input.head.occurredOn)
    breaches.push({ law: 'ends_before_it_starts', field: 'endedOn' });
  for (const field of ['signedProjectIds', 'advancedProjectIds'] as const) {
    if (input[field].some((id) => !facts.projects.has(id))) breaches.push({ law: 'project_unknown', field });
    if (new Set(input[field]).size < input[field].length) breaches.push({ law: 'project_twice', field });
  }
  return breaches;
}
