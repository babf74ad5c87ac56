// How good a ranking is. Equal scores are taken as one step, so no metric depends on the order of equals.

/** One method's ranking of the cells of one split: places and outcomes, best score first, with where equals end. */
export interface Ranked {
  readonly place: Int32Array;
  readonly outcome: Uint8Array;
  /** For each position, 1 where the next has another score. */
  readonly ends: Uint8Array;
}

export function ranked(scores: ArrayLike<number>, places: ArrayLike<number>, outcomes: ArrayLike<number>): Ranked {
  const order = Uint32Array.from(places, (_, at) => at).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const ends = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const [here = 0, next] = [order[at], order[at + 1]];
    ends[at] = next === undefined || scores[next] !== scores[here] ? 1 : 0;
  }
  return {
    place: Int32Array.from(order, (at) => places[at] ?? 0),
    outcome: Uint8Array.from(order, (at) => outcomes[at] ?? 0),
    ends,
  };
}

/** `weightOf`: how often each place is in the sample. */
export function averagePrecision({ place, outcome, ends }: Ranked, weightOf?: ArrayLike<number>): number {
  let [seen, hits, stepHits, sum, all] = [0, 0, 0, 0, 0];
  for (let at = 0; at < place.length; at++) {
    const weight = weightOf ? (weightOf[place[at] ?? 0] ?? 0) : 1;
    seen += weight;
    if (outcome[at]) stepHits += weight;
    if (!ends[at] || stepHits === 0) continue;
    hits += stepHits;
    sum += (stepHits * hits) / seen;
    all = hits;
    stepHits = 0;
  }
  return all === 0 ? 0 : sum / all;
}

/** For each place with an outcome, the chance that one is among its first `k`; equals are drawn by lot. */
export function hitsWithin({ place, outcome, ends }: Ranked, k: number): Map<number, number> {
  const rows = new Map<number, { outcome: number; step: number }[]>();
  let step = 0;
  for (let at = 0; at < place.length; at++) {
    const of = rows.get(place[at] ?? 0) ?? [];
    if (of.length === 0) rows.set(place[at] ?? 0, of);
    of.push({ outcome: outcome[at] ?? 0, step });
    if (ends[at]) step++;
  }
  return new Map(
    [...rows].filter(([, of]) => of.some((row) => row.outcome > 0)).map(([id, of]) => [id, hitAmong(of, k)]),
  );
}

function hitAmong(rows: readonly { outcome: number; step: number }[], k: number): number {
  const last = rows[k - 1];
  if (!last) return 1;
  const sure = rows.filter(({ step }) => step < last.step);
  if (sure.some(({ outcome }) => outcome > 0)) return 1;
  const equals = rows.filter(({ step }) => step === last.step);
  const misses = equals.filter(({ outcome }) => outcome === 0).length;
  let miss = 1;
  for (let drawn = 0; drawn < k - sure.length; drawn++) miss *= Math.max(0, misses - drawn) / (equals.length - drawn);
  return 1 - miss;
}
