// What speaks for or against a pair beside its pattern: the site, the place that each name speaks of, how many projects the
// firm has. All bits are set by hand: the made-up ledger from which the weights come has none of these.
export const siteFindings = ['not_said', 'same', 'contained', 'other'] as const;
export type SiteFinding = (typeof siteFindings)[number];
export const siteBits: Readonly<Record<SiteFinding, number>> = { not_said: 0, same: 2, contained: 1, other: -1 };

export function siteFinding(left: string, right: string): SiteFinding {
  if (left.length < 2 || right.length < 2) return 'not_said';
  if (left === right) return 'same';
  return left.includes(right) || right.includes(left) ? 'contained' : 'other';
}

/** Where a project says that it lies: by its name, and by the office that reports it. Keys of places; `named` may be empty. */
export interface Whereabouts {
  readonly named: string;
  readonly reported: string;
}

/** What the pattern does not hold. */
export interface BesidePattern {
  readonly amountFen: number | null;
  readonly signedDay: number | null;
  /** The site as a key of its text; empty where none is said. */
  readonly site: string;
  readonly where: Whereabouts;
  /** Its firms' own names; none where no firm is written. */
  readonly firms: readonly string[];
  /** The key of its name, which may bear its firm's. */
  readonly name: string;
}

export const placeFindings = ['not_said', 'same', 'elsewhere', 'other'] as const;
export type PlaceFinding = (typeof placeFindings)[number];
/** One developer's plants in two counties are two projects, each named after its county. */
export const placeBits: Readonly<Record<PlaceFinding, number>> = { not_said: 0, same: 0, elsewhere: -3, other: -14 };

/** `elsewhere`: one name says a place, the other project says none and is reported from another. */
export function placeFinding(left: Whereabouts, right: Whereabouts): PlaceFinding {
  if (left.named && right.named) return left.named === right.named ? 'same' : 'other';
  if (left.named) return left.named === right.reported ? 'not_said' : 'elsewhere';
  if (right.named) return right.named === left.reported ? 'not_said' : 'elsewhere';
  return 'not_said';
}

export const crowdFindings = ['few', 'several', 'many', 'very_many'] as const;
export type CrowdFinding = (typeof crowdFindings)[number];

/** A developer's plants lie in several counties, so that another county says what it does not say of a firm of one project. */
const spread = 2;

/**
 * A firm of n projects has n − 1 others that each may be taken for a given one: the odds of any one of them fall with them.
 */
export function crowd(
  projects: number,
  isOneCounty: boolean,
): { readonly finding: CrowdFinding; readonly bits: number } {
  const doublings = projects < 4 ? 0 : Math.floor(Math.log2(projects)) - 1;
  const finding = crowdFindings[Math.min(doublings, 3)] ?? 'few';
  return { finding, bits: doublings === 0 ? 0 : -doublings - (isOneCounty ? 0 : spread) };
}

export type AmountSlip = 'unit_slip' | 'digit_slip' | 'rate_slip';

/** Yuan for a dollar, the least and the most since 1994. */
const rates = { least: 6, most: 8.75 };
const near = (ratio: number, wanted: number, by: number) => Math.abs(ratio / wanted - 1) < by;

/** One is the other in 元 for 万元, rounded or not; with one or two noughts too many; or in dollars written as yuan. */
export function slipOf(left: number | null, right: number | null): AmountSlip | undefined {
  if (!left || !right) return undefined;
  const ratio = Math.max(left, right) / Math.min(left, right);
  if (near(ratio, 1e4, 0.1)) return 'unit_slip';
  if ([10, 100, 1000].some((power) => near(ratio, power, 1e-6))) return 'digit_slip';
  return ratio >= rates.least && ratio <= rates.most ? 'rate_slip' : undefined;
}
