// Lists of places in words.
import { askedUntil, textsUsing, versionsAsking } from '../../app/figures/effects.ts';
import { type PlaceListVersion, placeListVersions, shipsPlaceList } from '../../domain/figures/lists/placeLists.ts';
import { asksForPlaces } from '../../metrics/catalogue/followPlaces.ts';
import type { KeptPlaceList } from '../../storage/figures/placeLists.ts';
import type { Looking } from './cityFigureWords.ts';
import type { PlaceListView } from './placeViews.ts';
import { namesOfFigures } from './receiptView.ts';

/** Each as it was said last, those that are no more behind the others. */
export function placeListViews(kept: readonly KeptPlaceList[], looking: Looking): PlaceListView[] {
  const said = new Map(kept.map((one) => [`${one.listId} ${one.version}`, one]));
  const lists = [...placeListVersions(kept).values()].map((versions) => viewOf(versions, said, looking));
  return [...lists.filter(({ ended }) => !ended), ...lists.filter(({ ended }) => ended)];
}

function viewOf(
  versions: readonly PlaceListVersion[],
  said: ReadonlyMap<string, KeptPlaceList>,
  { facts, today, language, usesOf }: Looking,
): PlaceListView {
  const [last] = versions;
  if (!last) throw new Error('a list without a version');
  const asks = asksForPlaces(new Set([last.name]));
  // A list that is drawn otherwise gives versions from a day on: those that are over stay as they are.
  const figures = askedUntil(versionsAsking(facts.catalogue, asks), today).flatMap(({ id, until }) =>
    until === null ? [id] : [],
  );
  const names = namesOfFigures(facts, language);
  const drawn = ({ version, name, places, effectiveFrom, ended }: PlaceListVersion) => {
    return { version, name, places, effectiveFrom, ended };
  };
  return {
    listId: last.listId,
    ...drawn(last),
    ships: shipsPlaceList(last.listId),
    figures: figures.map((id) => ({ id, name: names(id) })),
    texts: textsUsing(usesOf, figures),
    versions: versions.map((one) => {
      const { reason = null, recordedAt = null, by = null } = said.get(`${one.listId} ${one.version}`) ?? {};
      return { ...drawn(one), reason, recordedAt, by };
    }),
  };
}
