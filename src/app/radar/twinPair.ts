// Two projects held against each other: of the ways in which their records met the likeliest, and what may be done.
import type { BesidePattern } from '../../names/twins/beside.ts';
import { type Suspected, suspect } from '../../names/twins/suspicion.ts';
import { codeFinding, type TwinFacts } from './twinFacts.ts';

export interface PairLikeness extends Suspected {
  readonly codes: ReturnType<typeof codeFinding>;
}

export interface Side {
  readonly facts: TwinFacts;
  readonly told: BesidePattern;
}

/** `projects`: how many the firm of the two has. */
export function likenessOf(
  patterns: readonly number[],
  left: Side,
  right: Side,
  projects: number,
): PairLikeness | undefined {
  const codes = codeFinding(left.facts, right.facts);
  let best: Suspected | undefined;
  for (const pattern of patterns) {
    const found = suspect(pattern, left.told, right.told, projects);
    if (found && (!best || found.chance > best.chance)) best = found;
  }
  if (!best) return undefined;
  // Two records may have met by the firm that has no code while the other firm's codes differ.
  if (codes === 'other') return { ...best, suspicion: 'two_codes', verdict: 'ask', codes };
  return { ...best, codes };
}
