// Two of the arrivals that wait are given back to the county that sent them, with what is missing.
import { sql } from 'kysely';
import { actorNamed } from '../../../app/people/accounts.ts';
import { verify } from '../../../app/verification/verify.ts';
import { entererIn, presentCity, presentCounties, presentVerifier } from '../../../demo/present/city.ts';
import { presentReturn } from '../../../demo/present/work.ts';
import { moneyTies } from '../../../storage/entries/ties.ts';
import { wasWritten } from '../../../storage/door/writtenKeys.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';

const { cityCode } = presentCity;

export async function giveBack(store: Store): Promise<void> {
  const verifier = await actorNamed(store, cityCode, presentVerifier);
  for (const { code } of presentCounties.slice(0, 2)) {
    const key = `seed-return-${code}`;
    // What was given back waits no more: asked again, the next one would be the first.
    if (await wasWritten(store, cityCode, key)) continue;
    const sender = await actorNamed(store, cityCode, entererIn(code));
    const entryId = await firstWaiting(store, sender.accountId);
    if (!entryId) continue;
    await verify(store, verifier, {
      key,
      decision: 'returned',
      reason: presentReturn,
      of: { entryIds: [entryId] },
    });
  }
}

async function firstWaiting(store: Store, accountId: string): Promise<string | undefined> {
  const [first] = await inScope(store, countingScope(cityCode), async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select w.entry_id as id
      from waiting_entry w join (${moneyTies}) m on m.city_code = w.city_code and m.entry_id = w.entry_id
      where w.city_code = ${cityCode} and w.recorded_by = ${accountId}
      order by w.entry_id limit 1`.execute(tx);
    return rows;
  });
  return first?.id;
}
