// Whether a file that adds up cities is made of what their files say: of itself alone, and of those that are at hand.
import { bytesToHex } from '@noble/hashes/utils.js';
import { commitmentBytes, tagBytes } from '../commit.ts';
import type { ProvedFact, ToldFacts } from '../facts.ts';
import { spansOfMask } from '../masks.ts';
import type { VerifiedFile } from '../verify.ts';
import { type AddedCity, type Sums, sumsIn, type Total } from './block.ts';
import { isPart, partCommitment, partKeyIn } from './parts.ts';

export type SumsFault =
  | { readonly fault: 'sums_shape' }
  /** Is not what its parts add up to; or is a number that is neither a total, a part nor follows from totals. */
  | { readonly fault: 'total_wrong' | 'total_unlisted'; readonly fact: number }
  /** The city's file at hand is another one than was added; or is of after the sum. */
  | { readonly fault: 'part_is_other' | 'sum_early'; readonly city: string; readonly no: number }
  /** The city's file says otherwise. */
  | { readonly fault: 'part_differs'; readonly fact: number; readonly city: string };

export interface CheckedSums {
  readonly faults: readonly SumsFault[];
  /** `corrected`: the number of a file at hand that corrects the one that was added. */
  readonly cities: readonly (AddedCity & { readonly isGiven: boolean; readonly corrected?: number | undefined })[];
  /** How many totals are proved by the cities' commitments; the others are told by the publisher's word. */
  readonly proved: number;
  readonly totals: number;
}

/** Undefined of a page that adds up nothing. */
export function checkSums(
  page: string,
  { head, facts, rows = [] }: VerifiedFile,
  others: readonly VerifiedFile[],
): CheckedSums | undefined {
  const sums = sumsIn(page);
  if (sums === null || !facts) return undefined;
  if (!sums) return { faults: [{ fault: 'sums_shape' }], cities: [], proved: 0, totals: 0 };
  const files = sums.cities.map((city) => others.find((one) => isFileOf(city, one)));
  const other = sums.cities.flatMap(({ city, no, ...one }, at): SumsFault[] => {
    if (others.some((file) => isOther({ city, no, ...one }, file))) return [{ fault: 'part_is_other', city, no }];
    const isLater = (files[at]?.head?.publishedAt ?? '') > (head?.publishedAt ?? '');
    return isLater ? [{ fault: 'sum_early', city, no }] : [];
  });
  const wrong = sums.totals.flatMap((total): SumsFault[] =>
    addsUp(total, sums, { facts, rows }) ? [] : [{ fault: 'total_wrong', fact: total.fact }],
  );
  const differing = sums.totals.flatMap(({ parts, rows: from }) =>
    parts.flatMap(({ here, there }, at): SumsFault[] => {
      const { city } = sums.cities[at] ?? { city: '' };
      const [file, row] = [files[at], from === undefined ? undefined : rows[from + at]];
      const isSame = !file?.facts || isTheSame([facts, here], [file.facts, there], { row, needed: from !== undefined });
      return isSame ? [] : [{ fault: 'part_differs', fact: here, city }];
    }),
  );
  const ratios = facts.facts.flatMap((_, fact) =>
    sums.cities.flatMap(({ city }, at): SumsFault[] =>
      isOfOthers([facts, fact], files[at]?.facts) ? [{ fault: 'part_differs', fact, city }] : [],
    ),
  );
  const cities = sums.cities.map((city, at) => ({
    ...city,
    isGiven: files[at] !== undefined,
    corrected: others.find((one) => one.head?.city === city.city && one.head.corrects === city.fingerprint)?.head?.no,
  }));
  const proved = sums.totals.filter(({ rows: from }) => from !== undefined).length;
  return {
    faults: [...other, ...wrong, ...unlisted(sums, facts), ...differing, ...ratios],
    cities,
    proved,
    totals: sums.totals.length,
  };
}

const isFileOf = ({ city, no, fingerprint }: AddedCity, one: VerifiedFile): boolean =>
  one.fingerprint === fingerprint && one.head?.city === city && one.head.no === no;

/** The same fingerprint under another name or number, another file of its number, or one that names another before it. */
function isOther(added: AddedCity, one: VerifiedFile): boolean {
  if (one.fingerprint === added.fingerprint) return !isFileOf(added, one);
  if (one.head?.city !== added.city) return false;
  return one.head.no === added.no || (one.head.no === added.no + 1 && one.head.previous !== added.fingerprint);
}

/** A part of each city, told as its word; their sum; and where it is proved a mask of just their rows. */
function addsUp(
  { fact, parts, rows: from }: Total,
  { cities }: Sums,
  { facts: { facts, masks }, rows }: { facts: ToldFacts; rows: readonly Uint8Array[] },
): boolean {
  const total = facts[fact];
  if (!total || !isBare(total) || parts.length !== cities.length) return false;
  const own = parts.map(({ here }) => facts[here]);
  const isPartOf = (one: ProvedFact | undefined, at: number): boolean =>
    one?.as === 'stated' &&
    isBare({ ...one, office: undefined }) &&
    one.office === cities[at]?.city &&
    one.d === total.d &&
    one.period === total.period;
  const whole = (one: ProvedFact | undefined) =>
    /^-?\d+$/.test(one?.value ?? '') ? BigInt(one?.value ?? '') : undefined;
  const values = own.map(whole);
  if (!own.every(isPartOf) || values.includes(undefined)) return false;
  if (whole(total) !== values.reduce((sum = 0n, value = 0n) => sum + value, 0n)) return false;
  if (from === undefined) return total.as === 'stated';
  const [span, ...more] = spansOfMask(masks[total.mask ?? -1] ?? [], rows.length) ?? [];
  // In the place of an office's tag stands the beginning of the city's fingerprint.
  const tag = ({ fingerprint }: AddedCity) => fingerprint.slice(0, 2 * tagBytes);
  const isTagged = cities.every(
    (one, at) => bytesToHex(rows[from + at]?.subarray(-tagBytes) ?? new Uint8Array()) === tag(one),
  );
  if (!isTagged) return false;
  return total.as === 'sum' && more.length === 0 && span?.from === from && span.to === from + cities.length;
}

const isBare = ({ office, section, way }: ProvedFact): boolean =>
  office === undefined && section === undefined && way === undefined;

/** Growths and shares follow from totals; every other number has its place among them. */
function unlisted({ totals }: Sums, { facts }: ToldFacts): SumsFault[] {
  const listed = new Set(totals.flatMap(({ fact, parts }) => [fact, ...parts.map(({ here }) => here)]));
  const places = new Set(totals.map(({ fact }) => fact));
  return facts.flatMap(({ as, of = [] }, fact): SumsFault[] => {
    const follows = (as === 'growth' || as === 'share') && of.length > 0 && of.every((at) => places.has(at));
    return listed.has(fact) || follows ? [] : [{ fault: 'total_unlisted', fact }];
  });
}

/** A growth or share of other figures than those of which the city tells it. */
function isOfOthers([own, at]: readonly [ToldFacts, number], theirs: ToldFacts | undefined): boolean {
  const fact = own.facts[at];
  if (!theirs || !fact?.of) return false;
  const key = partKeyIn(own, fact);
  const said = theirs.facts.find((one) => one.as === fact.as && isBare(one) && partKeyIn(theirs, one) === key);
  const ids = ({ definitions, facts }: ToldFacts, of: readonly number[]) =>
    JSON.stringify(of.map((place) => definitions[facts[place]?.d ?? -1]?.id));
  return said?.of !== undefined && ids(own, fact.of) !== ids(theirs, said.of);
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
