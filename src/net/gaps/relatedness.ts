import { eachCell, type Presence } from './presence.ts';

/**
 * How near industries are to each other: of the places that have the commoner one, the share that has both
 * (the smaller of the two conditional shares, as for product spaces). Row by row, with nothing on the diagonal.
 */
export function proximity(presence: Presence, has: Uint8Array): Float64Array {
  const { places, industries } = presence;
  const both = new Float64Array(industries * industries);
  const spread = new Float64Array(industries);
  for (let place = 0; place < places; place++) {
    const here = present(has, place, industries);
    for (const a of here) {
      spread[a] = (spread[a] ?? 0) + 1;
      for (const b of here) if (a !== b) both[a * industries + b] = (both[a * industries + b] ?? 0) + 1;
    }
  }
  for (let a = 0; a < industries; a++)
    for (let b = 0; b < industries; b++) {
      const most = Math.max(spread[a] ?? 0, spread[b] ?? 0);
      if (most > 0) both[a * industries + b] = (both[a * industries + b] ?? 0) / most;
    }
  return both;
}

function present(has: Uint8Array, place: number, industries: number): number[] {
  const found: number[] = [];
  for (let industry = 0; industry < industries; industry++) if (has[place * industries + industry]) found.push(industry);
  return found;
}

/** Of all that is near an industry, the share that a place has: 0 to 1. */
export function density(presence: Presence, near: Float64Array, has: Uint8Array): Float64Array {
  const { places, industries } = presence;
  const all = new Float64Array(industries);
  for (let a = 0; a < industries; a++)
    for (let b = 0; b < industries; b++) all[a] = (all[a] ?? 0) + (near[a * industries + b] ?? 0);
  const here = Array.from({ length: places }, (_, place) => present(has, place, industries));
  return eachCell(presence, (place, industry) => {
    let sum = 0;
    for (const other of here[place] ?? []) sum += near[industry * industries + other] ?? 0;
    return sum === 0 ? 0 : sum / (all[industry] ?? 1);
  });
}

/** A place has an industry when it has a firm of it. */
export function hasFirm({ firms }: Presence): Uint8Array {
  return Uint8Array.from(firms, (count) => (count > 0 ? 1 : 0));
}

/** … when its share of the place is at least its share of all places (revealed comparative advantage ≥ 1). */
export function hasAdvantage(presence: Presence): Uint8Array {
  const { industries, firms, placeFirms, industryFirms } = presence;
  const total = placeFirms.reduce((sum, each) => sum + each, 0);
  return Uint8Array.from(firms, (count, cell) => {
    const [place, industry] = [Math.floor(cell / industries), cell % industries];
    return count > 0 && count * total >= (placeFirms[place] ?? 0) * (industryFirms[industry] ?? 0) ? 1 : 0;
  });
}
