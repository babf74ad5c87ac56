// Whether a file that adds up cities is made of what their files say: of itself alone, and of those that are at hand.
import { bytesToHex } from '@noble/hashes/utils.js';
import { commitmentBytes } from '../commit.ts';
import type { ProvedFact, ToldFacts } from '../facts.ts';
import { spansOfMask } from '../masks.ts';
import type { VerifiedFile } from '../verify.ts';
import { type AddedCity, type Sums, sumsIn, type Total } from './block.ts';
import { isPart, partCommitment, partKeyIn } from './parts.ts';

export type SumsFault =
  | { readonly fault: 'sums_shape' }
  /** Is not what its parts add up to; or is a number that is neither a total, a part nor follows from totals. */
  | { readonly fault: 'total_wrong' | 'total_unlisted'; readonly fact: number }
  /** The city's file says otherwise. */
  | { readonly fault: 'part_differs'; readonly fact: number; readonly city: string };

export interface CheckedSums {
  readonly faults: readonly SumsFault[];
  readonly cities: readonly (AddedCity & { readonly isGiven: boolean })[];
  /** How many totals are proved by the cities' commitments; the others are told by the publisher's word. */
  readonly proved: number;
  readonly totals: number;
}

/** Undefined of a page that adds up nothing. */
export function checkSums(
  page: string,
  { facts, rows = [] }: VerifiedFile,
  others: readonly VerifiedFile[],
): CheckedSums | undefined {
  const sums = sumsIn(page);
  if (sums === null || !facts) return undefined;
  if (!sums) return { faults: [{ fault: 'sums_shape' }], cities: [], proved: 0, totals: 0 };
  const files = sums.cities.map(({ city, fingerprint }) =>
    others.find((one) => one.fingerprint === fingerprint && one.head?.city === city),
  );
  const wrong = sums.totals.flatMap((total): SumsFault[] =>
    addsUp(total, sums, { facts, count: rows.length }) ? [] : [{ fault: 'total_wrong', fact: total.fact }],
  );
  const differing = sums.totals.flatMap(({ parts, rows: from }) =>
    parts.flatMap(({ here, there }, at): SumsFault[] => {
      const { city } = sums.cities[at] ?? { city: '' };
      const [file, row] = [files[at], from === undefined ? undefined : rows[from + at]];
      const isSame = !file?.facts || isTheSame([facts, here], [file.facts, there], { row, needed: from !== undefined });
      return isSame ? [] : [{ fault: 'part_differs', fact: here, city }];
    }),
  );
  const cities = sums.cities.map((city, at) => ({ ...city, isGiven: files[at] !== undefined }));
  const proved = sums.totals.filter(({ rows: from }) => from !== undefined).length;
  return { faults: [...wrong, ...unlisted(sums, facts), ...differing], cities, proved, totals: sums.totals.length };
}

/** A part of each city, told as its word; their sum; and where it is proved a mask of just their rows. */
function addsUp(
  { fact, parts, rows: from }: Total,
  { cities }: Sums,
  { facts: { facts, masks }, count }: { facts: ToldFacts; count: number },
): boolean {
  const total = facts[fact];
  if (!total || !isBare(total) || parts.length !== cities.length) return false;
  const own = parts.map(({ here }) => facts[here]);
  const isPartOf = (one: ProvedFact | undefined, at: number): boolean =>
    one?.as === 'stated' && one.office === cities[at]?.city && one.d === total.d && one.period === total.period;
  const whole = (one: ProvedFact | undefined) =>
    /^-?\d+$/.test(one?.value ?? '') ? BigInt(one?.value ?? '') : undefined;
  const values = own.map(whole);
  if (!own.every(isPartOf) || values.includes(undefined)) return false;
  if (whole(total) !== values.reduce((sum = 0n, value = 0n) => sum + value, 0n)) return false;
  if (from === undefined) return total.as === 'stated';
  const [span, ...more] = spansOfMask(masks[total.mask ?? -1] ?? [], count) ?? [];
  return total.as === 'sum' && more.length === 0 && span?.from === from && span.to === from + cities.length;
}

const isBare = ({ office, section, way }: ProvedFact): boolean =>
  office === undefined && section === undefined && way === undefined;

/** Growths and shares follow from totals; every other number has its place among them. */
function unlisted({ totals }: Sums, { facts }: ToldFacts): SumsFault[] {
  const listed = new Set(totals.flatMap(({ fact, parts }) => [fact, ...parts.map(({ here }) => here)]));
  const places = new Set(totals.map(({ fact }) => fact));
  return facts.flatMap(({ as, of = [] }, fact): SumsFault[] => {
    const follows = (as === 'growth' || as === 'share') && of.every((at) => places.has(at));
    return listed.has(fact) || follows ? [] : [{ fault: 'total_unlisted', fact }];
  });
}

function isTheSame(
  [own, here]: readonly [ToldFacts, number],
  [theirs, there]: readonly [ToldFacts, number],
  { row, needed }: { readonly row: Uint8Array | undefined; readonly needed: boolean },
): boolean {
  const [part, said] = [own.facts[here], theirs.facts[there]];
  if (!part || !said || !isPart(said) || part.value !== said.value) return false;
  if (partKeyIn(own, part) !== partKeyIn(theirs, said)) return false;
  if (!needed) return true;
  const isProved = said.as !== 'withheld' && row !== undefined;
  return isProved && bytesToHex(row.subarray(0, commitmentBytes)) === bytesToHex(partCommitment(said));
}
