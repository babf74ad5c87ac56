// Every kind of claim, found in turn; sums first, since they say which figures are parts of which.
import { averageFindings } from './averages.ts';
import type { Finding } from './claim.ts';
import type { Draft } from './draft.ts';
import { growthFindings } from './growths.ts';
import { marginFindings } from './margins.ts';
import { rankFindings } from './ranks.ts';
import { rateFindings } from './rates/rates.ts';
import { repeatFindings } from './repeats.ts';
import { shareFindings } from './shares/shares.ts';
import { sumFinding, sumsOf } from './sums.ts';

export function findingsOf(draft: Draft): readonly Finding[] {
  const sums = sumsOf(draft);
  const rates = rateFindings(draft);
  return [
    ...sums.map(sumFinding),
    ...shareFindings(draft, sums),
    ...rates,
    ...marginFindings(draft, rates),
    ...growthFindings(draft),
    ...averageFindings(draft),
    ...repeatFindings(draft),
    ...rankFindings(draft),
  ];
}
