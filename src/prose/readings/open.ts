// A claim that nothing in the text settles: what it is of, and what a person should know of it.
import type { ClaimKind, Finding } from '../claims/claim.ts';
import { unchecked } from '../claims/fraction.ts';
import type { Mention } from '../mentions/mention.ts';
import type { JointAnswer, Weighed } from './weigh.ts';

const kindOf: Readonly<Record<string, ClaimKind>> = {
  rate: 'rate',
  margin: 'margin',
  growth: 'growth',
  increase: 'growth',
  average: 'average',
};

export function open({ question, hits, misses, none }: JointAnswer): Finding {
  const { claim } = question;
  const [likeliest] = [...hits, ...misses].toSorted((a, b) => b.prior - a.prior);
  const kind = kindOf[claim.role] ?? (claim.figure.unit.dimension === 'percent' ? 'share' : 'growth');
  const part = likeliest && none < 0.5 ? likeliest.reading.part : undefined;
  const now = claim.role === 'growth' ? likeliest?.reading.part : undefined;
  if (claim.role === 'growth' && /口径|可比/.test(claim.lead))
    return unchecked(kind, claim, now ? [now] : [], 'definition_differs');
  const sharesGrowth = claim.role === 'growth' && isRightBehindShare(question.claim, answerPart(likeliest));
  if (sharesGrowth) return unchecked(kind, claim, [], 'points_not_percent');
  return unchecked(kind, claim, part ? [part] : []);
}

const answerPart = (one: Weighed | undefined): Mention | undefined => one?.reading.part;

/** 占全省的54.13%,比去年提高3.23%: a share rises by points. */
const isRightBehindShare = (claim: Mention, part: Mention | undefined): boolean =>
  claim.figure.unit.dimension === 'percent' &&
  (claim.clause - (part?.clause ?? claim.clause) > 1 || part === undefined) &&
  /提高|上升|下降|回落/.test(claim.lead);
