// Lists of places that a city reports by (粤港澳大湾区, 长三角 …): those that ship, and the city's own versions and lists, each from a
// day on. A text that holds one of the names is of the list.
import { z } from 'zod';
import { Day } from '../../day.ts';
import type { Breach } from '../../refusal.ts';
import { codeText, textLine, textLines } from '../../text.ts';
import { regions } from '../regions.ts';

const ListedPlace = z.strictObject({
  /** Empty where the code says it. */
  name: textLine(0, 60),
  /** Of GB/T 2260. */
  code: codeText(/^\d{6}$/).nullable(),
});
export type ListedPlace = z.output<typeof ListedPlace>;

const listId = codeText(/^[a-z][a-z0-9_]{2,40}$/);
const reason = textLines(1, 500, 'reason_required_for_rule');

/** What a list is to be. */
export const PlaceListDraft = z.strictObject({
  /** The same in all its versions. */
  listId,
  name: textLine(2, 40),
  places: z.array(ListedPlace).min(1).max(100),
  effectiveFrom: Day,
});
export type PlaceListDraft = z.output<typeof PlaceListDraft>;

export const SetPlaceList = PlaceListDraft.extend({ id: z.uuid(), reason });
export type SetPlaceList = z.output<typeof SetPlaceList>;

/** It is offered up to and on the day. */
export const EndPlaceList = z.strictObject({ id: z.uuid(), listId, lastDay: Day, reason });
export type EndPlaceList = z.output<typeof EndPlaceList>;

export interface PlaceListVersion extends PlaceListDraft {
  /** Nought: as it ships. */
  readonly version: number;
  readonly ended: boolean;
}

const shippedLists: readonly PlaceListVersion[] = regions.map(({ id, zh, places }) => ({
  listId: id,
  version: 0,
  name: zh,
  places: places.map((name) => ({ name, code: null })),
  effectiveFrom: '1949-10-01',
  ended: false,
}));

export const shipsPlaceList = (id: string): boolean => shippedLists.some((list) => list.listId === id);

/** Of each list everything that was said, the latest first; those that ship first. */
export function placeListVersions(own: readonly PlaceListVersion[]): Map<string, PlaceListVersion[]> {
  const all = [...shippedLists, ...own].toSorted((a, b) => b.version - a.version);
  const ids = [...new Set([...shippedLists, ...own].map((one) => one.listId))];
  return new Map(ids.map((id) => [id, all.filter((one) => one.listId === id)]));
}

/** Of each list the version in force on a day: of several that have begun the one that was said last. */
export function placeListsOn(own: readonly PlaceListVersion[], day: string): PlaceListVersion[] {
  const versions = [...placeListVersions(own).values()];
  const begun = versions.flatMap((all) => all.find(({ effectiveFrom }) => effectiveFrom <= day) ?? []);
  return begun.filter(({ ended }) => !ended);
}

export interface PlaceListFacts {
  readonly own: readonly PlaceListVersion[];
  /** Codes of GB/T 2260 among those that are named. */
  readonly divisions: { has(code: string): boolean };
}

/** `list` as it was typed. */
export function placeListBreaches(list: PlaceListDraft, { own, divisions }: PlaceListFacts): Breach[] {
  const breaches: Breach[] = [];
  const others = placeListsOn(own, list.effectiveFrom).filter(({ listId: other }) => other !== list.listId);
  if (others.some(({ name }) => name === list.name))
    breaches.push({ law: 'place_list_name_taken', field: 'list.name', detail: { name: list.name } });
  for (const [n, { name, code }] of list.places.entries()) {
    const field = `list.places.${n}`;
    if (code !== null && !divisions.has(code)) breaches.push({ law: 'division_unknown', field: `${field}.code` });
    else if (name === '' && code === null) breaches.push({ law: 'place_without_name', field: `${field}.name` });
    const before = list.places.slice(0, n);
    if (before.some((one) => (name !== '' && one.name === name) || (code !== null && one.code === code)))
      breaches.push({ law: 'place_twice', field, detail: { name: name || (code ?? '') } });
  }
  return breaches;
}

/** The list as it stands, which is to end. */
export function placeListEndBreaches(
  { listId: id, lastDay }: Pick<EndPlaceList, 'listId' | 'lastDay'>,
  own: readonly PlaceListVersion[],
): Breach[] {
  const [last] = placeListVersions(own).get(id) ?? [];
  if (!last) return [{ law: 'place_list_unknown', field: 'end.listId' }];
  if (last.ended) return [{ law: 'place_list_ended', field: 'end.listId', detail: { day: last.effectiveFrom } }];
  return lastDay < last.effectiveFrom ? [{ law: 'figure_ends_before_it_begins', field: 'end.lastDay' }] : [];
}
