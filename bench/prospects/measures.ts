// How well a placement is ranked among what it stood against. Equals share their places.

export interface Place {
  /** Chance that a candidate drawn at random stands below it. */
  readonly auc: number;
  /** Chance to be among the first `k`. */
  readonly within: number;
  readonly reciprocal: number;
}

export function placeOf(own: number, others: Iterable<number>, k: number): Place {
  let [above, equal, all] = [0, 0, 0];
  for (const other of others) {
    all++;
    if (other > own) above++;
    else if (other === own) equal++;
  }
  return {
    auc: all === 0 ? 1 : 1 - (above + equal / 2) / all,
    within: Math.max(0, Math.min(1, (k - above) / (equal + 1))),
    reciprocal: 1 / (1 + above + equal / 2),
  };
}

export const measureNames = ['auc', 'within', 'reciprocal'] as const;

/** Means with the middle 95 of 100 of `rounds` samples of the groups, drawn with the generator given. */
export function meansByGroup(
  groups: readonly (readonly Place[])[],
  rounds: number,
  random: () => number,
): Record<(typeof measureNames)[number], { value: number; low: number; high: number }> {
  const meanOf = (chosen: readonly (readonly Place[])[], name: (typeof measureNames)[number]) => {
    let [sum, count] = [0, 0];
    for (const group of chosen) for (const place of group) [sum, count] = [sum + place[name], count + 1];
    return sum / Math.max(1, count);
  };
  const samples = Array.from({ length: rounds }, () =>
    groups.map(() => groups[Math.floor(random() * groups.length)] ?? []),
  );
  const one = (name: (typeof measureNames)[number]) => {
    const drawn = samples.map((sample) => meanOf(sample, name)).toSorted((a, b) => a - b);
    const at = (share: number) => drawn[Math.floor(share * (drawn.length - 1))] ?? 0;
    return { value: meanOf(groups, name), low: at(0.025), high: at(0.975) };
  };
  return { auc: one('auc'), within: one('within'), reciprocal: one('reciprocal') };
}
