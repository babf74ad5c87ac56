// Numbers of vouchers that do not stand where they should: in a series that grows with the days one is out of its place, and
// numbers that follow one another were paid by different firms.
import { voucherNumber } from '../../projects/voucher.ts';
import { type LookedAt, payerKey, noteSeen, type SeenSign, type SuspicionSign } from './arrival.ts';
import type { SuspicionRules } from './rules.ts';

type Rule = SuspicionRules['signs']['voucher_series'];

interface Numbered {
  readonly arrival: LookedAt;
  readonly no: bigint;
}

export const voucherSeries: SuspicionSign<Rule> = (arrivals, rule) => {
  const seen = new Map<string, SeenSign>();
  const series = new Map<string, Numbered[]>();
  for (const arrival of arrivals) {
    const parts = /^(.*?)(\d{3,})$/.exec(voucherNumber(arrival.voucherNo ?? ''));
    if (!parts) continue;
    const [, before = '', digits = ''] = parts;
    const key = `${arrival.voucherKind ?? ''} ${before} ${digits.length}`;
    series.set(key, [...(series.get(key) ?? []), { arrival, no: BigInt(digits) }]);
  }
  for (const [, all] of series) {
    const sorted = all.toSorted((a, b) => (a.no < b.no ? -1 : a.no > b.no ? 1 : 0));
    outOfPlace(sorted, rule, seen);
    followingNumbers(sorted, rule, seen);
  }
  strangeShapes(arrivals, seen);
  return seen;
};

const reach = 5;

/** Of the neighbours by number, below and above, how many stand on the right side by day: the smaller share of the two. */
function agreeing(sorted: readonly Numbered[], n: number): number {
  const own = sorted[n]?.arrival.on ?? '';
  const share = (others: readonly Numbered[], isRight: (on: string) => boolean) =>
    others.length < 3 ? 1 : others.filter(({ arrival }) => isRight(arrival.on)).length / others.length;
  return Math.min(
    share(sorted.slice(Math.max(0, n - reach), n), (on) => on <= own),
    share(sorted.slice(n + 1, n + 1 + reach), (on) => on >= own),
  );
}

/** Only in a series of which most stand in order. */
function outOfPlace(sorted: readonly Numbered[], { least }: Rule, seen: Map<string, SeenSign>): void {
  if (sorted.length < least) return;
  const order = sorted.map((_, n) => agreeing(sorted, n));
  if (order.filter((share) => share >= 0.8).length < sorted.length * 0.7) return;
  for (const [n, { arrival }] of sorted.entries()) {
    if ((order[n] ?? 1) > 0.2) continue;
    const [before, after] = [sorted[n - 1]?.arrival, sorted[n + 1]?.arrival];
    noteSeen(seen, arrival.id, {
      strength: 2,
      told: {
        how: 'out_of_place',
        no: arrival.voucherNo ?? '',
        on: arrival.on,
        near: before?.on ?? after?.on ?? '',
        series: sorted.length,
      },
    });
  }
}

/** Where numbers follow one another anyway, as in the receipt book of one county, that says nothing. */
const denseFrom = 0.2;

function followingNumbers(sorted: readonly Numbered[], { near, days }: Rule, seen: Map<string, SeenSign>): void {
  const gaps = sorted.slice(1).map(({ no }, n) => no - (sorted[n]?.no ?? 0n));
  const close = gaps.filter((gap) => gap <= BigInt(near)).length;
  if (sorted.length >= 5 && close > sorted.length * denseFrom) return;
  const pairs = sorted.flatMap((one, n): (readonly [LookedAt, LookedAt])[] => {
    const next = sorted[n + 1];
    if (!next || next.no === one.no || next.no - one.no > BigInt(near)) return [];
    const [a, b] = [one.arrival, next.arrival];
    return a.projectId === b.projectId || daysBetween(a.on, b.on) > days ? [] : [[a, b]];
  });
  for (const [a, b] of pairs) {
    const isOnePayer = a.payer && b.payer && payerKey(a.payer) === payerKey(b.payer);
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const)
      noteSeen(seen, own.id, {
        strength: isOnePayer ? 1 : 2,
        told: { how: 'follows', no: own.voucherNo ?? '', other: other.voucherNo ?? '', payer: other.payer ?? '' },
      });
  }
}

/** A number written unlike nearly all others of its kind. */
function strangeShapes(arrivals: readonly LookedAt[], seen: Map<string, SeenSign>): void {
  const numbered = arrivals.filter(({ voucherNo }) => voucherNo);
  for (const [, all] of Map.groupBy(numbered, ({ voucherKind }) => voucherKind)) {
    if (all.length < 50) continue;
    for (const [, some] of Map.groupBy(all, ({ voucherNo }) => shapeOf(voucherNo ?? ''))) {
      if (some.length * 20 > all.length) continue;
      for (const { id, voucherNo } of some)
        noteSeen(seen, id, {
          strength: 1,
          told: { how: 'shape', no: voucherNo ?? '', alike: some.length, all: all.length },
        });
    }
  }
}

/** Digits and letters by what they are, runs of words as one. */
const shapeOf = (no: string): string =>
  voucherNumber(no)
    .replaceAll(/\d/g, '9')
    .replaceAll(/[A-Z]/g, 'A')
    .replaceAll(/[^9A]+/gu, 'W');

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
