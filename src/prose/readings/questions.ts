// Which numbers are claims: every percent, multiple and point, whatever its words; averages, increases and balances by
// theirs. For each its readings, and what speaks for there being none in the text.
import { partialPlaces } from '../words/measures.ts';
import { pointsUnit } from '../figures/unit.ts';
import type { Mention } from '../mentions/mention.ts';
import { proportion } from '../figures/proportion.ts';
import { relations } from '../relations/relations.ts';
import { hundred } from '../relations/shares/hundred.ts';
import { isCopied } from './copies.ts';
import type { RelationReading } from './reading.ts';
import { isRelative, type DraftSection } from './section.ts';
import { type ClaimQuestion, claimQuestionOf } from './weigh.ts';
import type { WordReason } from './weights/weights.ts';

export function questionsOf(section: DraftSection): readonly ClaimQuestion[] {
  const printed = new Set(partialPlaces.filter((place) => section.mentions.some((one) => isAmountOf(one, place))));
  // What points are held against is a percent of its own: 高于全省1.4个百分点，全省增长6.8%.
  const asPercent = new Set(partialPlaces.filter((place) => section.percents.some(({ lead }) => lead.includes(place))));
  const placesOf = ({ figure }: Mention) => (figure.unit.dimension === pointsUnit ? asPercent : printed);
  return section.mentions.flatMap((claim) => {
    const asked = isShareOfBefore(section.mentions, claim) ? relations.filter((one) => one === hundred) : relations;
    const readings = asked.flatMap(({ name, readingsOf, traits = {} }) =>
      readingsOf(section, claim).map((reading) => ({
        ...reading,
        relation: name,
        traits: { ...traits, ...reading.traits },
      })),
    );
    if (readings.length === 0 && !isRelative(claim)) return [];
    const copied = (reading: RelationReading): boolean => isCopied(section, claim, reading);
    return [claimQuestionOf(claim, readings, noneReasons(claim, placesOf(claim)), copied)];
  });
}

/** 结构由去年的7.3:53.5:39.2调整为…, 占比由15.2%提高到…: of amounts that are no longer told. */
function isShareOfBefore(mentions: DraftSection['mentions'], claim: Mention): boolean {
  if (claim.role !== 'share') return false;
  const head = claim.figure.unit.name === proportion ? (mentions[claim.listHead ?? claim.index] ?? claim) : claim;
  return /[由从](?:去年|上年|年初|同期|末|[\d一二三四五六七八九〇]+年)*的?$/.test(head.lead);
}

const isAmountOf = (one: Mention, place: string): boolean =>
  !isRelative(one) && (one.label + one.header).includes(place);

const roles = ['rate', 'share', 'growth', 'margin', 'average', 'increase', 'level'] as const;

function noneReasons(claim: Mention, printed: ReadonlySet<string>): WordReason[] {
  const reasons: WordReason[] = ['none'];
  const known = roles.find((role) => role === claim.role) ?? 'other';
  reasons.push(claim.figure.unit.dimension === pointsUnit ? 'none|points' : `none|${known}`);
  if (partialPlaces.some((place) => claim.lead.includes(place) && !printed.has(place)))
    reasons.push('none: whole named is not printed');
  if (/[由从]/.test(claim.lead) || (claim.lead === '' && claim.period?.year !== undefined))
    reasons.push('none: of an earlier time');
  return reasons;
}
