// What a decision recognises of the fund arrivals among its entries, and what it comes to.
import type { WhatIsKnown } from './decidable.ts';

/** What is kept with the decision: nothing where it is what was entered. */
export function recognition(
  id: string,
  { arrivals, excluding }: Pick<WhatIsKnown, 'arrivals' | 'excluding'>,
  recognisedFen: bigint | undefined,
) {
  const [arrival, rule] = [arrivals.get(id), excluding.get(id)];
  const none = { recognised_fen: null, claimed_fen: null, excluded_by: null, excluded_version: null };
  if (!arrival) return none;
  const claimed = { claimed_fen: arrival.claimedFen };
  if (rule) return { ...claimed, recognised_fen: 0n, excluded_by: rule.ruleId, excluded_version: rule.version };
  if (recognisedFen === undefined || recognisedFen === arrival.filedFen) return none;
  return { ...none, ...claimed, recognised_fen: recognisedFen };
}

export interface Totals {
  readonly decided: number;
  /** Of the fund arrivals among them; fen as text. */
  readonly claimedFen: string;
  readonly recognisedFen: string;
  /** Recognised at nought by a rule. */
  readonly excluded: number;
}

export function totals(
  rows: readonly { readonly entry_id: string; readonly recognised_fen: bigint | null }[],
  { arrivals, excluding }: Pick<WhatIsKnown, 'arrivals' | 'excluding'>,
): Totals {
  let [claimed, recognised] = [0n, 0n];
  for (const row of rows) {
    const arrival = arrivals.get(row.entry_id);
    if (!arrival) continue;
    claimed += arrival.claimedFen;
    recognised += row.recognised_fen ?? arrival.filedFen;
  }
  const excluded = rows.filter((row) => excluding.has(row.entry_id)).length;
  return { decided: rows.length, claimedFen: `${claimed}`, recognisedFen: `${recognised}`, excluded };
}
