// Who may see to a target company of an office: those whose right to enter reaches it, those of the office itself first.
import { type Office, withBelow } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { officesInReach } from '../people/reach.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { entering } from '../../storage/pursuits/queries.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export interface Assignee {
  readonly accountId: string;
  readonly name: string;
}

export async function assignees(store: Store, actor: Actor, officeId: string): Promise<Assignee[]> {
  const { cityCode } = actor;
  const reach = await officesInReach(store, actor, ['enter']);
  // Names of people go only to those who may give them something to do.
  if (!reach.includes(officeId)) return [];
  const offices: Office[] = [...(await officesToday(store, { cityCode })).values()];
  const found = await inScope(store, countingScope(cityCode), (tx) => entering(tx, cityCode));
  return found
    .filter((each) => withBelow(offices, each.officeIds).has(officeId))
    .toSorted((a, b) => Number(b.officeIds.includes(officeId)) - Number(a.officeIds.includes(officeId)))
    .map(({ accountId, name }) => ({ accountId, name }));
}
