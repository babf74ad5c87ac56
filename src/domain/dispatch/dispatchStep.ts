// What becomes of an item that was handed over: its owner feeds back; who ordered it sends that back, urges, supervises, and closes it
// with what shows that it was done.
import { z } from 'zod';
import { addDays } from '../day.ts';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import { placedBreaches, takenAwayBreaches } from '../entries/course.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { textLine, textLines } from '../text.ts';
import type { DispatchRule } from './dispatchRule.ts';
import { ItemNo, type KnownItem } from './dispatchItem.ts';
import { itemLaws, itemSteps } from './itemCourse.ts';

/** 交办单, 催办单, 督办函. */
export const itemPapers = ['order', 'urge', 'supervise'] as const;
export type ItemPaper = (typeof itemPapers)[number];

export const DispatchStepInput = z.strictObject({
  head: EntryHead,
  itemNo: ItemNo,
  step: z.enum(itemSteps),
  what: textLines(1, 1000),
  /** What shows it, in words, where no file does. */
  evidence: textLine(0, 200).nullish(),
});
export type DispatchStepInput = z.output<typeof DispatchStepInput>;

export const dispatchStepNoun = {
  kind: 'dispatch_step',
  schema: DispatchStepInput,
  fields: {
    itemNo: { ...kept.text, given: true },
    step: { ...kept.code('itemStep'), given: true },
    what: kept.long,
    // What is asked of others shows nothing yet.
    evidence: { ...kept.text, when: { step: ['feedback', 'close'] } },
  },
  /** Of the item, as it was when this was recorded: one that is closed moves no more. */
  derived: {
    orderOfficeId: kept.office,
    ownerOfficeId: kept.office,
    dueOn: kept.day,
    /** The day from which it is late no more: that after the deadline, or the day of the closing. */
    settledOn: kept.day,
    inTime: kept.yesno,
    /** What the item comes from. */
    origin: kept.code('itemOrigin'),
  },
  brief: { what: 'step', detail: ['itemNo', 'what', 'evidence'] },
  asks: { itemNos: 'itemNo' },
} as const satisfies NounOf<typeof DispatchStepInput>;

export interface DispatchStepFacts extends EntryFacts {
  readonly item: KnownItem | undefined;
  readonly rule: DispatchRule;
  readonly officeName: (officeId: string) => string;
}

/** In order of precedence. */
export function dispatchStepBreaches(input: DispatchStepInput, facts: DispatchStepFacts): Breach[] {
  const { head, itemNo: no, step, evidence } = input;
  const { item } = facts;
  const breaches = headBreaches(dispatchStepNoun, head, facts);
  // Whoever neither ordered it nor is to do it is told nothing of it.
  if (!item || ![item.officeId, item.ownerOfficeId].includes(head.officeId))
    return [...breaches, { law: 'item_unknown', field: 'itemNo', detail: { no } }];
  const doer = step === 'feedback' ? item.ownerOfficeId : item.officeId;
  if (head.officeId !== doer)
    breaches.push({ law: 'item_of_other_office', field: 'officeId', detail: { no, office: facts.officeName(doer) } });
  if (head.occurredOn < item.orderedOn)
    breaches.push({ law: 'step_before_ordered', field: 'occurredOn', detail: { day: item.orderedOn } });
  breaches.push(...placeBreaches(input, item));
  const days = step === 'urge' ? facts.rule.urgeDays : step === 'supervise' ? facts.rule.superviseDays : null;
  if (days !== null && head.occurredOn < addDays(item.dueOn, days))
    breaches.push({ law: 'item_not_late_enough', field: 'occurredOn', detail: { due: item.dueOn, days } });
  if (step === 'close' && !evidence && (head.attachments ?? []).length === 0)
    breaches.push({ law: 'closed_without_evidence', field: 'evidence' });
  return breaches;
}

/** A step follows on those before it; one that is put right stays the same step, and bears those that came after it. */
function placeBreaches({ head, itemNo: no, step }: DispatchStepInput, { steps }: KnownItem): Breach[] {
  return placedBreaches(
    itemLaws(no),
    steps,
    { entryId: head.id, step, on: head.occurredOn, stands: true },
    {
      reverses: head.reverses,
      no,
    },
  );
}

/** A step that is withdrawn takes nothing away on which a later one rests. */
export const withdrawnStepBreaches = ({ steps, no }: KnownItem, entryId: string): Breach[] =>
  takenAwayBreaches(itemLaws(no), steps, entryId, no);

/** Whether a closing is in time, and from which day the item is late no more. */
export function closingCounts(
  closedOn: string,
  dueOn: string,
): { readonly inTime: boolean; readonly settledOn: string } {
  const lapses = addDays(dueOn, 1);
  return { inTime: closedOn <= dueOn, settledOn: closedOn > lapses ? closedOn : lapses };
}
