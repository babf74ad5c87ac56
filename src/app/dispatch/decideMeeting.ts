// Meetings and their minutes are held against the meetings of the city.
import {
  heldBreaches,
  type KnownMeeting,
  meetingBreaches,
  meetingNoun,
  meetingsOfCity,
  noMeetings,
} from '../../domain/dispatch/meeting.ts';
import { handedBreaches, minutesBreaches, minutesNoun } from '../../domain/dispatch/minutes.ts';
import type { EntryHead } from '../../domain/entries/entry.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/entries/world.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

function know(world: World, meeting: KnownMeeting): void {
  const { highest, living } = meetingsIn(world);
  const others = living.filter(({ no }) => no !== meeting.no);
  const known = { highest: Math.max(highest, Number(meeting.no)), living: [...others, meeting] };
  world.meetings.set(meetingsOfCity, known);
}

const meetingsIn = ({ meetings }: World) => meetings.get(meetingsOfCity) ?? noMeetings;

export const knownMeeting = (world: World, no: string): KnownMeeting | undefined =>
  meetingsIn(world).living.find((one) => one.no === no);

/** A later act of the batch sees that an item was made of the line. */
export function handedAt(world: World, meeting: KnownMeeting, line: number): void {
  if (!meeting.handed.includes(line)) know(world, { ...meeting, handed: [...meeting.handed, line] });
}

export const decideMeeting = ownDecision(meetingNoun, ({ input }, world, batch) => {
  const { head, kind, lines } = input;
  const meetings = meetingsIn(world);
  const breaches = meetingBreaches(input, { ...factsOf(world, head), projects: world.projects, meetings });
  if (breaches.length > 0) return breaches;
  const before = meetings.living.find(({ entryId }) => entryId === head.reverses);
  // What is put right keeps its number; a number is never given twice.
  const no = before?.no ?? String(meetings.highest + 1);
  const { id: entryId, officeId } = head;
  know(world, { entryId, no, kind, officeId, lines: lines.length, minutes: null, handed: [] });
  put(meetingNoun, input, batch, { no });
  return [];
});

export const decideMinutes = ownDecision(minutesNoun, ({ input }, world, batch) => {
  const { head, meetingNo, conclusions } = input;
  const meeting = knownMeeting(world, meetingNo);
  const before = meetingWithMinutes(world, head);
  const breaches = minutesBreaches(input, { ...factsOf(world, head), meeting, before });
  if (breaches.length > 0 || !meeting) return breaches;
  if (before) know(world, { ...before, minutes: null });
  know(world, { ...meeting, minutes: { entryId: head.id, conclusions } });
  put(minutesNoun, input, batch, { meeting_kind: meeting.kind });
  return [];
});

function meetingWithMinutes(world: World, { reverses }: EntryHead): KnownMeeting | undefined {
  return meetingsIn(world).living.find(({ minutes }) => minutes !== null && minutes.entryId === reverses);
}

/** A meeting that was held is not withdrawn, nor minutes of which items were made. */
export function withdrawnMeetingBreaches(head: EntryHead, world: World): Breach[] {
  const ofMinutes = meetingWithMinutes(world, head);
  return [
    ...heldBreaches(meetingsIn(world), head.reverses),
    ...(ofMinutes ? handedBreaches(ofMinutes, [], 'reverses') : []),
  ];
}
