// What a pair of a city's records is suspected of, and why: the findings of the pattern, what stands beside it, and rules of
// the field for what is no repeat by weight but is asked about all the same (a later phase as a new project, a second signing).
import {
  type CrowdFinding,
  crowd,
  type PlaceFinding,
  placeBits,
  placeFinding,
  type SiteFinding,
  siteBits,
  siteFinding,
  slipOf,
  type Whereabouts,
} from './beside.ts';
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
  'digit_slip',
  'rate_slip',
  'later_phase',
  'signed_again',
  'told_twice',
  'same_investor',
  'package_part',
] as const;
export type Suspicion = (typeof suspicions)[number];

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

export interface Reason extends Omit<TwinSign, 'field' | 'finding'> {
  readonly field: TwinSign['field'] | 'site' | 'place' | 'crowd' | 'brand' | 'slip';
  readonly finding: string;
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

/** `projects`: how many the firm of the two has in the ledger. Undefined where nothing is suspected. */
export function suspect(
  pattern: number,
  left: BesidePattern,
  right: BesidePattern,
  projects: number,
): Suspected | undefined {
  const slip = slipSeen(pattern, left, right);
  const { words, explained } = judged(restated(pattern, left, right, slip !== undefined && slip !== 'unit_slip'));
  const beside = {
    site: siteFinding(left.site, right.site),
    place: placeFinding(left.where, right.where),
    crowd: crowd(projects, words.county === 'same'),
  };
  const unsaid = firmUnsaid(left, right);
  // Of a firm that is not written its name says nothing for and nothing against.
  const nameBits = unsaid ? (explained.evidence.find(({ field }) => field === 'company')?.bits ?? 0) : 0;
  const more = siteBits[beside.site] + placeBits[beside.place] + beside.crowd.bits - nameBits;
  const odds = (explained.chance / (1 - explained.chance)) * 2 ** more;
  const chance = Number.isFinite(odds) ? odds / (1 + odds) : 1;
  const suspicion = suspicionOf({ words, left, right, chance, slip, unsaid, ...beside });
  // Most that meet end here: only of the others is it put together what speaks for it.
  if (!suspicion) return undefined;
  const twoCodes = suspicion === 'two_codes';
  // Without a firm's name on both sides, from elsewhere, or with an amount that must be asked about, nothing is certain.
  const asked =
    twoCodes ||
    suspicion === 'later_phase' ||
    suspicion === 'same_investor' ||
    beside.place === 'elsewhere' ||
    (beside.crowd.bits < 0 && words.county !== 'same') ||
    firmless(left, right) ||
    (slip && slip !== 'unit_slip');
  return {
    suspicion,
    verdict: asked && (twoCodes || chance >= thresholds.ask || slip) ? 'ask' : verdictOf(chance),
    chance: twoCodes ? 0 : chance,
    priorBits: explained.priorBits,
    reasons: reasonsOf(explained.evidence, beside, { twoCodes, slip, unsaid, firmless: firmless(left, right) }),
  };
}

const firmless = (left: BesidePattern, right: BesidePattern) => left.firms.length === 0 || right.firms.length === 0;

/** The name of the project of which no firm is written bears the firm of the other. */
const bearsFirm = (left: BesidePattern, right: BesidePattern) =>
  (left.firms.length === 0 && right.firms.some((firm) => left.name.includes(firm.slice(0, ownWord)))) ||
  (right.firms.length === 0 && left.firms.some((firm) => right.name.includes(firm.slice(0, ownWord))));

const firmUnsaid = (left: BesidePattern, right: BesidePattern) => firmless(left, right) && !bearsFirm(left, right);

interface Beside {
  readonly site: SiteFinding;
  readonly place: PlaceFinding;
  readonly crowd: { readonly finding: CrowdFinding; readonly bits: number };
}

function reasonsOf(
  evidence: readonly TwinSign[],
  { site, place, crowd: many }: Beside,
  is: {
    readonly twoCodes: boolean;
    readonly slip: string | undefined;
    readonly unsaid: boolean;
    readonly firmless: boolean;
  },
): Reason[] {
  const said = is.unsaid ? evidence.filter(({ field }) => field !== 'company') : evidence;
  const reasons: Reason[] = said.map((each) => {
    if (is.twoCodes && each.field === 'code') return { ...each, finding: 'other', bits: Number.NEGATIVE_INFINITY };
    if (is.firmless && each.field === 'company') return { ...each, field: 'brand' };
    if (is.slip && is.slip !== 'unit_slip' && each.field === 'amount')
      return { ...each, field: 'slip', finding: is.slip };
    return each;
  });
  if (site !== 'not_said') reasons.push({ field: 'site', finding: site, bits: siteBits[site] });
  if (placeBits[place] !== 0) reasons.push({ field: 'place', finding: place, bits: placeBits[place] });
  if (many.bits !== 0) reasons.push({ field: 'crowd', ...many });
  return reasons.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
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
/** Days between the signings; not a number where one is not said. */
const apartBy = (left: BesidePattern, right: BesidePattern) =>
  Math.abs((left.signedDay ?? Number.NaN) - (right.signedDay ?? Number.NaN));
const isFirm = (is: Words) => is.company === 'same' || is.company === 'contained';
const isProject = (is: Words) => is.project === 'same' || is.project === 'close';

/**
 * An amount of another size is a slip of the hand only where firm and project are the same; what is off by six to nine times
 * is so often by chance, and is one of the day's rate only where both were told in one month.
 */
function slipSeen(pattern: number, left: BesidePattern, right: BesidePattern) {
  const slip = slipOf(left.amountFen, right.amountFen);
  const { words } = judged(pattern);
  if (slip === 'rate_slip' && apartBy(left, right) > oneCeremony) return undefined;
  return slip === 'unit_slip' || (slip && isFirm(words) && isProject(words)) ? slip : undefined;
}

interface Seen {
  readonly words: Words;
  readonly left: BesidePattern;
  readonly right: BesidePattern;
  readonly chance: number;
  readonly slip: ReturnType<typeof slipOf>;
  readonly place: PlaceFinding;
  readonly site: SiteFinding;
  readonly unsaid: boolean;
}

function suspicionOf({ words: is, left, right, chance, slip, place, site, unsaid }: Seen): Suspicion | undefined {
  const firm = isFirm(is) && !unsaid;
  const likely = chance >= thresholds.ask;
  const sameProject = isProject(is);
  const kin = firm || is.company === 'close';
  if (is.code === 'other') return kin && likely && sameProject ? 'two_codes' : undefined;
  if (place === 'other') return undefined;
  if (slip === 'unit_slip' && kin && (likely || sameProject)) return slip;
  if (firm && is.project === 'same_other_phase') return 'later_phase';
  if (slip && slip !== 'unit_slip' && likely) return slip;
  const again = is.project === 'same' && is.county === 'same';
  if (firm && apartBy(left, right) > oneCeremony && (again || (likely && sameProject))) return 'signed_again';
  // Pairs meet by a key, so that amount and day alone have brought together what else shares nothing.
  if (!likely || !(firm || (kin && is.project !== 'other') || sameProject)) return undefined;
  if (!firm || sameProject) return 'told_twice';
  // A firm's other project is another name over another amount: half of all amounts agree when rounded.
  const agrees = is.amount === 'same' || is.amount === 'other_unit' || site === 'same' || site === 'contained';
  return agrees ? 'same_investor' : undefined;
}

/**
 * A round amount that agrees says no more than one that was rounded: half a city's projects are of one or five 亿. One that is
 * off by a slip says nothing. And two firms whose names share 网络科技 or 新材料 alone are not near each other: a firm's own
 * word comes first. Those of one own word are: a plant's own company bears its owner's.
 */
function restated(pattern: number, left: BesidePattern, right: BesidePattern, slip: boolean): number {
  const { words } = judged(pattern);
  const round = words.amount === 'same' && isRound(left.amountFen) && isRound(right.amountFen);
  const apart = words.company === 'close' && !firmless(left, right) && !ownWordsMeet(left.firms, right.firms);
  const kin = words.company === 'related' && ownWordsAgree(left.firms, right.firms);
  const borne = bearsFirm(left, right);
  if (!round && !apart && !slip && !kin && !borne) return pattern;
  const found = patternFindings(pattern);
  const put = <F extends keyof typeof fields>(field: F, finding: (typeof fields)[F][number]) => {
    found[fieldNames.indexOf(field)] = (fields[field] as readonly string[]).indexOf(finding);
  };
  if (round) put('amount', 'rounded');
  if (slip) put('amount', 'not_said');
  if (apart) put('company', 'related');
  if (kin) put('company', 'close');
  if (borne) put('company', 'contained');
  return patternNumber(found);
}

/** Characters of a firm's name that are its own, before what it makes. */
const ownWord = 2;

function ownWordsMeet(left: readonly string[], right: readonly string[]): boolean {
  const own = (firms: readonly string[]) => firms.map((firm) => firm.slice(0, ownWord));
  return own(left).some((one) => own(right).some((other) => Array.from(one).some((char) => other.includes(char))));
}

function ownWordsAgree(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) => right.some((other) => one.length >= ownWord && other.startsWith(one.slice(0, ownWord))));
}

function isRound(amountFen: number | null): boolean {
  if (!amountFen) return false;
  const two = leadingDigits(amountFen, 2);
  return leadingDigits(amountFen, 8) === two * 10 ** 6;
}
