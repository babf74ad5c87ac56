// What the finder is measured against, over the same index: TF-IDF of single characters and pairs with the cosine, and
// the longest common subsequence weighted by rarity.
import { type NameIndex, tokenOf } from '../../src/names/search/nameIndex.ts';

type Best = (query: string) => number;

export function tfIdf(index: NameIndex): Best {
  const idf = (id: number) => Math.log((1 + index.size) / (1 + (index.from[id + 1] ?? 0) - (index.from[id] ?? 0))) + 1;
  const norms = new Float32Array(index.size);
  for (const id of index.tokens.values()) {
    const weight = idf(id) ** 2;
    for (let at = index.from[id] ?? 0; at < (index.from[id + 1] ?? 0); at++) {
      const n = index.names[at] ?? 0;
      norms[n] = (norms[n] ?? 0) + weight;
    }
  }
  const sums = new Float32Array(index.size);
  return (query) => {
    sums.fill(0);
    for (const token of tokensOf(query)) {
      const id = index.tokens.get(token);
      if (id === undefined) continue;
      const weight = idf(id) ** 2;
      for (let at = index.from[id] ?? 0; at < (index.from[id + 1] ?? 0); at++) {
        const n = index.names[at] ?? 0;
        sums[n] = (sums[n] ?? 0) + weight;
      }
    }
    let best = -1;
    let most = 0;
    for (let n = 0; n < sums.length; n++) {
      const score = (sums[n] ?? 0) / Math.sqrt(norms[n] ?? 1);
      if (score > most) [best, most] = [n, score];
    }
    return best;
  };
}

function tokensOf(query: string): Set<number> {
  const tokens = new Set<number>();
  for (let i = 0; i < query.length; i++) {
    tokens.add(query.charCodeAt(i));
    if (i > 0) tokens.add(tokenOf(query.charCodeAt(i - 1), query.charCodeAt(i)));
  }
  return tokens;
}

export function orderedSubsequence(index: NameIndex): Best {
  const idf = (char: number) => {
    const id = index.tokens.get(char);
    return id === undefined
      ? 0
      : Math.log((1 + index.size) / ((index.from[id + 1] ?? 0) - (index.from[id] ?? 0))) + 0.1;
  };
  return (query) => {
    const chars = Uint16Array.from(query, (char) => char.charCodeAt(0));
    const weights = Float32Array.from(chars, idf);
    let best = -1;
    let most = -Infinity;
    for (let n = 0; n < index.size; n++) {
      const start = index.starts[n] ?? 0;
      const end = index.starts[n + 1] ?? start;
      const score = subsequence(chars, weights, index.chars, start, end) - 0.001 * (end - start);
      if (score > most) [best, most] = [n, score];
    }
    return best;
  };
}

const row = new Float64Array(256);

function subsequence(
  query: Uint16Array,
  weights: Float32Array,
  chars: Uint16Array,
  start: number,
  end: number,
): number {
  const width = Math.min(end - start, 255);
  row.fill(0, 0, width + 1);
  for (let i = 0; i < query.length; i++) {
    let diagonal = 0;
    for (let j = 1; j <= width; j++) {
      const above: number = row[j] ?? 0;
      const taken = chars[start + j - 1] === query[i] ? diagonal + (weights[i] ?? 0) : 0;
      row[j] = Math.max(above, row[j - 1] ?? 0, taken);
      diagonal = above;
    }
  }
  return row[width] ?? 0;
}

/** Share of neighbouring pairs in common. */
export function bigramDice(names: readonly string[], query: string): number {
  const asked = pairsOf(query);
  let best = -1;
  let most = 0;
  names.forEach((name, n) => {
    const own = pairsOf(name);
    let both = 0;
    for (const pair of asked) if (own.has(pair)) both++;
    const score = (2 * both) / (asked.size + own.size);
    if (score > most) [best, most] = [n, score];
  });
  return best;
}

function pairsOf(name: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2)));
}
