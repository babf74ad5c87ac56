// How likely a name of the index is meant by a question.
import { regionLetters, regionsMeet } from '../company/regions.ts';
import { align } from './align.ts';
import { type NameIndex, placesKept } from './nameIndex.ts';
import type { NameQuery } from './query.ts';

export interface KnownOfFirm {
  /** Codes of the seat, as far as known: a city, a province. */
  readonly seat?: readonly string[];
  /** Seat of each name of the index, 0 where unknown. */
  readonly seats?: Uint32Array;
}

export function nameScore(
  index: NameIndex,
  query: NameQuery,
  n: number,
  known: KnownOfFirm,
  soundOf?: Uint16Array,
): number {
  const start = index.starts[n] ?? 0;
  const end = index.starts[n + 1] ?? start;
  return (
    bonus(index, query, n, known) +
    align(
      query,
      index.chars,
      index.parts,
      start,
      end,
      (i) => letterOf(index, query.chars[i] ?? 0, n) * query.profile.letter,
      query.profile.costs,
      soundOf,
    )
  );
}

/** A letter for a place stands for the place in the name: 粤 for 广东. */
function letterOf(index: NameIndex, char: number, n: number): number {
  const prefixes = regionLetters.get(String.fromCharCode(char));
  if (!prefixes) return 0;
  for (let i = n * placesKept; i < (n + 1) * placesKept; i++) {
    const place = index.places[i] ?? 0;
    if (place && prefixes.some((prefix) => String(place).startsWith(prefix))) return 1;
  }
  return 0;
}

function bonus(
  index: NameIndex,
  { profile, group, own: asked }: NameQuery,
  n: number,
  { seat, seats }: KnownOfFirm,
): number {
  let sum = index.jointStock[n] ? profile.jointStock : 0;
  if ((index.group[n] === 1) !== group) sum -= profile.groupApart;
  const own = index.own[n] ?? 0;
  if (own <= 4 && own > asked) sum -= profile.unread;
  const at = seats?.[n] ?? 0;
  if (!seat?.length || !at) return sum;
  return sum + (regionsMeet(seat, [String(at)]) ? profile.seatSame : -profile.seatOther);
}
