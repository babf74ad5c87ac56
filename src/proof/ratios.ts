// What follows from other facts: whether it comes out, and whether those are the ones of which it tells.
import { type FactDefinition, type ProvedFact, sameCut, type ToldFacts } from './facts.ts';
import { compareExact, type Exact, exactly, minus, over, readExact, timesWhole } from './fraction.ts';

type Told = Omit<ToldFacts, 'masks'>;

/** How it is wrong: it does not come out, or follows from facts of something else. Undefined where it holds. */
export function ratioFault(fact: ProvedFact, value: Exact, told: Told): 'ratio_wrong' | 'ratio_of_other' | undefined {
  if (!comesOut(fact, value, told)) return 'ratio_wrong';
  return isOfItsOwn(fact, told) ? undefined : 'ratio_of_other';
}

function comesOut(fact: ProvedFact, value: Exact, { definitions, facts }: Told): boolean {
  const [top, bottom, elapsed] = (fact.of ?? []).map((at) => {
    const { d = -1, value: said } = facts[at] ?? {};
    return said === undefined
      ? undefined
      : over(readExact(said) ?? exactly(0n), exactly(BigInt(definitions[d]?.per ?? 0)));
  });
  const part = top && bottom && over(fact.as === 'growth' ? minus(top, bottom) : top, bottom);
  if (!part || fact.of?.length !== (fact.as === 'pace' ? 3 : 2)) return false;
  if (fact.as === 'pace' && !elapsed) return false;
  return compareExact(timesWhole(fact.as === 'pace' && elapsed ? minus(part, elapsed) : part, 100n), value) === 0;
}

/** As far as facts can tell it: what a definition means stands in its words. */
export function isOfItsOwn(fact: ProvedFact, { definitions, facts }: Told): boolean {
  const [top, bottom, elapsed] = (fact.of ?? []).map((at) => facts[at]);
  const [above, below] = [top, bottom].map((one) => definitions[one?.d ?? -1]);
  if (!top || !bottom || !above || !below || !sameCut(top, fact)) return false;
  const isCounted = [top, bottom].every(
    ({ as }) => as === 'count' || as === 'sum' || as === 'withheld' || as === 'stated',
  );
  if (!isCounted) return false;
  if (fact.as === 'share') {
    const isWider = !sameCut(bottom, fact);
    const isSamePeriod = top.period === fact.period && bottom.period === fact.period;
    const isOther = isWider || above.id !== below.id;
    return isSamePeriod && isWhole(bottom, fact) && isOther && above.unit === below.unit && above.per === below.per;
  }
  if (fact.as === 'growth')
    return (
      top.period === fact.period &&
      isBefore(bottom.period, fact.period) &&
      sameCut(bottom, fact) &&
      isSame(above, below)
    );
  return (
    isTarget(above, below, bottom) && isWhole(bottom, fact) && (fact.as !== 'pace' || isElapsed(elapsed, definitions))
  );
}

/** Cut as the other, or less. */
const isWhole = (one: ProvedFact, fact: ProvedFact): boolean =>
  (['office', 'section', 'way'] as const).every((cut) => one[cut] === undefined || one[cut] === fact[cut]);
const isSame = (one: FactDefinition, other: FactDefinition): boolean =>
  one.id === other.id && one.version === other.version;
const isTarget = ({ id }: FactDefinition, target: FactDefinition, { as }: ProvedFact): boolean =>
  as === 'stated' && (target.id === `target:${id}` || target.id === `target:${id}:stretch`);
const isElapsed = (fact: ProvedFact | undefined, definitions: readonly FactDefinition[]): boolean =>
  fact?.as === 'stated' && definitions[fact.d]?.id === 'elapsed';

/** The same of the year before; or days that begin in an earlier year, where a year has other days than the next. */
function isBefore(before: string, period: string): boolean {
  const same = period.replaceAll(/\d{4}(?=[-.]|$)/g, (year) => String(Number(year) - 1).padStart(4, '0'));
  const [, from = ''] = /^(\d{4})-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/.exec(before) ?? [];
  return before === same || (from !== '' && from < (/\d{4}/.exec(period)?.[0] ?? ''));
}
