// A pattern in words and weighed, once for each of the few thousand there are; and as it is restated by what it does not hold.
import type { BesidePattern } from './beside.ts';
import { cityModel } from './cityModel.ts';
import { explainPattern } from './explain.ts';
import { bearsFirm, firmless, ownWordsAgree, ownWordsMeet } from './firmWords.ts';
import { leadingDigits } from './keys.ts';
import { fieldNames, fields, patternFindings, patternNumber } from './pattern.ts';

export type PatternWords = Readonly<Record<keyof typeof fields, string>>;

interface Judged {
  readonly words: PatternWords;
  /** Two codes end the matter for the sum; whether the rest would have been a repeat is judged without them. */
  readonly explained: ReturnType<typeof explainPattern>;
}

/** There are a few thousand patterns and a million pairs. */
const judgements: (Judged | undefined)[] = [];

export function judged(pattern: number): Judged {
  const known = judgements[pattern];
  if (known) return known;
  const found = patternFindings(pattern);
  const withoutCode = found.map((finding, f) => (fieldNames[f] === 'code' && finding === otherCode ? 0 : finding));
  const made = {
    words: Object.fromEntries(
      fieldNames.map((field, f) => [field, fields[field][found[f] ?? 0] ?? '']),
    ) as PatternWords,
    explained: explainPattern(cityModel, patternNumber(withoutCode)),
  };
  judgements[pattern] = made;
  return made;
}

const otherCode = fields.code.indexOf('other');
/**
 * A round amount that agrees says no more than one that was rounded: half a city's projects are of one or five 亿. One that is
 * off by a slip says nothing. And two firms whose names share 网络科技 or 新材料 alone are not near each other: a firm's own
 * word comes first. Those of one own word are: a plant's own company bears its owner's.
 */
export function restatedPattern(pattern: number, left: BesidePattern, right: BesidePattern, slip: boolean): number {
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

function isRound(amountFen: number | null): boolean {
  if (!amountFen) return false;
  const two = leadingDigits(amountFen, 2);
  return leadingDigits(amountFen, 8) === two * 10 ** 6;
}
