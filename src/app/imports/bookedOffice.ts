// The office for which rows are sent, by its id or its code.
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { cityOfActor } from '../offices/city.ts';

export async function bookedOffice(store: Store, actor: Actor, named: string | undefined): Promise<string> {
  const { offices } = await cityOfActor(store, actor);
  return (offices.find(({ id, code }) => id === named || code === named) ?? refuse('office_unknown', 'office')).id;
}
