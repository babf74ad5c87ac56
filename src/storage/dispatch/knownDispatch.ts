// What decisions must know of items, meetings and the city's rule.
import { itemsOfCity } from '../../domain/dispatch/dispatchItem.ts';
import { dispatchRuleOn } from '../../domain/dispatch/dispatchRule.ts';
import { meetingsOfCity } from '../../domain/dispatch/meeting.ts';
import type { Tx } from '../store.ts';
import { dispatchRules } from './dispatchRules.ts';
import { knownItems } from './knownItems.ts';
import { knownMeetings } from './knownMeetings.ts';

type Named = ReadonlySet<string>;

interface WantedDispatch {
  readonly numberedItems: Named;
  readonly itemNos: Named;
  readonly numberedMeetings: Named;
  readonly meetingNos: Named;
  readonly withdrawnIds: Named;
}

export async function knownDispatch(
  tx: Tx,
  cityCode: string,
  { numberedItems, itemNos, numberedMeetings, meetingNos, withdrawnIds }: WantedDispatch,
  today: string,
) {
  const entryIds = [...withdrawnIds];
  const [items, meetings, rules] = await Promise.all([
    knownItems(tx, cityCode, { nos: [...itemNos], entryIds, numbered: numberedItems.size > 0 }),
    knownMeetings(tx, cityCode, { nos: [...meetingNos], entryIds, numbered: numberedMeetings.size > 0 }),
    itemNos.size > 0 ? dispatchRules(tx, cityCode) : [],
  ]);
  return {
    items: new Map(items ? [[itemsOfCity, items]] : []),
    meetings: new Map(meetings ? [[meetingsOfCity, meetings]] : []),
    dispatchRule: dispatchRuleOn(today, rules),
  };
}
