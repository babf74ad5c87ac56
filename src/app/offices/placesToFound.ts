// A city and its counties as GB/T 2260 has them: what who founds it begins from.
import { pinyin } from 'pinyin-pro';
import { refuse } from '../../domain/refusal.ts';
import { isHeading, shortPlaceName } from '../../names/company/shortPlace.ts';
import { type Division, divisionsLike, divisionWithBelow } from '../../storage/offices/divisions.ts';
import type { Store } from '../../storage/store.ts';

export interface NamedPlace extends Division {
  readonly shortName: string;
}

/** Refuses `division_unknown`. */
export async function placesToFound(
  store: Store,
  code: string,
): Promise<NamedPlace & { readonly nameEn: string; readonly below: readonly NamedPlace[] }> {
  const found = (await divisionWithBelow(store, code)) ?? refuse('division_unknown', 'division');
  const below: Division[] = [];
  for (const place of found.below) {
    if (isHeading(place.name)) below.push(...((await divisionWithBelow(store, place.code))?.below ?? []));
    else below.push(place);
  }
  return { ...named(found), nameEn: latinName(shortPlaceName(found.name)), below: below.map(named) };
}

const mostPlaces = 100;

/** By the code, or the beginning of a name; or all below one, straight or under a heading. Refuses `division_unknown`. */
export async function placesLike(
  store: Store,
  { q, above }: { readonly q?: string | undefined; readonly above?: string | undefined },
): Promise<NamedPlace[]> {
  if (above !== undefined) return [...(await placesToFound(store, above)).below].slice(0, mostPlaces);
  const found = q === undefined ? [] : await divisionsLike(store, q, mostPlaces);
  return found.filter(({ name }) => !isHeading(name)).map(named);
}

const named = ({ code, name }: Division): NamedPlace => ({ code, name, shortName: shortPlaceName(name) });

/** `聊城` → `Liaocheng`. */
function latinName(name: string): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array', v: true }).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
