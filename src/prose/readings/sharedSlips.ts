// One figure on which several claims would come out, were one slip of the hand undone: then that figure is wrong, once,
// and what was reckoned with it is not.
import type { Mention } from '../mentions/mention.ts';
import type { JointAnswer, Weighed } from './weigh.ts';
import { digitsOf } from './digitsOf.ts';

export interface SharedSlip {
  readonly figure: Mention;
  /** What it was, in its base unit. */
  readonly size: number;
  readonly claims: readonly { readonly claim: Mention; readonly missed: Weighed }[];
}

const fewestClaims = 2;
/** A list that closes speaks for its whole and its parts as so many claims do. */
const heldBySum = 3;
const fewestDigits = 2;
/** A claim that has so much to explain it speaks for no slip. */
const explainedFrom = 0.2;
/** Words must say so much for a reading that it may speak. */
const leastPrior = 0.03;

/** `summed`: figures on which lists close. */
export function sharedSlipsOf(
  answers: readonly JointAnswer[],
  summed: ReadonlySet<Mention> = new Set(),
): readonly SharedSlip[] {
  const found = new Map<string, SharedSlip>();
  const held = new Map<Mention, number>([...summed].map((one) => [one, heldBySum]));
  for (const { hits, misses, question } of answers) {
    const [hit] = hits;
    if (hit && explainedBy(hits) > explainedFrom) {
      for (const one of [hit.reading.part, hit.reading.base]) if (one) held.set(one, (held.get(one) ?? 0) + 1);
      continue;
    }
    const seen = new Set<string>();
    for (const missed of misses) {
      if (missed.prior < leastPrior || missed.reading.traits.impliesBase) continue;
      for (const { figure, size } of missed.mends?.undone ?? []) {
        const key = `${figure.index} ${size.toPrecision(9)}`;
        if (figure === question.claim || seen.has(key) || digitsOf(figure).length < fewestDigits) continue;
        seen.add(key);
        const known = found.get(key)?.claims ?? [];
        found.set(key, { figure, size, claims: [...known, { claim: question.claim, missed }] });
      }
    }
  }
  const several = [...found.values()]
    .filter(({ figure, claims }) => claims.length >= fewestClaims && claims.length > (held.get(figure) ?? 0))
    .toSorted((a, b) => b.claims.length - a.claims.length);
  return disjoint(several).map((slip) => withOthers(slip, answers));
}

/** Claims whose words favour another reading come out on it too. */
function withOthers(slip: SharedSlip, answers: readonly JointAnswer[]): SharedSlip {
  const { figure, size, claims } = slip;
  const more = answers.flatMap(({ hits, question: { claim, printed, readings } }) => {
    if (explainedBy(hits) > explainedFrom || claims.some((one) => one.claim === claim)) return [];
    const reading = readings.find(
      (one) =>
        (one.part === figure || one.base === figure) &&
        Math.abs(one.at((other) => (other === figure ? size : other.figure.size)) - printed.value) <=
          printed.step / 2 + 1e-9 * printed.value,
    );
    return reading ? [{ claim, missed: { reading, verdict: 'mismatch' as const, prior: 0, posterior: 0 } }] : [];
  });
  return { ...slip, claims: [...claims, ...more] };
}

/** By words: two shares that imply one whole explain each other by their digits, and speak against the whole that is printed. */
const explainedBy = (hits: readonly Weighed[]): number =>
  hits.reduce((sum, { prior, posterior }) => sum + (prior >= leastPrior ? posterior : 0), 0);

/** Each claim speaks for one slip: that which most claims speak for. */
function disjoint(slips: readonly SharedSlip[]): readonly SharedSlip[] {
  const taken = new Set<Mention>();
  return slips.filter(({ figure, claims }) => {
    if (taken.has(figure) || claims.some(({ claim }) => taken.has(claim))) return false;
    taken.add(figure);
    for (const { claim } of claims) taken.add(claim);
    return true;
  });
}
