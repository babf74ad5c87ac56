import type { Presence } from './presence.ts';

/** What places like this one have: of the places, weighted by likeness (cosine of what they have), the share that has it. */
export function similarPlaces({ places, industries }: Presence, has: Uint8Array): Float64Array {
  const cells = new Float64Array(places * industries);
  const sizes = Array.from({ length: places }, (_, place) =>
    has.subarray(place * industries, (place + 1) * industries).reduce((sum, each) => sum + each, 0),
  );
  for (let place = 0; place < places; place++) {
    let all = 0;
    const row = cells.subarray(place * industries, (place + 1) * industries);
    for (let other = 0; other < places; other++) {
      if (other === place) continue;
      let common = 0;
      for (let industry = 0; industry < industries; industry++)
        common += (has[place * industries + industry] ?? 0) & (has[other * industries + industry] ?? 0);
      if (common === 0) continue;
      const likeness = common / Math.sqrt((sizes[place] ?? 0) * (sizes[other] ?? 0));
      all += likeness;
      for (let industry = 0; industry < industries; industry++)
        if (has[other * industries + industry]) row[industry] = (row[industry] ?? 0) + likeness;
    }
    if (all > 0) for (let industry = 0; industry < industries; industry++) row[industry] = (row[industry] ?? 0) / all;
  }
  return cells;
}
