// What a score is made of. Points are whole numbers, so the terms of a score add up to it exactly.

export interface Term {
  /** The rule that gave the points; labels word it with its numbers. */
  readonly id: string;
  readonly points: number;
  readonly numbers: Readonly<Record<string, string | number>>;
  readonly source: string | null;
  readonly sourceOn: string | null;
  readonly sample: boolean;
}

export function term(
  id: string,
  points: number,
  numbers: Term['numbers'] = {},
  from: { readonly source: string; readonly sourceOn: string; readonly sample: boolean } | null = null,
): Term {
  return {
    id,
    points,
    numbers,
    source: from?.source ?? null,
    sourceOn: from?.sourceOn ?? null,
    sample: from?.sample ?? false,
  };
}

export function scoreOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { points }) => sum + points, 0);
}

/** Weightiest first; the sum is the same in any order. */
export function inOrder(terms: readonly Term[]): Term[] {
  return terms.filter(({ points }) => points !== 0).toSorted((a, b) => b.points - a.points);
}
