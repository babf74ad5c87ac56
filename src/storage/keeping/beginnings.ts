// Which files of heads the ledger knows: one that is gone is missed, one that came in its place is not taken for it.
import type { Kysely } from 'kysely';
import { recording } from './record/recording.ts';
import { wholeServer } from './record/tables.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import type { Beginning } from '../../blobs/anchor/line.ts';

export type AnchorPlace = 'data' | 'elsewhere';

export async function knownBeginnings(db: Kysely<Schema>, place: AnchorPlace): Promise<Beginning[]> {
  const rows = await db
    .selectFrom('anchor_file')
    .selectAll()
    .where('place', '=', place)
    .orderBy('begun_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, begun_at: at, reason }) => ({ id, at, ...(reason === null ? {} : { reason }) }));
}

export async function keepBeginning(store: Store, place: AnchorPlace, begun: Beginning): Promise<void> {
  const { id, at: begun_at, reason = null } = begun;
  const said = { act: reason === null ? 'begun' : 'accepted' };
  await recording(store, { cityCode: wholeServer, said }, async (tx, records) => {
    await records.changing({ chain: 'anchors', owners: [] });
    await tx.insertInto('anchor_file').values({ id, place, begun_at, reason }).execute();
  });
}
