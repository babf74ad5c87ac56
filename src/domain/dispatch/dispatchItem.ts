// An item that is handed to an office (交办事项): what is to be done, by whom, by when, and what it comes from. Its day is the day on which
// it was handed over; it is known by a number that the ledger gives it.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';
import { upward } from '../offices/office.ts';
import { type ItemOrigin, itemOrigins } from './itemOrigin.ts';
import { itemCourseOf, type KnownStep } from './itemCourse.ts';
import { isHandedOver, LineNo } from './conclusion.ts';
import { type KnownMeeting, MeetingNo } from './meeting.ts';

export const ItemNo = codeText(/^[1-9][0-9]{0,6}$/);

export const DispatchItemInput = z.strictObject({
  /** The office that hands it over, and the day. */
  head: EntryHead,
  what: textLines(1, 500),
  /** The office that is to do it. */
  ownerOfficeId: z.uuid(),
  person: textLine(0, 60).nullish(),
  measure: textLines(0, 500).nullish(),
  dueOn: Day,
  origin: z.enum(itemOrigins),
  /** In words: which light, which obstacle, which meeting. */
  originNote: textLine(0, 200).nullish(),
  projectId: z.uuid().nullish(),
  /** The meeting that concluded it, and the line of its agenda. */
  meetingNo: MeetingNo.nullish(),
  lineNo: LineNo.nullish(),
});
export type DispatchItemInput = z.output<typeof DispatchItemInput>;

export const dispatchItemNoun = {
  kind: 'dispatch_item',
  schema: DispatchItemInput,
  still: true,
  fields: {
    what: kept.long,
    ownerOfficeId: kept.office,
    person: kept.text,
    dueOn: kept.day,
    measure: kept.long,
    origin: { ...kept.code('itemOrigin'), first: 'hand' },
    originNote: kept.text,
    projectId: kept.project,
    meetingNo: { ...kept.text, given: true },
    lineNo: { ...kept.count, given: true },
  },
  derived: { no: kept.text },
  brief: { what: 'origin', detail: ['no', 'what', 'dueOn'] },
  timeline: { called: { by: 'no' }, how: 'origin', notes: ['what', 'measure', 'originNote'] },
  counted: { fields: { itemOrigin: 'origin' } },
  asks: { numberedItems: 'ownerOfficeId', meetingNos: 'meetingNo' },
  likeness: ({ entryId }) => ({ like: [entryId] }),
} as const satisfies NounOf<typeof DispatchItemInput>;

/** An item as it stands or waits, and what has become of it. */
export interface KnownItem {
  readonly entryId: string;
  readonly no: string;
  readonly officeId: string;
  readonly ownerOfficeId: string;
  readonly orderedOn: string;
  readonly dueOn: string;
  readonly origin: ItemOrigin;
  /** In the order in which the ledger learned of them; what puts one right stands in its place. */
  readonly steps: readonly KnownStep[];
}

export interface KnownItems {
  /** The highest number that was ever given in the city. */
  readonly highest: number;
  readonly living: readonly KnownItem[];
}
/** They are numbered in the whole city, and known under one key. */
export const itemsOfCity = 'items';
export const noItems: KnownItems = { highest: 0, living: [] };

export interface DispatchItemFacts extends EntryFacts {
  /** Of the project that it names; true where it names none. */
  readonly projectKnown: boolean;
  readonly items: KnownItems;
  /** The one that it names. */
  readonly meeting: KnownMeeting | undefined;
}

/** In order of precedence. */
export function dispatchItemBreaches(input: DispatchItemInput, facts: DispatchItemFacts): Breach[] {
  const { head, ownerOfficeId, dueOn } = input;
  const breaches = headBreaches(dispatchItemNoun, head, facts);
  if (!facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  if (!mayHandTo(facts.offices, head.officeId, ownerOfficeId))
    breaches.push({ law: 'item_owner_not_below', field: 'ownerOfficeId' });
  if (dueOn < head.occurredOn) breaches.push({ law: 'item_due_before_ordered', field: 'dueOn' });
  breaches.push(...conclusionBreaches(input, facts.meeting));
  const before = facts.items.living.find(({ entryId }) => entryId === head.reverses);
  if (!before) return breaches;
  const { no } = before;
  if (itemCourseOf(before.steps).closedBy) breaches.push({ law: 'item_is_closed', field: 'reverses', detail: { no } });
  else if (isUnderWay(before) && (before.officeId !== head.officeId || before.ownerOfficeId !== ownerOfficeId))
    breaches.push({ law: 'item_is_under_way', field: 'ownerOfficeId', detail: { no } });
  return breaches;
}

/** What names a meeting was concluded there, to be handed over, by the office that hands it over. */
function conclusionBreaches(
  { head, origin, meetingNo, lineNo }: DispatchItemInput,
  meeting: KnownMeeting | undefined,
): Breach[] {
  if (!meetingNo && !lineNo) return [];
  const concluded =
    meeting?.officeId === head.officeId && isHandedOver(meeting.minutes?.conclusions ?? [], lineNo ?? 0);
  if (!concluded)
    return [{ law: 'item_of_no_conclusion', field: 'meetingNo', detail: { no: meetingNo ?? '', line: lineNo ?? '' } }];
  return origin === 'meeting' ? [] : [{ law: 'meeting_item_of_meeting', field: 'origin' }];
}

export const isUnderWay = ({ steps }: KnownItem): boolean => steps.some(({ stands }) => stands);

/** Items go down: to the office itself or one below it; of a bureau, which speaks for its level, also to those beside it. */
function mayHandTo(offices: EntryFacts['offices'], from: string, to: string): boolean {
  const office = offices.get(from);
  const speaksFor = office?.kind === 'bureau' ? office.parentId : null;
  const above = upward(offices, to);
  return above.includes(from) || (to !== speaksFor && above.includes(speaksFor ?? from));
}
