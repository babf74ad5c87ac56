// Who answers for a chain: read by everyone, changed by who enters in the office that stands for the city.
import { v7 as uuidv7 } from 'uuid';
import { chainDutyBreaches, type ChainDutyInput, noDuty } from '../../domain/chains/chainDuty.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type ChainDutyVersion, chainDuties, insertChainDuty } from '../../storage/chains/chainDuties.ts';
import { latestChains } from '../../storage/chains/queries.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { existingPersons } from '../../storage/entries/queries.ts';
import { insertRows } from '../../storage/insert.ts';
import { registerCompanies } from '../../storage/companies/register.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { inCity } from '../people/reach.ts';

/** Latest first. */
export function readChainDuty(store: Store, actor: Actor, chainId: string): Promise<ChainDutyVersion[]> {
  return inScope(store, countingScope(actor.cityCode), (tx) => chainDuties(tx, actor.cityCode, chainId));
}

export async function setChainDuty(
  store: Store,
  actor: Actor,
  request: {
    readonly key: string;
    readonly chainId: string;
    /** Nought where nothing was said before. */
    readonly baseVersion: number;
    readonly duty: ChainDutyInput;
  },
): Promise<{ version: number }> {
  await inCity(store, actor, ['enter']);
  const { cityCode, accountId } = actor;
  const { chainId, baseVersion, duty } = request;
  const act = { cityCode, accountId, useCase: 'set_chain_duty', key: request.key, content: request, officeIds: [] };
  return write(store, act, async (writing) => {
    const { tx, recordedAt, today } = writing;
    const [[chain], [latest], offices, firms] = await Promise.all([
      latestChains(tx, cityCode, chainId),
      chainDuties(tx, cityCode, chainId),
      officesOn(tx, cityCode, today),
      registerCompanies(tx, { ids: duty.leaderIds }),
    ]);
    const breaches = chainDutyBreaches(
      { baseVersion, duty },
      {
        chain: chain ?? null,
        latest: { version: latest?.version ?? 0, duty: latest ?? noDuty },
        offices,
        firms: new Set(firms.map(({ id }) => id)),
      },
    );
    if (breaches.length > 0) throw new Refusal(breaches);
    const version = baseVersion + 1;
    const chiefId = duty.chief === null ? null : await personNamed(writing, cityCode, duty.chief);
    const recorded = { at: recordedAt, by: accountId };
    await insertChainDuty(tx, cityCode, { id: uuidv7(), chainId, version, duty, chiefId }, recorded);
    return { result: { version }, summary: { chainId, version } };
  });
}

/** Chiefs are leaders of the city: one name there is one person. */
async function personNamed({ tx, records }: Writing, cityCode: string, name: string): Promise<string> {
  const known = await existingPersons(tx, cityCode, [name]);
  const found = known.get(`${cityCode}|${name}`);
  if (found) return found;
  const id = uuidv7();
  const person = { city_code: cityCode, id, met_at: cityCode, name, phone: null, erased_at: null };
  await insertRows(tx, { person: [person] });
  records.came({ chain: 'people', owners: [id] });
  return id;
}
