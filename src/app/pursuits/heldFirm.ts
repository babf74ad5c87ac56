// Who courts a firm of this name, and until when nobody else may: told to whoever is about to report something of it.
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { latestOf } from '../../storage/pursuits/pursuitStanding.ts';
import { prospectsByKeys } from '../../storage/pursuits/prospects.ts';
import { officesInReach } from '../people/reach.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';

export interface HeldFirm {
  readonly office: string;
  readonly protectedUntil: string;
  /** Nobody else may court it on this day. */
  readonly binds: boolean;
  /** It is the reader's own office, or one below. */
  readonly own: boolean;
}

/** Everyone of the city may know whose a firm is; null where it is nobody's. */
export async function heldFirm(store: Store, actor: Actor, name: string): Promise<HeldFirm | null> {
  const { cityCode } = actor;
  const reach = await officesInReach(store, actor, readingRoles);
  const today = todayOf(store.clock);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const prospects = await prospectsByKeys(tx, cityCode, { nameKeys: [nameKey(name)] });
    if (prospects.length === 0) return null;
    const rows = await latestOf(
      tx,
      cityCode,
      today,
      prospects.map(({ id }) => id),
    );
    const held = rows.find(({ state }) => state === 'held' || state === 'offered' || state === 'lead');
    if (!held) return null;
    const { officeId, protectedUntil } = held;
    const office = (await officesOn(tx, cityCode, today)).get(officeId)?.shortName ?? '';
    return { office, protectedUntil, binds: protectedUntil >= today, own: reach.includes(officeId) };
  });
}
