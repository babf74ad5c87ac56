// Groups of records that are one project. A group never holds two different valid codes, though each link of the chain
// between them would pass by itself.

export interface Groups {
  /** The least record of each record's group. */
  readonly root: Uint32Array;
  /** Links not followed because they would have joined two different codes. */
  readonly refused: number;
}

export function groupsOf(
  size: number,
  links: Iterable<readonly [left: number, right: number]>,
  codeHigh: Float64Array,
  codeLow: Float64Array,
): Groups {
  const root = Uint32Array.from({ length: size }, (_, n) => n);
  const high = codeHigh.slice(0, size);
  const low = codeLow.slice(0, size);
  const find = (n: number): number => {
    let top = n;
    while (root[top] !== top) top = root[top] ?? top;
    for (let at = n; root[at] !== top; ) {
      const next = root[at] ?? top;
      root[at] = top;
      at = next;
    }
    return top;
  };
  let refused = 0;
  for (const [left, right] of links) {
    const a = find(left);
    const b = find(right);
    if (a === b) continue;
    const apart = high[a] !== 0 && high[b] !== 0 && (high[a] !== high[b] || low[a] !== low[b]);
    if (apart) {
      refused++;
      continue;
    }
    const [top, under] = a < b ? [a, b] : [b, a];
    root[under] = top;
    if (high[top] === 0) {
      high[top] = high[under] ?? 0;
      low[top] = low[under] ?? 0;
    }
  }
  for (let n = 0; n < size; n++) root[n] = find(n);
  return { root, refused };
}
