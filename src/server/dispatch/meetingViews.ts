// Dispatch meetings, their agendas and minutes, and what asks to be put on one.
import { z } from 'zod';
import { conclusionOutcomes } from '../../domain/dispatch/conclusion.ts';
import { agendaOrigins } from '../../domain/dispatch/itemOrigin.ts';
import { dispatchMeetingKinds } from '../../domain/dispatch/meeting.ts';
import { meetingStates } from '../../storage/dispatch/meetingList.ts';
import { list, pagedRows, view } from '../answerViews.ts';
import { DispatchItemView } from './views.ts';

const n = z.number();

export const MeetingView = view('DispatchMeetingView', {
  entryId: z.string(),
  no: z.string(),
  /** The office that called it. */
  officeId: z.string(),
  office: z.string(),
  kind: z.enum(dispatchMeetingKinds),
  title: z.string().nullable(),
  startsAt: z.string().nullable(),
  place: z.string(),
  chair: z.string(),
  on: z.string(),
  state: z.enum(meetingStates),
  waits: z.boolean(),
  /** The entry that has its minutes. */
  minutesId: z.string().nullable(),
  heldOn: z.string().nullable(),
  attendance: z.string().nullable(),
  minutesWait: z.boolean(),
  lines: n,
  /** Conclusions that are to be handed over and were not. */
  unhanded: n,
  items: n,
  closed: n,
});
export type MeetingView = z.infer<typeof MeetingView>;

export const MeetingListView = view('DispatchMeetingListView', {
  ...pagedRows(MeetingView),
  counts: z.strictObject({ coming: n, unminuted: n, unhanded: n, held: n }),
  /** The first day of those that are shown. */
  first: z.string().nullable(),
});
export type MeetingListView = z.infer<typeof MeetingListView>;

const MeetingLineView = view('MeetingLineView', {
  no: n,
  what: z.string(),
  projectId: z.string().nullable(),
  /** Null where it is about none, or about one that the caller does not reach. */
  projectName: z.string().nullable(),
  reached: z.boolean(),
  /** Which office reports on it. */
  ownerOfficeId: z.string().nullable(),
  owner: z.string().nullable(),
  origin: z.enum(agendaOrigins),
  /** Which of that origin. */
  ref: z.string().nullable(),
  outcome: z.enum(conclusionOutcomes).nullable(),
  conclusion: z.string().nullable(),
  /** What was handed over of its conclusion. */
  items: list(DispatchItemView),
});
export type MeetingLineView = z.infer<typeof MeetingLineView>;

export const MeetingPageView = view('DispatchMeetingPageView', {
  meeting: MeetingView,
  lines: list(MeetingLineView),
  /** Whether the caller enters for the office that called it. */
  isHost: z.boolean(),
});
export type MeetingPageView = z.infer<typeof MeetingPageView>;

const AgendaCandidateView = view('AgendaCandidateView', {
  origin: z.enum(agendaOrigins),
  ref: z.string(),
  what: z.string(),
  /** Null where it is about none, or about one that the caller may not name. */
  projectId: z.string().nullable(),
  projectName: z.string().nullable(),
  ownerOfficeId: z.string().nullable(),
  owner: z.string(),
  /** Since when it has asked, or the day on which it is due. */
  on: z.string(),
  /** Numbers of what was handed over about the project. */
  handed: list(z.string()),
});
export type AgendaCandidateView = z.infer<typeof AgendaCandidateView>;

export const AgendaCandidatesView = view('AgendaCandidatesView', {
  rows: list(AgendaCandidateView),
  /** How many there are of each, also where the first alone are listed. */
  totals: list(z.strictObject({ origin: z.enum(agendaOrigins), n })),
});
export type AgendaCandidatesView = z.infer<typeof AgendaCandidatesView>;
