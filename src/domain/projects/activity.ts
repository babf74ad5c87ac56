// An activity (招商活动): a meeting, promotion or visit that an office leads, hosts or attends.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead } from '../entries/entry.ts';
import { Attendee, attendeeFields, Report, reportFields, Speech, speechFields } from './activityLists.ts';
import { activityListed } from './activityListed.ts';
import { ranks } from './outing.ts';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { RowAsCounted, Likeness } from '../entries/likeness.ts';
import type { NounOf } from '../entries/noun.ts';
import { textLine, textLines } from '../text.ts';

/** 类型: comprehensive 综合性, thematic 专题性, visit 走访考察. */
export const activityNatures = ['comprehensive', 'thematic', 'visit'] as const;
/** lead 主办, host 承办, attend 参加. */
export const activityParts = ['lead', 'host', 'attend'] as const;
/** matchmaking 对接活动, promotion 推介活动, conference 会议, visit 走访考察. */
export const activityForms = ['matchmaking', 'promotion', 'conference', 'visit'] as const;
export const activityLevels = ['national', 'provincial', 'city', 'county'] as const;

export const ActivityInput = z.strictObject({
  head: EntryHead,
  name: textLine(2, 200),
  endedOn: Day.nullish(),
  nature: z.enum(activityNatures).nullish(),
  part: z.enum(activityParts),
  /** Null: the list that it came from does not say. */
  form: z.enum(activityForms).nullable(),
  level: z.enum(activityLevels).nullable().default('city'),
  place: textLine(0, 120).nullish(),
  /** Held in the city itself (在本市); null is not known. */
  atHome: z.boolean().nullable(),
  /** Highest rank that led or attended for the city. */
  ledBy: z.enum(ranks).nullish(),
  /** Who convenes it: `provincial_department` for meetings that the city hosts for the province's departments. */
  convener: z.enum(['city', 'provincial_department', 'national_body', 'association', 'other']).default('city'),
  series: textLine(0, 100).nullish(),
  theme: textLine(0, 100).nullish(),
  guests: z.int().min(0).max(1_000_000).nullish(),
  guestCompanies: z.int().min(0).max(100_000).nullish(),
  /** A signing ceremony was part of it (进行签约); null is not known. */
  signingHeld: z.boolean().nullable().default(false),
  /** How many were signed there and for how much, as the office tells it: it may not name the projects. */
  signingCount: z.int().min(0).max(10_000).nullish(),
  signingFen: Fen.nullish(),
  /** Typical-experience speeches given (典型发言); null: the list that it came from does not say. */
  speeches: z.int().min(0).max(50).nullable().default(0),
  media: textLines(0, 500).nullish(),
  /** 主办单位 and 承办、协办单位, as they are called. */
  host: textLine(0, 200).nullish(),
  coHosts: z.array(textLine(1, 200)).max(20).nullish(),
  /** Region of the place, for tables by region. */
  region: textLine(0, 40).nullish(),
  attendees: z.array(Attendee).max(500).default([]),
  speakers: z.array(Speech).max(100).default([]),
  reports: z.array(Report).max(100).default([]),
  /** Projects signed on the spot (现场签约). */
  signedProjectIds: z.array(z.uuid()).max(500).default([]),
  /** Projects advanced there (对接推进), without a signing. */
  advancedProjectIds: z.array(z.uuid()).max(500).default([]),
});
export type ActivityInput = z.output<typeof ActivityInput>;

function activityBreaches({ head, endedOn }: ActivityInput): Breach[] {
  return endedOn && endedOn < head.occurredOn ? [{ law: 'ends_before_it_starts', field: 'endedOn' }] : [];
}

/** Also of the projects that an activity touched. */
const activityConditions = {
  activity: 'name',
  place: 'place',
  region: 'region',
  host: 'host',
  theme: 'theme',
  nature: 'nature',
  part: 'part',
  form: 'form',
  level: 'level',
  atHome: 'atHome',
  ledBy: 'ledBy',
  convener: 'convener',
  series: 'series',
  signingHeld: 'signingHeld',
  signingCount: 'signingCount',
  signingFen: 'signingFen',
  speeches: 'speeches',
  guests: 'guests',
  guestCompanies: 'guestCompanies',
  media: 'media',
  coHosts: 'coHosts',
} as const;

/** Of a project that it touched. */
function activityLikeness({ entryId, on, fields }: RowAsCounted): Likeness {
  const [how, name] = [String(fields['how']), String(fields['activity'])];
  return { like: [`${how} ${entryId}`, `${how} ${on} ${name}`], once: true, called: name };
}

export const activityNoun = {
  kind: 'activity',
  schema: ActivityInput,
  talks: true,
  meets: true,
  occasion: { until: 'endedOn' },
  laws: activityBreaches,
  fields: {
    name: kept.text,
    place: kept.text,
    endedOn: kept.day,
    nature: kept.code('activityNature'),
    part: kept.code('activityPart'),
    form: kept.code('activityForm'),
    level: kept.code('activityLevel'),
    atHome: kept.yesno,
    ledBy: kept.code('rank'),
    convener: kept.code('convener'),
    series: kept.text,
    theme: kept.text,
    guests: kept.count,
    guestCompanies: kept.count,
    signingHeld: kept.yesno,
    signingCount: kept.count,
    signingFen: kept.fen,
    speeches: kept.count,
    media: kept.text,
    host: kept.text,
    coHosts: kept.texts,
    region: kept.text,
    attendees: { as: 'rows', table: 'activity_attendee', fields: attendeeFields },
    speakers: { as: 'rows', table: 'activity_speech', fields: speechFields },
    reports: { as: 'rows', table: 'activity_report', fields: reportFields },
    signedProjectIds: { as: 'projects', table: 'activity_project', how: 'signed', list: 'activityLink', by: 'consent' },
    advancedProjectIds: {
      as: 'projects',
      table: 'activity_project',
      how: 'advanced',
      list: 'activityLink',
      by: 'consent',
    },
  },
  brief: { title: 'name', what: 'form', detail: ['place'], place: 'place' },
  timeline: {},
  listed: activityListed,
  counted: { fields: activityConditions },
  likeness: activityLikeness,
} as const satisfies NounOf<typeof ActivityInput>;
