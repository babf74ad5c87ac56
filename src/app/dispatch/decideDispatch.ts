// Items and their steps are held against the items of the city.
import {
  dispatchItemBreaches,
  isUnderWay,
  dispatchItemNoun,
  itemsOfCity,
  type KnownItem,
  noItems,
} from '../../domain/dispatch/dispatchItem.ts';
import {
  closingCounts,
  dispatchStepBreaches,
  dispatchStepNoun,
  withdrawnStepBreaches,
} from '../../domain/dispatch/dispatchStep.ts';
import type { EntryHead } from '../../domain/entries/entry.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/entries/world.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';
import { handedAt, knownMeeting } from './decideMeeting.ts';

function know(world: World, item: KnownItem): void {
  const { highest, living } = world.items.get(itemsOfCity) ?? noItems;
  const others = living.filter(({ no }) => no !== item.no);
  world.items.set(itemsOfCity, { highest: Math.max(highest, Number(item.no)), living: [...others, item] });
}

export const decideDispatchItem = ownDecision(dispatchItemNoun, ({ input }, world, batch) => {
  const { head, projectId, ownerOfficeId, dueOn, origin, lineNo } = input;
  const items = world.items.get(itemsOfCity) ?? noItems;
  const meeting = input.meetingNo ? knownMeeting(world, input.meetingNo) : undefined;
  const projectKnown = !projectId || world.projects.has(projectId);
  const breaches = dispatchItemBreaches(input, { ...factsOf(world, head), projectKnown, items, meeting });
  if (breaches.length > 0) return breaches;
  const before = items.living.find(({ entryId }) => entryId === head.reverses);
  // What is put right keeps its number; a number is never given twice.
  const no = before?.no ?? String(items.highest + 1);
  const { id: entryId, officeId, occurredOn: orderedOn } = head;
  know(world, { steps: [], ...before, entryId, no, officeId, ownerOfficeId, orderedOn, dueOn, origin });
  if (meeting && lineNo) handedAt(world, meeting, lineNo);
  put(dispatchItemNoun, input, batch, { no });
  return [];
});

export const decideDispatchStep = ownDecision(dispatchStepNoun, ({ input }, world, batch) => {
  const { head, itemNo, step } = input;
  const item = world.items.get(itemsOfCity)?.living.find(({ no }) => no === itemNo);
  const officeName = (id: string) => world.offices.get(id)?.name ?? '';
  const facts = { ...factsOf(world, head), item, rule: world.dispatchRule, officeName };
  const breaches = dispatchStepBreaches(input, facts);
  if (breaches.length > 0 || !item) return breaches;
  const own = { entryId: head.id, step, on: head.occurredOn, stands: true };
  const at = item.steps.findIndex(({ entryId }) => entryId === head.reverses);
  know(world, { ...item, steps: at < 0 ? [...item.steps, own] : item.steps.with(at, own) });
  const { inTime, settledOn } = closingCounts(head.occurredOn, item.dueOn);
  put(dispatchStepNoun, input, batch, {
    order_office_id: item.officeId,
    owner_office_id: item.ownerOfficeId,
    due_on: item.dueOn,
    settled_on: step === 'close' ? settledOn : null,
    in_time: step === 'close' ? inTime : null,
    origin: item.origin,
  });
  return [];
});

/** What became of an item is counted beside it, and a later step may rest on an earlier one: that is withdrawn first. */
export function withdrawnItemBreaches({ reverses }: EntryHead, { items }: World): Breach[] {
  if (!reverses) return [];
  return (items.get(itemsOfCity)?.living ?? []).flatMap((item) => {
    if (item.entryId !== reverses) return withdrawnStepBreaches(item, reverses);
    return isUnderWay(item) ? [{ law: 'item_is_under_way', field: 'reverses', detail: { no: item.no } }] : [];
  });
}
