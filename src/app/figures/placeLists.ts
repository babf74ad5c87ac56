// The city's lists of places: everyone may read them; who keeps its figures draws them. A list that is drawn otherwise gives every
// figure that counts by it a version with its places, in the same write.
import { v7 as uuidv7 } from 'uuid';
import { addDays } from '../../domain/day.ts';
import {
  type EndPlaceList,
  type ListedPlace,
  placeListBreaches,
  type PlaceListDraft,
  placeListEndBreaches,
  placeListVersions,
  placeListsOn,
  type SetPlaceList,
} from '../../domain/figures/lists/placeLists.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type Catalogue, catalogueOf } from '../../metrics/catalogue/catalogue.ts';
import { followingVersions } from '../../metrics/catalogue/followPlaces.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { shortPlaceName } from '../../names/company/shortPlace.ts';
import { write } from '../../storage/door/door.ts';
import { type KeptPlaceList, keptPlaceLists } from '../../storage/figures/placeLists.ts';
import { insertRows } from '../../storage/insert.ts';
import { divisionsOf } from '../../storage/offices/divisions.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import { catalogueIn, keepersOfFigures, keepFigures } from './cityFigures.ts';

export function readPlaceLists(store: Store, cityCode: string): Promise<KeptPlaceList[]> {
  return inScope(store, countingScope(cityCode), (tx) => keptPlaceLists(tx, cityCode));
}

export async function setPlaceList(
  store: Store,
  actor: Actor,
  { key, list }: { readonly key: string; readonly list: SetPlaceList },
): Promise<{ id: string; version: number; figures: string[] }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, keepersOfFigures);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'set_place_list', key, content: list, officeIds };
  return write(store, act, async (writing) => {
    const { tx, recordedAt } = writing;
    const own = await keptPlaceLists(tx, cityCode);
    const { places, figures } = await drawn(store, list, { own, catalogue: await catalogueIn(tx, cityCode) });
    const version = (placeListVersions(own).get(list.listId)?.[0]?.version ?? 0) + 1;
    const row = { city_code: cityCode, id: list.id, list_id: list.listId, version, name: list.name, places };
    const said = { effective_from: list.effectiveFrom, ended: false, reason: list.reason };
    await insertRows(tx, {
      place_list: [{ ...row, ...said, recorded_at: recordedAt, recorded_by: accountId }],
    });
    const added = figures.map((given) => ({ id: uuidv7(), given, reason: list.reason }));
    if (added.length > 0) await keepFigures(writing, actor, added);
    const ids = [...new Set(figures.map(({ id }) => id))];
    return { result: { id: list.id, version, figures: ids }, summary: { listId: list.listId, version, figures: ids } };
  });
}

/** Figures that count by it keep its places; it is offered no more. */
export async function endPlaceList(
  store: Store,
  actor: Actor,
  { key, end }: { readonly key: string; readonly end: EndPlaceList },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, keepersOfFigures);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'end_place_list', key, content: end, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const own = await keptPlaceLists(tx, cityCode);
    const breaches = placeListEndBreaches(end, own);
    const [last] = placeListVersions(own).get(end.listId) ?? [];
    if (breaches.length > 0 || !last) throw new Refusal(breaches);
    const { name, places } = last;
    const version = last.version + 1;
    const row = { city_code: cityCode, id: end.id, list_id: end.listId, version, name, places: [...places] };
    const said = { effective_from: addDays(end.lastDay, 1), ended: true, reason: end.reason };
    await insertRows(tx, { place_list: [{ ...row, ...said, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id: end.id, version }, summary: { listId: end.listId, version } };
  });
}

export interface PlacesTried {
  /** The city's facts with the versions that figures would get. */
  readonly facts: CityFacts;
  readonly figures: readonly string[];
}

/** The list as if it were drawn so; refused as it would be. */
export async function tryPlaceList(store: Store, facts: CityFacts, list: PlaceListDraft): Promise<PlacesTried> {
  const own = await readPlaceLists(store, facts.cityCode);
  const { figures } = await drawn(store, list, { own, catalogue: facts.catalogue });
  const catalogue = catalogueOf([...facts.catalogue.own, ...figures]);
  return { facts: { ...facts, basis: {}, ground: {}, catalogue }, figures: [...new Set(figures.map(({ id }) => id))] };
}

async function drawn(
  store: Store,
  list: PlaceListDraft,
  { own, catalogue }: { readonly own: readonly KeptPlaceList[]; readonly catalogue: Catalogue },
) {
  const divisions = await divisionsOf(
    store,
    list.places.flatMap(({ code }) => code ?? []),
  );
  const breaches = placeListBreaches(list, { own, divisions });
  if (breaches.length > 0) throw new Refusal(breaches);
  const places = list.places.map(({ name, code }): ListedPlace => {
    return { name: name || shortPlaceName(divisions.get(code ?? '') ?? ''), code };
  });
  const names = new Set((placeListVersions(own).get(list.listId) ?? []).map(({ name }) => name));
  // A name that another list has taken since is that one's.
  const others = placeListsOn(own, list.effectiveFrom).filter(({ listId }) => listId !== list.listId);
  for (const { name } of others) names.delete(name);
  const changed = { names: names.add(list.name), name: list.name, from: list.effectiveFrom };
  return { places, figures: followingVersions(catalogue, { ...changed, places: places.map(({ name }) => name) }) };
}
