// What a pair of a city's records is suspected of, and why: the findings of the pattern, what stands beside it, and rules of
// the field for what is no repeat by weight but is asked about all the same (a later phase as a new project, a second signing).
import {
  type BesidePattern,
  type CrowdFinding,
  crowd,
  type PlaceFinding,
  placeBits,
  placeFinding,
  type SiteFinding,
  siteBits,
  siteFinding,
  slipOf,
} from './beside.ts';
import type { TwinSign } from './explain.ts';
import { firmless, firmUnsaid, ownWordsAgree } from './firmWords.ts';
import { judged, restatedPattern, type PatternWords } from './judged.ts';
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
  const { words, explained } = judged(
    restatedPattern(pattern, left, right, slip !== undefined && slip !== 'unit_slip'),
  );
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

/** Days between the signings; not a number where one is not said. */
const apartBy = (left: BesidePattern, right: BesidePattern) =>
  Math.abs((left.signedDay ?? Number.NaN) - (right.signedDay ?? Number.NaN));
const isFirm = (is: PatternWords) => is.company === 'same' || is.company === 'contained';
const isProject = (is: PatternWords) => is.project === 'same' || is.project === 'close';

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
  readonly words: PatternWords;
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
  // A plant's own company has a code of its own, and bears the word of its owner.
  const owned = firm || ownWordsAgree(left.firms, right.firms);
  if (is.code === 'other') return owned && likely && sameProject ? 'two_codes' : undefined;
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
