// What a pair of a city's records is suspected of, and why: the findings of the pattern, the site, and rules of the field
// for what is no repeat by weight but is asked about all the same (a later phase as a new project, a second signing).
import type { TwinSign } from './explain.ts';
import { explainPattern } from './explain.ts';
import { cityModel } from './cityModel.ts';
import { leadingDigits } from './keys.ts';
import { fieldNames, fields, patternFindings, patternNumber } from './pattern.ts';
import { thresholds, type TwinVerdict, verdictOf } from './verdicts.ts';

/** In order of precedence: the first that fits is the pair's kind. */
export const suspicions = [
  'two_codes',
  'unit_slip',
  'later_phase',
  'signed_again',
  'told_twice',
  'same_investor',
] as const;
export type Suspicion = (typeof suspicions)[number];

/** What the pattern does not hold. */
export interface BesidePattern {
  readonly amountFen: number | null;
  readonly signedDay: number | null;
  /** The site as a key of its text; empty where none is said. */
  readonly site: string;
  /** The first characters of each of its firms' own names. */
  readonly ownWords: readonly string[];
}

export const siteFindings = ['not_said', 'same', 'contained', 'other'] as const;
export type SiteFinding = (typeof siteFindings)[number];
/** Set by hand: the made-up ledger has no sites. */
const siteBits: Readonly<Record<SiteFinding, number>> = { not_said: 0, same: 2, contained: 1, other: -1 };

export interface Reason extends Omit<TwinSign, 'field'> {
  readonly field: TwinSign['field'] | 'site';
}

export interface Suspected {
  readonly suspicion: Suspicion;
  readonly verdict: TwinVerdict;
  readonly chance: number;
  readonly priorBits: number;
  /** The strongest first; with the prior they add up to the odds against the likelier of the two other things. */
  readonly reasons: readonly Reason[];
}

/** Days between which two signings are one ceremony told twice, not a signing done again. */
const oneCeremony = 31;

/** Undefined where nothing is suspected. */
export function suspect(pattern: number, left: BesidePattern, right: BesidePattern): Suspected | undefined {
  const { words, explained } = judged(restated(pattern, left, right));
  const site = siteFinding(left.site, right.site);
  const odds = (explained.chance / (1 - explained.chance)) * 2 ** siteBits[site];
  const chance = Number.isFinite(odds) ? odds / (1 + odds) : 1;
  const suspicion = suspicionOf(words, left, right, chance);
  // Most that meet end here: only of the others is it put together what speaks for it.
  if (!suspicion) return undefined;
  const twoCodes = suspicion === 'two_codes';
  const reasons: Reason[] = explained.evidence.map((each) =>
    twoCodes && each.field === 'code' ? { ...each, finding: 'other', bits: Number.NEGATIVE_INFINITY } : each,
  );
  if (site !== 'not_said') reasons.push({ field: 'site', finding: site, bits: siteBits[site] });
  return {
    suspicion,
    verdict: twoCodes ? 'ask' : verdictOf(chance),
    chance: twoCodes ? 0 : chance,
    priorBits: explained.priorBits,
    reasons: reasons.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits)),
  };
}

type Words = Readonly<Record<keyof typeof fields, string>>;

interface Judged {
  readonly words: Words;
  /** Two codes end the matter for the sum; whether the rest would have been a repeat is judged without them. */
  readonly explained: ReturnType<typeof explainPattern>;
}

/** There are a few thousand patterns and a million pairs. */
const judgements: (Judged | undefined)[] = [];

function judged(pattern: number): Judged {
  const known = judgements[pattern];
  if (known) return known;
  const found = patternFindings(pattern);
  const withoutCode = found.map((finding, f) => (fieldNames[f] === 'code' && finding === otherCode ? 0 : finding));
  const made = {
    words: Object.fromEntries(fieldNames.map((field, f) => [field, fields[field][found[f] ?? 0] ?? ''])) as Words,
    explained: explainPattern(cityModel, patternNumber(withoutCode)),
  };
  judgements[pattern] = made;
  return made;
}

const otherCode = fields.code.indexOf('other');

function suspicionOf(is: Words, left: BesidePattern, right: BesidePattern, chance: number): Suspicion | undefined {
  const firm = is.company === 'same' || is.company === 'contained';
  const likely = chance >= thresholds.ask;
  const sameProject = is.project === 'same' || is.project === 'close';
  if (is.code === 'other') return firm && likely && sameProject ? 'two_codes' : undefined;
  if (isUnitSlip(left.amountFen, right.amountFen) && (firm || is.company === 'close') && (likely || sameProject))
    return 'unit_slip';
  if (firm && is.project === 'same_other_phase') return 'later_phase';
  const apart = Math.abs((left.signedDay ?? Number.NaN) - (right.signedDay ?? Number.NaN));
  if (firm && apart > oneCeremony && (is.project === 'same' || (likely && sameProject))) return 'signed_again';
  // Pairs meet by a key, so that amount and day alone have brought together what else shares nothing.
  if (!likely || !(firm || is.company === 'close' || sameProject)) return undefined;
  return firm && !sameProject ? 'same_investor' : 'told_twice';
}

/**
 * A round amount that agrees says no more than one that was rounded: half a city's projects are of one or five 亿. And two
 * firms whose names share 网络科技 or 新材料 alone are not near each other: a firm's own word comes first.
 */
function restated(pattern: number, left: BesidePattern, right: BesidePattern): number {
  const { words } = judged(pattern);
  const round = words.amount === 'same' && isRound(left.amountFen) && isRound(right.amountFen);
  const apart = words.company === 'close' && !ownWordsMeet(left.ownWords, right.ownWords);
  if (!round && !apart) return pattern;
  const found = patternFindings(pattern);
  if (round) found[fieldNames.indexOf('amount')] = fields.amount.indexOf('rounded');
  if (apart) found[fieldNames.indexOf('company')] = fields.company.indexOf('related');
  return patternNumber(found);
}

function ownWordsMeet(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) => right.some((other) => Array.from(one).some((char) => other.includes(char))));
}

/** One is the other in 元 for 万元, rounded or not. */
function isUnitSlip(left: number | null, right: number | null): boolean {
  if (!left || !right) return false;
  return Math.abs(Math.max(left, right) / Math.min(left, right) / 1e4 - 1) < 0.1;
}

function isRound(amountFen: number | null): boolean {
  if (!amountFen) return false;
  const two = leadingDigits(amountFen, 2);
  return leadingDigits(amountFen, 8) === two * 10 ** 6;
}

export function siteFinding(left: string, right: string): SiteFinding {
  if (left.length < 2 || right.length < 2) return 'not_said';
  if (left === right) return 'same';
  return left.includes(right) || right.includes(left) ? 'contained' : 'other';
}
