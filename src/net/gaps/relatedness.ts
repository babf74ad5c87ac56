import type { Presence } from './presence.ts';

/**
 * How near industries are to each other: of the places that have the commoner one, the share that has both
 * (the smaller of the two conditional shares, as for product spaces). Row by row, with nothing on the diagonal.
 */
export function proximity({ places, industries }: Presence, has: Uint8Array): Float64Array {
  const near = new Float64Array(industries * industries);
  const spread = new Float64Array(industries);
  for (let place = 0; place < places; place++) {
    const here = present(has, place, industries);
    for (const a of here) {
      spread[a] = (spread[a] ?? 0) + 1;
      for (const b of here) if (a !== b) near[a * industries + b] = (near[a * industries + b] ?? 0) + 1;
    }
  }
  return near.map((both, at) => {
    if (both === 0) return 0;
    return both / Math.max(spread[Math.floor(at / industries)] ?? 0, spread[at % industries] ?? 0);
  });
}

/** Of all that is near an industry, the share that a place has: 0 to 1, cell by cell. */
export function density({ places, industries }: Presence, near: Float64Array, has: Uint8Array): Float64Array {
  const all = new Float64Array(industries);
  near.forEach((value, at) => {
    const industry = Math.floor(at / industries);
    all[industry] = (all[industry] ?? 0) + value;
  });
  const cells = new Float64Array(places * industries);
  for (let place = 0; place < places; place++) {
    const here = present(has, place, industries);
    for (let industry = 0; industry < industries; industry++) {
      let sum = 0;
      for (const other of here) sum += near[industry * industries + other] ?? 0;
      if (sum > 0) cells[place * industries + industry] = sum / (all[industry] ?? 1);
    }
  }
  return cells;
}

function present(has: Uint8Array, place: number, industries: number): number[] {
  const found: number[] = [];
  for (let industry = 0; industry < industries; industry++)
    if (has[place * industries + industry]) found.push(industry);
  return found;
}
