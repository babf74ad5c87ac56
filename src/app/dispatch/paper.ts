// What is sent out about an item: that it is handed over, urged, supervised. Each rests on what was recorded.
import { epochDay } from '../../domain/day.ts';
import type { ItemPaper } from '../../domain/dispatch/dispatchStep.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Store } from '../../storage/store.ts';
import { type ItemPage, itemPage } from './items.ts';

export interface ItemPaperFacts extends ItemPage {
  readonly paper: ItemPaper;
  /** The day of the paper. */
  readonly on: string;
  /** What was said with it. */
  readonly says: string | null;
  /** Days behind the deadline on that day. */
  readonly late: number;
}

export async function itemPaper(store: Store, actor: Actor, id: string, paper: ItemPaper): Promise<ItemPaperFacts> {
  const page = await itemPage(store, actor, id, []);
  const { item, steps } = page;
  if (paper === 'order') return { ...page, paper, on: item.orderedOn, says: null, late: 0 };
  const step = steps.findLast((one) => one.step === paper);
  if (!step) return refuse('paper_without_step', undefined, { no: item.no });
  return { ...page, paper, on: step.on, says: step.what, late: epochDay(step.on) - epochDay(item.dueOn) };
}
