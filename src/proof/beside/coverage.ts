// How many rows of the period's figures are in figures that their office signed.
import { spansOfMask } from '../masks.ts';
import type { VerifiedFile } from '../verify.ts';

export function coveredRows(
  signed: readonly { readonly agrees: readonly number[] }[],
  { head, facts }: VerifiedFile,
  count: number,
) {
  const spans = (at: number) => spansOfMask(facts?.masks[facts.facts[at]?.mask ?? -1] ?? [], count) ?? [];
  const marks = new Uint8Array(count);
  for (const at of signed.flatMap(({ agrees }) => agrees))
    for (const { from, to } of spans(at)) marks.fill(2, from, to);
  const told = new Set<number>();
  for (const [at, { office, period }] of (facts?.facts ?? []).entries())
    if (office === undefined && period === head?.period)
      for (const { from, to } of spans(at)) for (let row = from; row < to; row++) told.add(row);
  return { rows: told.size, covered: [...told].filter((row) => marks[row] === 2).length };
}
