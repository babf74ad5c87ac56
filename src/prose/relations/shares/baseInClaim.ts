// The whole that stands in the claim itself: 占全市496个的74.4%, 完成任务(32亿元)的57%.
import type { Mention } from '../../mentions/mention.ts';
import { isAmount, type DraftSection } from '../../readings/section.ts';

const isPlanBehind = /^(?:的)?(?:年度|全年|省定|市定|州定|县定)?(?:目标|任务|计划|预算)(?:任务|数|值|额)?的$/;
const isPlanBefore = /(?:目标|任务|计划|预算)(?:任务|数|值|额)?\($/;

/** 占全市496个的74.4%, 完成任务(32亿元)的57%: the whole stands in the claim. */
export function baseInClaim({ mentions }: DraftSection, claim: Mention): Mention | undefined {
  const written = mentions[claim.index - 1];
  if (!written || !isAmount(written) || written.sentence !== claim.sentence) return undefined;
  // 完成全年54亿美元目标任务的110.3%.
  if (written.clause === claim.clause && isPlanBehind.test(claim.lead) && /完成|达|为/.test(written.lead))
    return written;
  if (!/^的?$/.test(claim.lead)) return undefined;
  if (written.inBrackets && !claim.inBrackets)
    return claim.lead.startsWith('的') || isPlanBefore.test(written.label + mentions[claim.index - 2]?.after)
      ? written
      : undefined;
  return written.clause === claim.clause && /占|完成|任务|目标|计划|达|的/.test(written.lead + claim.lead)
    ? written
    : undefined;
}
