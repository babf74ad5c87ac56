// Found a city: its row and its offices. Done once per city, before anybody can sign in, so it has no actor and does
// not pass the door; founding it again changes nothing.
import type { OfficeInput } from '../../domain/offices/office.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Records } from '../../storage/keeping/record/records.ts';
import { recording } from '../../storage/keeping/record/recording.ts';
import { anyCity } from '../../storage/offices/cities.ts';
import type { Store, Tx } from '../../storage/store.ts';
import { recordDefinitions } from '../figures/recordDefinitions.ts';

/** With the code that the server printed, or by a command at the server. */
export type FoundedBy = 'setup_code' | 'command';

export interface NewCity {
  readonly cityCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly demo: boolean;
  /** Parents before children. */
  readonly offices: readonly OfficeInput[];
}

export interface FoundingTogether {
  /** How whoever founds it came to: it stands in the chain. */
  readonly by?: FoundedBy;
  /** Refused where there is a city already. */
  readonly first?: boolean;
  /** What comes to be with the city, or not at all. */
  readonly also?: (tx: Tx, records: Records) => Promise<void>;
}

/** True where the city is new. */
export async function foundCity(store: Store, city: NewCity, together: FoundingTogether = {}): Promise<boolean> {
  await recordDefinitions(store);
  const { cityCode } = city;
  await store.time?.mustBelieve();
  const { by, first = false, also } = together;
  const said = { act: 'city_founded', ...(by ? { by } : {}) };
  return recording(store, { cityCode, said, always: by !== undefined }, async (tx, records) => {
    if (first && (await anyCity(tx))) refuse('founding_closed');
    const row = { city_code: city.cityCode, name_zh: city.nameZh, name_en: city.nameEn, demo: city.demo };
    const founded = await tx
      .insertInto('city')
      .values(row)
      .onConflict((c) => c.doNothing())
      .returning('city_code')
      .executeTakeFirst();
    if (!founded) return false;
    records.came({ chain: 'settings', owners: [] });
    const recorded_at = store.clock().toISOString();
    for (const office of city.offices) {
      await tx.insertInto('office').values({ city_code: city.cityCode, id: office.id, code: office.code }).execute();
      await tx
        .insertInto('office_version')
        .values({
          city_code: city.cityCode,
          office_id: office.id,
          name: office.name,
          short_name: office.shortName,
          kind: office.kind,
          parent_id: office.parentId,
          division_code: office.divisionCode ?? null,
          sort_order: office.sortOrder,
          valid_from: office.validFrom,
          recorded_at,
        })
        .execute();
    }
    await also?.(tx, records);
    return true;
  });
}
