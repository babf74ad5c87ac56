// A dispatch meeting (调度会): called for a day and a place, with an agenda of lines in order. It is known by a number that the ledger
// gives it; what was decided lies in its minutes.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';
import { agendaOrigins } from './itemOrigin.ts';
import { type KnownConclusion, mostLines } from './conclusion.ts';

/** 周调度, 月调度, 专题调度. */
export const dispatchMeetingKinds = ['weekly', 'monthly', 'special'] as const;
export type DispatchMeetingKind = (typeof dispatchMeetingKinds)[number];

export const MeetingNo = codeText(/^[1-9][0-9]{0,5}$/);

export const MeetingLine = z.strictObject({
  what: textLines(1, 300),
  projectId: z.uuid().nullish(),
  /** Which office reports on it. */
  ownerOfficeId: z.uuid().nullish(),
  origin: z.enum(agendaOrigins).default('hand'),
  /** Which of that origin: the rule of a light, the number of an obstacle or an item, meeting and line. */
  ref: textLine(0, 80).nullish(),
});

export const MeetingInput = z.strictObject({
  /** The office that calls it, and the day on which it is to be held. */
  head: EntryHead,
  kind: z.enum(dispatchMeetingKinds),
  title: textLine(0, 100).nullish(),
  startsAt: codeText(/^([01][0-9]|2[0-3]):[0-5][0-9]$/).nullish(),
  place: textLine(1, 120),
  chair: textLine(1, 60),
  lines: z.array(MeetingLine).min(1).max(mostLines),
});
export type MeetingInput = z.output<typeof MeetingInput>;

export const meetingNoun = {
  kind: 'dispatch_meeting',
  schema: MeetingInput,
  ahead: true,
  still: true,
  fields: {
    kind: { ...kept.code('meetingKind'), first: 'weekly' },
    title: kept.text,
    startsAt: kept.text,
    place: kept.text,
    chair: kept.text,
    lines: {
      as: 'rows',
      table: 'meeting_line',
      fields: {
        what: kept.text,
        projectId: { ...kept.project, aside: true, column: 'named_project_id' },
        ownerOfficeId: kept.office,
        origin: { ...kept.code('agendaOrigin'), given: true },
        ref: { ...kept.text, given: true },
      },
    },
  },
  derived: { no: kept.text },
  brief: { what: 'kind', detail: ['no', 'title', 'place'] },
  asks: { numberedMeetings: 'kind' },
} as const satisfies NounOf<typeof MeetingInput>;

/** A meeting as it stands or waits, and what has become of it. */
export interface KnownMeeting {
  readonly entryId: string;
  readonly no: string;
  readonly kind: DispatchMeetingKind;
  readonly officeId: string;
  /** How many lines its agenda has. */
  readonly lines: number;
  readonly minutes: { readonly entryId: string; readonly conclusions: readonly KnownConclusion[] } | null;
  /** Lines of which an item stands. */
  readonly handed: readonly number[];
}

export interface KnownMeetings {
  /** The highest number that was ever given in the city. */
  readonly highest: number;
  readonly living: readonly KnownMeeting[];
}
/** They are numbered in the whole city, and known under one key. */
export const meetingsOfCity = 'meetings';
export const noMeetings: KnownMeetings = { highest: 0, living: [] };

export interface MeetingFacts extends EntryFacts {
  readonly projects: { has(id: string): boolean };
  readonly meetings: KnownMeetings;
}

/** In order of precedence. */
export function meetingBreaches(input: MeetingInput, facts: MeetingFacts): Breach[] {
  const { head, lines } = input;
  const breaches = headBreaches(meetingNoun, head, facts);
  if (lines.some(({ projectId }) => projectId && !facts.projects.has(projectId)))
    breaches.push({ law: 'project_unknown', field: 'lines' });
  if (lines.some(({ ownerOfficeId }) => ownerOfficeId && !facts.offices.has(ownerOfficeId)))
    breaches.push({ law: 'office_unknown', field: 'lines' });
  return [...breaches, ...heldBreaches(facts.meetings, head.reverses)];
}

/** Its minutes speak of the lines of its agenda: they are withdrawn first. */
export function heldBreaches({ living }: KnownMeetings, reverses: string | null | undefined): Breach[] {
  const held = living.find(({ entryId, minutes }) => entryId === reverses && minutes !== null);
  return held ? [{ law: 'meeting_is_held', field: 'reverses', detail: { no: held.no } }] : [];
}
