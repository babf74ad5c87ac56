// What the city states of the register's completeness: everyone may read it, who enters for the whole city adds to it.
import { v7 as uuidv7 } from 'uuid';
import { type RegisterCoverageInput, registerCoverageBreaches } from '../../domain/chains/registerCoverage.ts';
import type { Actor } from '../../domain/people/role.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
  type DivisionKnown,
  divisionsKnown,
  insertRegisterCoverage,
  type RegisterCoverageRow,
  registerCoverages,
} from '../../storage/chains/registerCoverage.ts';
import { industrySections } from '../../storage/entries/world.ts';
import { write } from '../../storage/door/door.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface DivisionCoverage extends DivisionKnown {
  readonly stated: RegisterCoverageRow | null;
}

/** Each division that the city's chains or firms lie in, with the latest that was stated of it. */
export function readRegisterCoverage(store: Store, actor: Actor): Promise<DivisionCoverage[]> {
  const { cityCode } = actor;
  return inScope(store, countingScope(cityCode), async (tx) => {
    const [divisions, statements] = await Promise.all([divisionsKnown(tx, cityCode), registerCoverages(tx, cityCode)]);
    return divisions.map((division) => ({
      ...division,
      stated: statements.find((one) => one.divisions.includes(division.code)) ?? null,
    }));
  });
}

export async function stateRegisterCoverage(
  store: Store,
  actor: Actor,
  { key, input }: { readonly key: string; readonly input: RegisterCoverageInput },
): Promise<{ divisions: number }> {
  await inCity(store, actor, ['enter']);
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'state_register_coverage', key, content: input, officeIds: [] };
  return write(store, act, async ({ tx, recordedAt, today }) => {
    const breaches = registerCoverageBreaches(input, { industries: await industrySections(tx), today });
    if (breaches.length > 0) throw new Refusal(breaches);
    await insertRegisterCoverage(tx, cityCode, { ...input, id: uuidv7() }, { at: recordedAt, by: accountId });
    const result = { divisions: input.divisions.length };
    return { result, summary: { ...result, asOf: input.asOf, whole: input.whole } };
  });
}
