// Every kind of claim, found in turn.
import type { Finding } from './claim.ts';
import type { Draft } from './draft.ts';
import { rateFindings } from './rates.ts';
import { shareFindings } from './shares.ts';
import { sumFinding, sumsOf } from './sums.ts';

export function findingsOf(draft: Draft): readonly Finding[] {
  const sums = sumsOf(draft);
  return [...sums.map(sumFinding), ...shareFindings(draft, sums), ...rateFindings(draft)];
}
