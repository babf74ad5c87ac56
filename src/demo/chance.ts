// Chance that comes out the same on every run: xmur3 makes a seed from a word, mulberry32 goes on from it. Each noun
// draws from its own stream, so that a change to one leaves the others as they were.

export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  yes(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the list, as likely as its weight. */
  weighted<T>(list: readonly T[], weight: (one: T) => number): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Log-normal: `median` in the middle, `spread` as the deviation of its logarithm. */
  around(median: number, spread: number): number;
}

export function chanceOf(word: string): Chance {
  const next = mulberry32(seedOf(word));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const one = list[int(0, list.length - 1)];
    if (one === undefined) throw new Error(`nothing to pick from (${word})`);
    return one;
  };
  return {
    next,
    int,
    pick,
    yes: (probability) => next() < probability,
    weighted: (list, weight) => {
      let left = next() * list.reduce((sum, one) => sum + weight(one), 0);
      for (const one of list) {
        left -= weight(one);
        if (left < 0) return one;
      }
      return pick(list);
    },
    shuffled: (list) => {
      const order = [...list];
      for (let at = order.length - 1; at > 0; at--) {
        const other = int(0, at);
        [order[at], order[other]] = [order[other] as (typeof order)[number], order[at] as (typeof order)[number]];
      }
      return order;
    },
    around: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}

function seedOf(word: string): number {
  let h = 1779033703 ^ word.length;
  for (const character of word) {
    h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
