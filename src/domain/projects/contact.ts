// A contact record (洽谈记录): one exchange with one investor.
import { z } from 'zod';
import { EntryHead } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { textLine, textLines } from '../text.ts';

/** visit_out we went there, visit_in they came, meeting elsewhere, call by telephone or video. */
export const contactModes = ['visit_out', 'visit_in', 'meeting', 'call'] as const;

/**
 * What the firm said that it means to do, which binds nobody: relocate to move here, expand what it has, new_base to build one
 * more, partner to join or buy, none that it has no plan.
 */
export const contactIntents = ['relocate', 'expand', 'new_base', 'partner', 'other', 'none'] as const;

export const ContactInput = z.strictObject({
  head: EntryHead,
  projectId: z.uuid().nullish(),
  companyId: z.uuid(),
  /** The activity at which it took place. */
  activityId: z.uuid().nullish(),
  mode: z.enum(contactModes),
  place: textLine(0, 120).nullish(),
  ourSide: textLine(0, 200).nullish(),
  theirSide: textLine(0, 200).nullish(),
  summary: textLines(1, 4000),
  result: textLines(0, 1000).nullish(),
  intent: z.enum(contactIntents).nullish(),
});
export type ContactInput = z.output<typeof ContactInput>;

export const contactNoun = {
  kind: 'contact',
  schema: ContactInput,
  evidences: true,
  talks: true,
  step: 'contacted',
  fields: {
    projectId: kept.projectByConsent,
    companyId: kept.company,
    mode: { ...kept.code('contactMode'), first: 'meeting' },
    activityId: kept.at('activity'),
    place: kept.text,
    ourSide: kept.text,
    theirSide: kept.text,
    intent: kept.code('contactIntent'),
    summary: kept.long,
    result: kept.long,
  },
  brief: { what: 'mode', detail: ['summary'], place: 'place' },
  timeline: { called: { by: 'place' }, notes: ['ourSide', 'theirSide', 'summary', 'result'], how: 'intent' },
  listed: {
    columns: ['companyId', 'mode', 'place', 'theirSide', 'intent', 'result', 'projectId', 'activityId'],
    filters: {
      mode: ['mode'],
      intent: ['intent'],
      company: ['companyId'],
      activity: ['activityId'],
      place: ['place'],
      people: ['ourSide', 'theirSide'],
    },
    sums: {
      companies: { of: 'different', path: 'companyId' },
      projects: { of: 'different', path: 'projectId' },
    },
    found: ['companyId', 'place', 'ourSide', 'theirSide', 'summary', 'result', 'projectId'],
  },
  counted: { subject: 'companyId', fields: { mode: 'mode', intent: 'intent', talkPlace: 'place' } },
  likeness: ({ on, subject, fields }) => ({ like: [`${on} ${subject ?? ''} ${String(fields['mode'])}`] }),
} as const satisfies NounOf<typeof ContactInput>;
