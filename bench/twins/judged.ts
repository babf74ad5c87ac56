// What was told, held against what the records are.
import { type Row, share } from '../names/table.ts';
import type { ToldPair } from './asked.ts';
import { type OtherLedger, repeatKinds } from './other/otherLedger.ts';

const key = (left: number, right: number) => (left < right ? `${left} ${right}` : `${right} ${left}`);

/** Certain, asked (by weight or by rule), and of each kind of repeat and of what only looks alike. */
export function rowsOf({ truth, neutral, kind }: OtherLedger, told: readonly ToldPair[]): Row[] {
  const left = new Set(neutral.map(([a, b]) => key(a, b)));
  const counted = told.filter((pair) => !left.has(key(pair.left, pair.right)));
  const isTrue = (pair: Pick<ToldPair, 'left' | 'right'>) => truth[pair.left] === truth[pair.right];
  const pairs = truePairs(truth).filter((pair) => !left.has(key(pair.left, pair.right)));
  const certain = counted.filter(({ verdict }) => verdict === 'same');
  const asked = counted.filter(({ verdict }) => verdict !== 'same');
  const number = (metric: string, value: number): Row => ({
    set: 'repeats',
    method: 'radar',
    metric,
    value,
    low: value,
    high: value,
  });
  const rows: Row[] = [
    share('repeats', 'radar', 'precision of 几乎肯定', certain.filter(isTrue).length, certain.length),
    share('repeats', 'radar', 'recall of 几乎肯定', certain.filter(isTrue).length, pairs.length),
    share('repeats', 'radar', 'recall, certain or asked', counted.filter(isTrue).length, pairs.length),
    share('repeats', 'radar', 'true of those asked', asked.filter(isTrue).length, asked.length),
    number('asks per 1,000 records', (1000 * asked.length) / truth.length),
  ];
  const verdictOf = new Map(counted.map((pair) => [key(pair.left, pair.right), pair.verdict]));
  const kinds = Map.groupBy(
    pairs,
    (pair) => [kind[pair.left], kind[pair.right]].find((one) => one && repeatKinds.includes(one)) ?? 'plain',
  );
  for (const [name, of] of kinds) {
    const verdicts = of.map((pair) => verdictOf.get(key(pair.left, pair.right)));
    rows.push(share(name, 'a repeat', 'certain', verdicts.filter((one) => one === 'same').length, of.length));
    rows.push(
      share(name, 'a repeat', 'certain or asked', verdicts.filter((one) => one !== undefined).length, of.length),
    );
  }
  const wrong = certain.filter((pair) => !isTrue(pair));
  for (const [name, of] of Map.groupBy(wrong, (pair) =>
    [kind[pair.left] ?? '', kind[pair.right] ?? ''].toSorted((a, b) => (a < b ? -1 : 1)).join(' + '),
  ))
    rows.push({
      set: name,
      method: 'no repeat',
      metric: 'told as certain',
      value: of.length,
      low: of.length,
      high: of.length,
    });
  const needless = asked.filter((pair) => !isTrue(pair));
  for (const [name, of] of Map.groupBy(needless, ({ suspicion }) => suspicion))
    rows.push({ set: name, method: 'no repeat', metric: 'asked', value: of.length, low: of.length, high: of.length });
  return rows;
}

function truePairs(truth: Uint32Array): { left: number; right: number }[] {
  const groups = Map.groupBy(truth.keys(), (n) => truth[n] ?? 0);
  return [...groups.values()].flatMap((of) =>
    of.flatMap((left, i) => of.slice(i + 1).map((right) => ({ left, right }))),
  );
}
