import type { Presence } from './presence.ts';

/** What places like one have: of the others, weighted by likeness (cosine of what both have), the share that has it. */
export function similarPlaces({ places, industries, has, placeVariety }: Presence): Float64Array {
  const cells = new Float64Array(places * industries);
  const rowOf = (place: number) => has.subarray(place * industries, (place + 1) * industries);
  for (let place = 0; place < places; place++) {
    let all = 0;
    const [own, row] = [rowOf(place), cells.subarray(place * industries, (place + 1) * industries)];
    if (!placeVariety[place]) continue;
    for (let other = 0; other < places; other++) {
      const theirs = rowOf(other);
      const common = other === place ? 0 : overlap(own, theirs);
      if (common === 0) continue;
      const likeness = common / Math.sqrt((placeVariety[place] ?? 0) * (placeVariety[other] ?? 0));
      all += likeness;
      theirs.forEach((one, industry) => {
        if (one) row[industry] = (row[industry] ?? 0) + likeness;
      });
    }
    if (all > 0) for (let industry = 0; industry < industries; industry++) row[industry] = (row[industry] ?? 0) / all;
  }
  return cells;
}

function overlap(own: Uint8Array, theirs: Uint8Array): number {
  let common = 0;
  for (let at = 0; at < own.length; at++) common += (own[at] ?? 0) & (theirs[at] ?? 0);
  return common;
}
