// What a city says of itself: everyone may read it, the administrator of the whole city says it.
import {
  type CityLack,
  type CityProfile,
  cityProfileBreaches,
  type CityStanding,
  lacksOf,
  noProfile,
  type SetCityProfile,
} from '../../domain/offices/cityProfile.ts';
import { placeListsOn } from '../../domain/figures/lists/placeLists.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { keptTexts } from '../../storage/bulletin/texts.ts';
import { latestChains } from '../../storage/chains/queries.ts';
import { write } from '../../storage/door/door.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { keptPlaceLists } from '../../storage/figures/placeLists.ts';
import { insertRows } from '../../storage/insert.ts';
import { cityCodes } from '../../storage/offices/cities.ts';
import { cityProfiles, type KeptCityProfile } from '../../storage/offices/cityProfiles.ts';
import { rolesHeld } from '../../storage/people/accounts.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { textsInForce } from '../bulletin/texts.ts';
import { strangeConditions } from '../figures/strangeConditions.ts';
import { inCity } from '../people/reach.ts';

export interface ProfileOfCity {
  readonly inForce: CityProfile;
  readonly lacks: readonly CityLack[];
  /** What figures ask for and the city has not got. */
  readonly strange: CityStanding['strange'];
  /** Everything that was said, the latest first. */
  readonly settings: readonly KeptCityProfile[];
}

export async function readCityProfile(store: Store, cityCode: string): Promise<ProfileOfCity> {
  const facts = await cityFacts(store, cityCode);
  const today = todayOf(store.clock);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const settings = await cityProfiles(tx, cityCode);
    const { issuer, completeFrom } = settings[0] ?? noProfile;
    const inForce = { issuer, completeFrom };
    const [offices, held, texts, chains, lists] = await Promise.all([
      officesOn(tx, cityCode, today),
      rolesHeld(tx, cityCode),
      keptTexts(tx, cityCode),
      latestChains(tx, cityCode),
      keptPlaceLists(tx, cityCode),
    ]);
    const strange = strangeConditions(facts, placeListsOn(lists, today), today);
    const lacks = lacksOf({
      profile: inForce,
      offices: [...offices.values()],
      held,
      hasTargets: facts.targets.length > 0,
      hasText: textsInForce(texts).some(({ version }) => version > 0),
      hasChains: chains.some(({ retired }) => !retired),
      strange,
    });
    return { inForce, lacks, strange, settings };
  });
}

/** What each city of the server lacks, of those that lack something. */
export async function lackingCities(
  store: Store,
): Promise<({ city: string } & Pick<ProfileOfCity, 'lacks' | 'strange'>)[]> {
  const found = [];
  for (const city of await cityCodes(store)) {
    const { lacks, strange } = await readCityProfile(store, city);
    if (lacks.length > 0) found.push({ city, lacks, strange });
  }
  return found;
}

export async function setCityProfile(
  store: Store,
  actor: Actor,
  { key, profile }: { readonly key: string; readonly profile: SetCityProfile },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['admin']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'set_city_profile', key, content: profile, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const breaches = cityProfileBreaches(profile, today);
    if (breaches.length > 0) throw new Refusal(breaches);
    const { id, issuer, completeFrom, reason } = profile;
    const row = { city_code: cityCode, id, issuer, complete_from: completeFrom, reason };
    await insertRows(tx, { city_profile: [{ ...row, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id }, summary: { issuer, completeFrom } };
  });
}
