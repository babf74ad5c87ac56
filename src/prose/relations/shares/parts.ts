// Which figures a relative number may be said of: those before it in its sentence, nearest first, those that its words
// name, and the one behind it.
import { contentOf, coverage } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isMoney, listOf } from '../../claims/draft.ts';
import { isAmount, isRelative, type DraftSection } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { saidOf } from './shareWords.ts';

export interface Part {
  readonly mention: Mention;
  readonly reasons: readonly WordReason[];
}

const mostBefore = 8;
const reach = 24;
const ranks: readonly WordReason[] = ['part: last', 'part: second last', 'part: third last'];

interface Asked {
  /** Whose share, as worded. */
  readonly subject: string;
  /** Of what. */
  readonly named: string;
}

const nothing: Asked = { subject: '', named: '' };

/** `without`: the whole that stands in the claim itself. */
export function partsFor(
  section: DraftSection,
  claim: Mention,
  asked: Asked = nothing,
  without?: Mention,
): readonly Part[] {
  const { subject } = asked;
  const list = listOf(section, claim);
  const head = list[0] ?? claim;
  const position = list.indexOf(claim);
  const found: Part[] = [];
  const inOrder = list.length > 1 ? lastBefore(section, head, list.length)[position] : undefined;
  let rank = 0;
  for (let index = head.index - 1; index >= Math.max(0, head.index - reach) && found.length < mostBefore; index--) {
    const mention = section.mentions[index];
    if (!mention || head.sentence - mention.sentence > 1 || mention.paragraph !== head.paragraph) break;
    if (mention === without || !isAmount(mention)) continue;
    const isInner = mention.inBrackets && !claim.inBrackets;
    const reasons: WordReason[] = [];
    if (list.length > 1)
      reasons.push(mention === inOrder ? 'part: in the order of the list' : 'part: out of the order of the list');
    else reasons.push(ranks[rank] ?? 'part: further');
    if (isInner) reasons.push('part: in brackets');
    else rank++;
    found.push({ mention, reasons: [...reasons, ...where(mention, head), ...whose(section, mention, claim, asked)] });
  }
  for (const mention of namedFar(section, claim, subject, found))
    found.push({ mention, reasons: ['part: named further off', ...whose(section, mention, claim, asked)] });
  if (list.length > 1) found.push(...ofClosed(section, head, position, list.length));
  const behind = section.mentions[claim.index + 1];
  if (behind && behind.segment === claim.segment && isAmount(behind) && list.length === 1)
    found.push({
      mention: behind,
      reasons: ['part: behind', ...where(behind, head), ...whose(section, behind, claim, asked)],
    });
  return found;
}

const mostFar = 4;
const farthest = 120;

/** 第二产业用电量占全省的50.5%: the figure itself may stand sentences away. */
function namedFar(
  { mentions }: DraftSection,
  claim: Mention,
  subject: string,
  near: readonly Part[],
): readonly Mention[] {
  const wanted = contentOf(subject.replace(asksMoney, '').replace(asksCount, ''));
  if (wanted.length < 3) return [];
  const found: Mention[] = [];
  for (let index = claim.index - 1; index >= Math.max(0, claim.index - farthest) && found.length < mostFar; index--) {
    const one = mentions[index];
    if (
      one &&
      isAmount(one) &&
      !near.some(({ mention }) => mention === one) &&
      coverage(wanted, contentOf(saidOf(one))) >= 0.6
    )
      found.push(one);
  }
  return found;
}

/** 三次产业结构为16:38:46: the parts of a list that closes, in its order, before the claims or behind them. */
const ofClosed = ({ closed }: DraftSection, head: Mention, position: number, size: number): readonly Part[] =>
  closed
    .filter(
      ({ items }) =>
        items.length === size && !items.includes(head) && Math.abs(head.paragraph - (items[0]?.paragraph ?? 0)) <= 3,
    )
    .flatMap(({ items }): Part[] => {
      const mention = items[position];
      return mention ? [{ mention, reasons: ['part: in the order of a list that closes'] }] : [];
    });

function lastBefore(section: DraftSection, head: Mention, count: number): readonly Mention[] {
  const last: Mention[] = [];
  for (let index = head.index - 1; index >= Math.max(0, head.index - reach) && last.length < count; index--) {
    const one = section.mentions[index];
    if (!one || head.sentence - one.sentence > 1) break;
    if (isAmount(one) && !one.inBrackets) last.unshift(one);
  }
  return last;
}

function where(mention: Mention, head: Mention): WordReason[] {
  if (mention.clause === head.clause) return ['part: same clause'];
  if (mention.segment === head.segment) return ['part: same segment'];
  return [mention.sentence === head.sentence ? 'part: same sentence' : 'part: other sentence'];
}

const asksMoney = /(?:投资|资金|金额|总额|投资额|产值|税收|规模|到位|到资)$/;
const asksCount = /(?:个数|项目数|总数|数量|户数|家数|宗数)$/;

function whose(section: DraftSection, mention: Mention, claim: Mention, { subject, named }: Asked): WordReason[] {
  const reasons: WordReason[] = [];
  const wanted = contentOf(subject.replace(asksMoney, '').replace(asksCount, ''));
  if (wanted.length > 1)
    reasons.push(coverage(wanted, contentOf(saidOf(mention))) >= 0.6 ? 'part: as named' : 'part: not as named');
  if (
    [subject, named].some(
      (words) => (asksMoney.test(words) && !isMoney(mention)) || (asksCount.test(words) && isMoney(mention)),
    )
  )
    reasons.push('part: other measure');
  if (mention.role === 'target') reasons.push('part: a plan');
  if (mention.role === 'base') reasons.push('part: of before');
  if (mention.role === 'increase') reasons.push('part: an increase');
  if (mention.role === 'average') reasons.push('part: an average');
  const next = section.mentions[mention.index + 1];
  if (
    next &&
    next.index < claim.index &&
    isRelative(next) &&
    next.sentence === mention.sentence &&
    next.role === claim.role
  )
    reasons.push('part: has one already');
  return reasons;
}
