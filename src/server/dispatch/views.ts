// Items that were handed to offices as they stand today, what became of them, and the city's rule.
import { z } from 'zod';
import { itemOrigins } from '../../domain/dispatch/itemOrigin.ts';
import { itemSteps } from '../../domain/dispatch/itemCourse.ts';
import { itemAsks, itemStates } from '../../storage/dispatch/itemList.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const DispatchItemView = view('DispatchItemView', {
  entryId: z.string(),
  no: z.string(),
  /** The office that ordered it. */
  officeId: z.string(),
  office: z.string(),
  /** The office that is to do it. */
  ownerOfficeId: z.string(),
  owner: z.string(),
  projectId: z.string().nullable(),
  projectName: z.string().nullable(),
  /** Whether the caller reaches the project, not the item alone. */
  reached: z.boolean(),
  what: z.string(),
  person: z.string().nullable(),
  measure: z.string().nullable(),
  origin: z.enum(itemOrigins),
  originNote: z.string().nullable(),
  /** The meeting that concluded it, and the line of its agenda. */
  meetingNo: z.string().nullable(),
  lineNo: z.number().nullable(),
  orderedOn: z.string(),
  dueOn: z.string(),
  state: z.enum(itemStates),
  /** What who ordered it has to do by the city's rule. */
  asks: z.enum(itemAsks).nullable(),
  /** Days behind the deadline, of what is not closed. */
  late: z.number(),
  waits: z.boolean(),
  closedOn: z.string().nullable(),
});
export type DispatchItemView = z.infer<typeof DispatchItemView>;

const n = z.number();
export const DispatchItemListView = view('DispatchItemListView', {
  ...pagedRows(DispatchItemView),
  counts: z.strictObject({ fed_back: n, late: n, soon: n, open: n, closing: n, closed: n }),
  /** The first day on which one of those that are shown is due. */
  firstDue: z.string().nullable(),
});
export type DispatchItemListView = z.infer<typeof DispatchItemListView>;

export const DispatchItemPageView = view('DispatchItemPageView', {
  item: DispatchItemView,
  steps: list(
    z.strictObject({
      entryId: z.string(),
      step: z.enum(itemSteps),
      officeId: z.string(),
      office: z.string(),
      on: z.string(),
      what: z.string(),
      evidence: z.string().nullable(),
      files: n,
      waits: z.boolean(),
    }),
  ),
  /** Whether the caller enters for the office that does it, and for the one that ordered it. */
  isOwner: z.boolean(),
  isOrderer: z.boolean(),
});
export type DispatchItemPageView = z.infer<typeof DispatchItemPageView>;

const days = { warnDays: n, urgeDays: n, superviseDays: n };
export const DispatchRuleView = view('DispatchRuleView', {
  inForce: z.strictObject(days),
  /** Every setting, latest first. */
  settings: list(
    z.strictObject({
      id: z.string(),
      effectiveFrom: z.string(),
      ...days,
      reason: z.string(),
      recordedAt: z.string(),
      by: z.string(),
    }),
  ),
});
export type DispatchRuleView = z.infer<typeof DispatchRuleView>;
