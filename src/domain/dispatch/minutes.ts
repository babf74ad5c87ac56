// The minutes of a dispatch meeting (纪要): that it was held on a day, who was there, and what was concluded of each line of its agenda.
// Of a conclusion that is to be handed over items are made.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';
import { conclusionOutcomes, isHandedOver, type KnownConclusion, LineNo, mostLines } from './conclusion.ts';
import { type KnownMeeting, MeetingNo } from './meeting.ts';

export const MinutesInput = z.strictObject({
  /** The office that called it, and the day on which it was held. */
  head: EntryHead,
  meetingNo: MeetingNo,
  attendance: textLines(0, 500).nullish(),
  conclusions: z
    .array(z.strictObject({ lineNo: LineNo, outcome: z.enum(conclusionOutcomes), conclusion: textLines(1, 1000) }))
    .min(1)
    .max(mostLines),
});
export type MinutesInput = z.output<typeof MinutesInput>;

export const minutesNoun = {
  kind: 'meeting_minutes',
  schema: MinutesInput,
  still: true,
  fields: {
    meetingNo: { ...kept.text, given: true },
    attendance: kept.long,
    conclusions: {
      as: 'rows',
      table: 'meeting_conclusion',
      fields: {
        lineNo: kept.count,
        outcome: kept.code('conclusionOutcome'),
        conclusion: kept.text,
      },
    },
  },
  /** Of the meeting, as it was when this was recorded: one that was held moves no more. */
  derived: { meetingKind: kept.code('meetingKind') },
  brief: { what: 'meetingKind', detail: ['meetingNo', 'attendance'] },
  counted: { fields: { meetingKind: 'meetingKind' } },
  asks: { meetingNos: 'meetingNo' },
} as const satisfies NounOf<typeof MinutesInput>;

export interface MinutesFacts extends EntryFacts {
  readonly meeting: KnownMeeting | undefined;
  /** That of the minutes which these put right. */
  readonly before: KnownMeeting | undefined;
}

/** In order of precedence. */
export function minutesBreaches(input: MinutesInput, facts: MinutesFacts): Breach[] {
  const { head, meetingNo: no, conclusions } = input;
  const { meeting, before } = facts;
  const breaches = headBreaches(minutesNoun, head, facts);
  // Another office's meeting is not there.
  if (meeting?.officeId !== head.officeId)
    return [...breaches, { law: 'meeting_unknown', field: 'meetingNo', detail: { no } }];
  if (meeting.minutes && meeting.minutes.entryId !== head.reverses)
    breaches.push({ law: 'meeting_has_minutes', field: 'meetingNo', detail: { no } });
  const lines = conclusions.map(({ lineNo }) => lineNo);
  const strange = lines.find((line) => line > meeting.lines);
  if (strange !== undefined)
    breaches.push({ law: 'agenda_line_unknown', field: 'conclusions', detail: { no, line: strange } });
  const twice = lines.find((line, at) => lines.indexOf(line) < at);
  if (twice !== undefined)
    breaches.push({ law: 'line_concluded_twice', field: 'conclusions', detail: { line: twice } });
  if (before) breaches.push(...handedBreaches(before, before.no === no ? conclusions : [], 'conclusions'));
  return breaches;
}

/** Items were made of conclusions: these stay what they are as long as one stands. */
export function handedBreaches(
  { no, handed }: Pick<KnownMeeting, 'no' | 'handed'>,
  conclusions: readonly KnownConclusion[],
  field: string,
): Breach[] {
  const line = handed.find((one) => !isHandedOver(conclusions, one));
  return line === undefined ? [] : [{ law: 'conclusion_has_item', field, detail: { no, line } }];
}
