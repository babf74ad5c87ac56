// Shares: every 占比 is held against its readings, the likeliest first. The first that comes out is taken; where none
// does, the likeliest is wrong if it is sure enough, else nothing in the text settles it.
import { compare, whole } from '../../exact/rational.ts';
import { moneyKind } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { Finding } from '../claim.ts';
import { type Draft, isLevel, isMoney, sameDimension } from '../draft.ts';
import { fractionFinding, type Held, hold, unchecked } from '../fraction.ts';
import { explicitBase, type Part, partsOf } from './shareParts.ts';
import { mendedBySlip } from '../slips.ts';
import type { Sum } from '../sum.ts';
import { type AskedShare, type Candidate, wholePoints, sure, wholesFor } from './wholes.ts';

interface Reading {
  readonly part: Part;
  readonly whole: Candidate;
  readonly held: Held;
}

const mostReadings = 8;
/** Reading with so few points is no reading. */
const least = -20;
/** A share that comes out by chance proves no whole for others. */
const leastProof = 10;
/** So much must speak for a whole before a slip of the hand is thought of. */
const leastTrust = -20;
const mostMended = 3;

export function shareFindings(draft: Draft, found: readonly Sum[]): readonly Finding[] {
  const sums = new Map<Mention, Sum[]>();
  for (const sum of found) for (const item of sum.items) sums.set(item, [...(sums.get(item) ?? []), sum]);
  const claims = draft.mentions.filter(({ role }) => role === 'share');
  const parts = new Map(claims.map((claim) => [claim, partsOf(draft, claim)]));
  const known = new Set([...parts.values()].flatMap(([first]) => (first?.sure ? [first.mention] : [])));
  const readings = new Map(
    claims.map((claim) => [claim, readingsOf(draft, claim, parts.get(claim) ?? [], known, sums)]),
  );
  const settled = new Map(claims.map((claim) => [claim, settle(readings.get(claim) ?? [])]));
  const proven = new Set<Mention>();
  for (const reading of settled.values()) {
    if (!reading || reading.whole.trust < leastProof) continue;
    const { mention } = reading.whole;
    proven.add(mention);
    // 项目70个,投资2086.7亿元: where the one is the whole, so is the other.
    for (const beside of [draft.mentions[mention.index - 1], draft.mentions[mention.index + 1]]) {
      if (
        beside &&
        isLevel(beside) &&
        beside.sentence === mention.sentence &&
        beside.nest === mention.nest &&
        !sameDimension(beside, mention)
      )
        proven.add(beside);
    }
  }
  return claims.map((claim) => {
    const reading = settled.get(claim) ?? wrong(claim, readings.get(claim) ?? [], proven);
    if (!reading)
      return unchecked(
        'share',
        claim,
        (parts.get(claim) ?? []).slice(0, 1).map(({ mention }) => mention),
      );
    const { part, whole: base, held } = reading;
    return fractionFinding(
      'share',
      claim,
      part.mention,
      base.mention,
      held,
      isLabelSwitch(part.mention, base.mention) ? 'label_switch' : undefined,
    );
  });
}

function readingsOf(
  draft: Draft,
  claim: Mention,
  parts: readonly Part[],
  known: ReadonlySet<Mention>,
  sums: AskedShare['sums'],
): readonly Reading[] {
  const over100 = compare(claim.figure.amount, whole(100)) > 0;
  return parts.flatMap((part, order) =>
    candidates(draft, claim, part, { parts: known, over100, sums })
      .map((one) => ({ ...one, points: one.points - order * 20, trust: one.trust - order * 20 }))
      .filter((one) => one.points > least)
      .slice(0, mostReadings)
      .flatMap((one) => {
        const held = hold(claim, part.mention, one.mention);
        return held ? [{ part, whole: one, held }] : [];
      }),
  );
}

function candidates(
  draft: Draft,
  claim: Mention,
  part: Part,
  known: Pick<AskedShare, 'parts' | 'over100' | 'sums'>,
): readonly Candidate[] {
  if (part.mention.role === 'increase') return increasesBefore(draft, part.mention);
  const explicit = explicitBase(draft, claim);
  if (explicit) return [{ mention: explicit, points: 100, trust: 100 }];
  return wholesFor(draft, { part: part.mention, claim, named: part.whole, ...known });
}

/** 贡献率: an increase over the increase of the whole. */
function increasesBefore(draft: Draft, part: Mention): readonly Candidate[] {
  return draft.mentions
    .slice(Math.max(0, part.index - 40), part.index)
    .filter((one) => one.role === 'increase' && one.figure.unit.dimension === part.figure.unit.dimension)
    .map((mention) => ({ mention, points: 10, trust: 10 }))
    .toReversed();
}

function settle(readings: readonly Reading[]): Reading | undefined {
  return (
    readings.find(({ held }) => held.verdict === 'ok') ??
    readings.find(({ held }) => held.verdict === 'within_rounding') ??
    readings.slice(0, 1).find(({ held, whole: { points: sum } }) => sum >= sure && held.verdict !== 'mismatch')
  );
}

/** The reading that a wrong share is reported by. A whole that other shares prove is surer. */
function wrong(claim: Mention, readings: readonly Reading[], proven: ReadonlySet<Mention>): Reading | undefined {
  const weighed = readings
    .filter(({ part, whole: base }) => part.sure && base.trust >= leastTrust)
    .map((reading) => ({ reading, by: proven.has(reading.whole.mention) ? wholePoints.proven : 0 }))
    .toSorted((a, b) => b.reading.whole.points + b.by - a.reading.whole.points - a.by);
  const [best] = weighed;
  if (!best) return undefined;
  const { reading } = best;
  if (reading.whole.trust + best.by >= sure) return reading;
  return weighed
    .slice(0, mostMended)
    .map((one) => one.reading)
    .find(({ part, whole: base }) => mendedBySlip(claim.figure, part.mention.figure, base.mention.figure));
}

/** 签约金额 over 计划投资额: both say what they are, and it is not the same. */
function isLabelSwitch(part: Mention, base: Mention): boolean {
  if (!isMoney(part)) return false;
  const [a, b] = [moneyKind(part.label), moneyKind(base.label)];
  return a !== undefined && b !== undefined && a !== b;
}
