// Which earlier figure is the whole that a share is of. Each candidate gets points for reasons; the likeliest comes first.
import { compare } from '../../exact/rational.ts';
import { contentOf, coverage, moneyKind, stagesIn } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import { wholePlaces } from '../../words/measures.ts';
import type { Sum } from '../sum.ts';
import { doubts, stagesDiffer } from '../doubts.ts';
import { before, type Draft, isLevel, isMoney, leadsSentence, leadsSegment, sameDimension } from '../draft.ts';

export interface Candidate {
  readonly mention: Mention;
  readonly points: number;
  /** The points with which it can prove a share wrong: a figure that is too large is no less a part for it. */
  readonly trust: number;
}

/** What speaks for and against a whole. */
export const wholePoints = {
  sameSentence: 30,
  perSentenceBack: -3,
  mostSentencesBack: 8,
  perParagraphBack: -2,
  ownNest: 25,
  among: 30,
  leadsItsSentence: 12,
  leadsTheText: 8,
  named: 25,
  namedWhole: 6,
  namedMoney: 15,
  sharesItsLabel: 12,
  sameMoney: 8,
  otherMoney: -4,
  otherStage: -30,
  sameStage: 5,
  isPartItself: -20,
  isPartToo: -60,
  isSibling: -15,
  holdsThePart: 40,
  isPartBeside: -60,
  /** Other shares come out with it. */
  proven: 38,
  smallerThanPart: -25,
  inBrackets: -20,
} as const;

/** At and above this a share that does not come out is wrong; below, its whole may be printed nowhere. */
export const sure = 30;

export interface AskedShare {
  readonly part: Mention;
  readonly claim: Mention;
  /** 占 … 的: what the text calls the whole. */
  readonly named: string;
  /** Parts of other shares, which are no wholes of this one. */
  readonly parts: ReadonlySet<Mention>;
  readonly over100: boolean;
  /** For each part, the sums that it is in: they say which figures are parts of which. */
  readonly sums: ReadonlyMap<Mention, readonly Sum[]>;
}

export function wholesFor(draft: Draft, asked: AskedShare): readonly Candidate[] {
  const found: Candidate[] = [];
  const { part } = asked;
  const seen: Mention[] = [];
  for (const mention of before(draft, part)) {
    if (!sameDimension(mention, part)) continue;
    if (!isLevel(mention)) continue;
    seen.push(mention);
    const sum = pointsOf(draft, mention, asked);
    const tooSmall = !asked.over100 && compare(mention.figure.range.high, part.figure.range.low) < 0;
    found.push({
      mention,
      points: sum + (tooSmall ? wholePoints.smallerThanPart : 0),
      trust: sum - doubts(mention, asked, tooSmall),
    });
  }
  const first = seen.at(-1);
  return found
    .map((one) =>
      one.mention === first && first.index < 4
        ? { ...one, points: one.points + wholePoints.leadsTheText, trust: one.trust + wholePoints.leadsTheText }
        : one,
    )
    .toSorted((a, b) => b.points - a.points || b.mention.index - a.mention.index);
}

function pointsOf(draft: Draft, whole: Mention, { part, named, parts, sums }: AskedShare): number {
  let sum = 0;
  const back = part.sentence - whole.sentence;
  const head = leadsSentence(draft, whole);
  if (back === 0) {
    sum += wholePoints.sameSentence;
    if (part.sentenceNest > whole.sentenceNest && whole.nest < Math.max(1, part.nest)) sum += wholePoints.ownNest;
    if (whole.tail.endsWith('中')) sum += wholePoints.among;
    if (isSibling(whole, part)) sum += wholePoints.isSibling;
  } else {
    sum += wholePoints.perSentenceBack * Math.min(back, wholePoints.mostSentencesBack);
    sum += wholePoints.perParagraphBack * Math.min(part.paragraph - whole.paragraph, 6);
    if (isRightBefore(whole, part) && part.sentenceNest > 0 && leadsSegment(draft, whole) && opensWithNest(draft, part))
      sum += wholePoints.ownNest;
  }
  if (head) sum += wholePoints.leadsItsSentence;
  sum += namedPoints(whole, named, head);
  const label = contentOf(whole.label);
  if (label.length > 1) sum += Math.round(wholePoints.sharesItsLabel * coverage(label, part.label + part.tail));
  if (isMoney(whole)) sum += moneyPoints(whole, part, named);
  else if (back > 0) sum += stagePoints(whole.label + whole.tail, part.label + part.tail);
  for (const { whole: of, items } of sums.get(part) ?? []) {
    if (of === whole) sum += wholePoints.holdsThePart;
    if (items.includes(whole)) sum += wholePoints.isPartBeside;
  }
  if (parts.has(whole))
    sum += whole.sentenceNest === part.sentenceNest || back > 0 ? wholePoints.isPartToo : wholePoints.isPartItself;
  if (whole.inBrackets) sum += wholePoints.inBrackets;
  return sum;
}

/** In the sentence before; for the first sentence of a paragraph, anywhere in the paragraph before. */
const isRightBefore = (whole: Mention, part: Mention): boolean =>
  part.sentence - whole.sentence === 1 ||
  (part.paragraph - whole.paragraph === 1 && part.sentence - whole.sentence <= 3);

/** Items of one list: 分别为 A 5个、B 3个; A 5个; B 3个. */
function isSibling(whole: Mention, part: Mention): boolean {
  if (whole.header !== '' && whole.header === part.header && whole.segment === part.segment)
    return whole.header.endsWith('为');
  return whole.sentenceNest > 0 && whole.sentenceNest === part.sentenceNest;
}

/** 其中 stands at the head of the sentence: it opens what the sentence before said. */
function opensWithNest(draft: Draft, part: Mention): boolean {
  for (const one of before(draft, part, (other) => other.sentence === part.sentence)) {
    if (one.sentenceNest === 0 && sameDimension(one, part) && isLevel(one)) return false;
  }
  return true;
}

function namedPoints(whole: Mention, named: string, head: boolean): number {
  const content = contentOf(named);
  let sum = 0;
  if (content !== '') sum += Math.round(wholePoints.named * coverage(content, whole.label + whole.tail));
  if ((wholePlaces.some((place) => named.includes(place)) || /总/.test(named)) && head) sum += wholePoints.namedWhole;
  return sum;
}

function moneyPoints(whole: Mention, part: Mention, named: string): number {
  const of = moneyKind(whole.label);
  const wanted = moneyKind(named) ?? moneyKind(part.label);
  if (!of || !wanted) return 0;
  const said = of === moneyKind(named) ? wholePoints.namedMoney : 0;
  return said + (of === wanted ? wholePoints.sameMoney : wholePoints.otherMoney);
}

function stagePoints(a: string, b: string): number {
  const [left, right] = [stagesIn(a), stagesIn(b)];
  if (left.length === 0 || right.length === 0) return 0;
  return stagesDiffer(a, b) ? wholePoints.otherStage : wholePoints.sameStage;
}
