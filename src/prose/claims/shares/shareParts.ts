// Which figure a share is said of: the last one before it, the one that its words name, or one of a list by its order.
import { contentOf, coverage } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import { before, dimensionOf, type Draft, inSentence, isLevel, isMoney, listOf, sameDimension } from '../draft.ts';
import { type SharePhrase, sharePhraseOf } from './sharePhrase.ts';

export interface Part {
  readonly mention: Mention;
  readonly whole: string;
  /** The words leave no doubt that the share is of this figure. */
  readonly sure: boolean;
}

/** 占全市496个的74.4%: the whole stands in the claim. */
export function explicitBase(draft: Draft, claim: Mention): Mention | undefined {
  const beside = draft.mentions[claim.index - 1];
  if (!beside || !/^的?$/.test(claim.lead) || beside.clause !== claim.clause || beside.role === 'share')
    return undefined;
  return beside.lead.includes('占') ? beside : undefined;
}

export function partsOf(draft: Draft, claim: Mention): readonly Part[] {
  const explicit = explicitBase(draft, claim);
  if (explicit) return beforeBase(draft, explicit);
  const list = listOf(draft, claim);
  const head = list[0] ?? claim;
  const position = list.indexOf(claim);
  const said = sharePhraseOf(head.lead === '' || !/[占比份贡]/.test(head.lead) ? head.header + head.lead : head.lead);
  const own = position > 0 ? sharePhraseOf(claim.lead) : said;
  const beside = draft.mentions[head.index - 1];
  // 30亿元以上项目占36.03%: the figure before the share is a condition; how many there are is not said.
  if (beside?.role === 'threshold' && beside.clause === head.clause) return [];
  if (isOfAnotherTime(claim, head)) return [];
  if (list.length > 1 && !/[由从]/.test(head.lead)) return byOrder(draft, head, position, list.length, said, own);
  const phrase = { subject: said.subject, whole: own.whole || said.whole };
  return /贡献/.test(head.lead) ? ofIncrease(draft, claim, phrase) : ofOne(draft, claim, head, phrase);
}

function beforeBase(draft: Draft, base: Mention): readonly Part[] {
  for (const mention of before(draft, base, inSentence(base))) {
    if (isLevel(mention) && sameDimension(mention, base) && !mention.inBrackets)
      return [{ mention, whole: '', sure: true }];
  }
  return [];
}

/** 由2011年的10.7%上升到: the figures of that time are not in the text. */
const isOfAnotherTime = (claim: Mention, head: Mention): boolean =>
  /[由从]/.test(claim.lead) || (claim !== head && claim.period?.year !== undefined);

/** 项目369个,金额1905.68亿元,占比分别为74.40%、75.33%: the last figures before the list, in its order. */
function byOrder(
  draft: Draft,
  head: Mention,
  position: number,
  size: number,
  said: SharePhrase,
  own: SharePhrase,
): readonly Part[] {
  if (contentOf(said.subject) !== '' && !/项目|投资|金额|资金/.test(said.subject)) return [];
  const last: Mention[] = [];
  for (const one of before(draft, head, inSentence(head))) {
    if (isLevel(one) && !one.inBrackets) last.unshift(one);
    if (last.length === size) break;
  }
  const mention = last[position];
  if (last.length < size || !mention) return [];
  return [{ mention, whole: wholeByOrder(own.whole || said.whole, mention), sure: true }];
}

/** 分别占项目总数和投资总额的: each part takes the whole of its own kind. */
function wholeByOrder(whole: string, part: Mention): string {
  const names = whole.split(/[和与及、]/);
  if (names.length < 2) return whole;
  return names.find((name) => /[额资金]/.test(name.slice(-2)) === isMoney(part)) ?? whole;
}

function ofIncrease(draft: Draft, claim: Mention, { whole }: SharePhrase): readonly Part[] {
  for (const mention of before(draft, claim, inSentence(claim))) {
    if (mention.role === 'increase') return [{ mention, whole, sure: true }];
  }
  return [];
}

const mostNamed = 8;
const asksMoney = /(?:投资|资金|金额|总额|投资额|产值|税收|规模|到位|到资)$/;
const asksCount = /(?:个数|项目数|总数|数量|户数|家数|宗数)$/;

function ofOne(draft: Draft, claim: Mention, head: Mention, { subject, whole }: SharePhrase): readonly Part[] {
  const asked = `${subject}|${whole}`;
  const fits = (one: Mention): boolean => {
    if (!isLevel(one) || (one.inBrackets && !claim.inBrackets)) return false;
    if (asked.split('|').some((words) => asksMoney.test(words))) return isMoney(one);
    return asked.split('|').some((words) => asksCount.test(words)) ? !isMoney(one) : true;
  };
  const wanted = contentOf(subject.replace(asksMoney, '').replace(asksCount, ''));
  const touching = draft.mentions[claim.index - 1];
  if (touching && touching.clause === claim.clause && fits(touching) && claim.lead.length < 14) {
    return [{ mention: touching, whole, sure: true }, ...others(draft, claim, whole, touching, fits)];
  }
  if (wanted !== '') return ofNamed(draft, head, wanted, whole, fits);
  if (asksMoney.test(subject) || asksCount.test(subject)) {
    const [nearest] = others(draft, claim, whole, undefined, fits);
    return nearest && nearest.mention.segment === claim.segment ? [{ ...nearest, sure: true }] : [];
  }
  return others(draft, claim, whole, undefined, fits).map((one, index) => ({ ...one, sure: index === 0 }));
}

function ofNamed(
  draft: Draft,
  head: Mention,
  wanted: string,
  whole: string,
  fits: (one: Mention) => boolean,
): readonly Part[] {
  const found: Part[] = [];
  for (const mention of before(draft, head)) {
    if (!fits(mention) || coverage(wanted, contentOf(mention.label + mention.tail)) < 1) continue;
    found.push({ mention, whole, sure: mention.sentence === head.sentence });
    if (found.length === mostNamed) break;
  }
  return found;
}

/** The nearest figure of each dimension in the same sentence, nearest first. */
function others(
  draft: Draft,
  claim: Mention,
  whole: string,
  known: Mention | undefined,
  fits: (one: Mention) => boolean,
): readonly Part[] {
  const found: Part[] = [];
  const seen = new Set(known ? [dimensionOf(known)] : []);
  for (const mention of before(draft, claim, inSentence(claim))) {
    if (!fits(mention) || seen.has(dimensionOf(mention))) continue;
    if (found.length > 0 && mention.segment !== claim.segment) break;
    seen.add(dimensionOf(mention));
    found.push({ mention, whole, sure: false });
    if (found.length === 2) break;
  }
  return found;
}
